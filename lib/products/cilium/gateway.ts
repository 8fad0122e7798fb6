import type { Cluster } from '../../cluster/cluster';
import type { GatewayPart, IngressPart } from '../../cluster/product-parts';
import { at } from '../../manifest/read';
import { chartValues, chartVersions } from '../chart-values';
import { ingressPart } from '../gateway-api/ingress-part';

/** Whether its chart's values turn the Gateway API on; undefined where they don't say. */
function isOn(cluster: Cluster): boolean | undefined {
  const values = chartValues(cluster, 'cilium');
  if (values.length === 0 && chartVersions(cluster, 'cilium').length === 0) return undefined;
  return values.some((one) => at(one, 'gatewayAPI', 'enabled') === true);
}

/** Whether its version is 1.19 or older, whose documentation has no routes of TCP and UDP. */
function isUpTo119(cluster: Cluster): boolean {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(chartVersions(cluster, 'cilium').at(-1) ?? '') ?? [];
  return major === '1' && Number(minor) <= 19;
}

/** Whether a lab says that its requests come by Cilium. */
function isOfLab({ lab }: Cluster): boolean {
  return lab?.ingress.controller === 'cilium';
}

/** Cilium's Gateways: each gets a Service of type LoadBalancer, and Envoy on every node serves it. */
export const gatewayPart: GatewayPart<Cluster> = {
  controllerName: 'io.cilium/gateway-controller',
  classes: (cluster) => (isOn(cluster) || isOfLab(cluster) ? ['cilium'] : []),
  off: (cluster) =>
    isOn(cluster) === false
      ? { reason: "Cilium's support of the Gateway API is off", hint: "set gatewayAPI.enabled: true in Cilium's values" }
      : undefined,
  routeKinds: (cluster) => ['HTTPRoute', 'GRPCRoute', 'TLSRoute', ...(isUpTo119(cluster) ? [] : ['TCPRoute', 'UDPRoute'])],
  servesIngresses: true,
};

/** Kinds of policies that can name the identity of its requests. */
const POLICIES = ['cilium.io/CiliumNetworkPolicy', 'cilium.io/CiliumClusterwideNetworkPolicy'];

/** A lab whose requests come by Cilium's Gateways. */
export const ciliumIngress: IngressPart<Cluster> = {
  ...ingressPart(gatewayPart),
  classController: 'cilium.io/ingress-controller',
  identity: (cluster) => (POLICIES.some((kind) => cluster.ofKind(kind).length > 0) ? 'unknown' : 'hidden'),
};
