/** API group of the Gateway API's standard kinds. */
export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

/** Key of a kind of the Gateway API: `gateway.networking.k8s.io/HTTPRoute` */
export const gatewayKind = (kind: string): string => `${GATEWAY_GROUP}/${kind}`;

/** Kinds of routes. */
export type GatewayRouteKind = 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'UDPRoute';

export const GATEWAY_ROUTE_KINDS: readonly GatewayRouteKind[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** Keys of the kinds of routes. */
export const GATEWAY_ROUTES: readonly string[] = GATEWAY_ROUTE_KINDS.map(gatewayKind);

/** Kinds of routes that each protocol of a listener can have attached; protocols that are not here are extensions. */
export const KINDS_OF_PROTOCOL: Readonly<Record<string, readonly GatewayRouteKind[]>> = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

export function isGatewayRouteKind(kind: string): kind is GatewayRouteKind {
  return (GATEWAY_ROUTE_KINDS as readonly string[]).includes(kind);
}
