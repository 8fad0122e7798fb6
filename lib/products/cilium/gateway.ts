import type { Cluster } from '../../cluster/cluster';
import type { GatewayPart } from '../../cluster/product-parts';
import { at } from '../../manifest/read';
import { chartValues, chartVersions } from '../chart-values';

/** Whether its chart's values turn the Gateway API on; undefined where they don't say. */
function isOn(cluster: Cluster): boolean | undefined {
  const values = chartValues(cluster, 'cilium');
  if (values.length === 0 && chartVersions(cluster, 'cilium').length === 0) return undefined;
  return values.some((one) => at(one, 'gatewayAPI', 'enabled') === true);
}

/** Cilium's Gateways: each gets a Service of type LoadBalancer, and Envoy on every node serves it. */
export const gatewayPart: GatewayPart<Cluster> = {
  controllerName: 'io.cilium/gateway-controller',
  classes: (cluster) => (isOn(cluster) ? ['cilium'] : []),
  off: (cluster) =>
    isOn(cluster) === false
      ? { reason: "Cilium's support of the Gateway API is off", hint: "set gatewayAPI.enabled: true in Cilium's values" }
      : undefined,
  routeKinds: () => ['HTTPRoute', 'GRPCRoute', 'TLSRoute'],
};
