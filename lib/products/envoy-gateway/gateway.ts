import type { Cluster } from '../../cluster/cluster';
import type { GatewayPart } from '../../cluster/product-parts';

export const CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';

/** Its namespace, and that of its proxies, by default. */
export const NAMESPACE = 'envoy-gateway-system';

/** Labels of the proxies of a Gateway. */
export function labelsOf(name: string, namespace: string): Readonly<Record<string, string>> {
  return { 'gateway.envoyproxy.io/owning-gateway-name': name, 'gateway.envoyproxy.io/owning-gateway-namespace': namespace };
}

/** Envoy Gateway's Gateways. */
export const gatewayPart: GatewayPart<Cluster> = {
  controllerName: CONTROLLER,
  podsOf: ({ metadata: { name, namespace = 'default' } }) => ({ namespace: NAMESPACE, labels: labelsOf(name, namespace) }),
  routeKinds: () => ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'],
  backendKinds: ['Backend', 'ServiceImport'],
};
