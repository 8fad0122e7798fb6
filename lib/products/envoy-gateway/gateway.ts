import type { Cluster } from '../../cluster/cluster';
import type { GatewayPart } from '../../cluster/product-parts';

export const CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';

/** Envoy Gateway's Gateways. */
export const gatewayPart: GatewayPart<Cluster> = {
  controllerName: CONTROLLER,
  routeKinds: () => ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'],
  backendKinds: ['Backend', 'ServiceImport'],
};
