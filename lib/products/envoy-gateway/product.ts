import { defineProduct } from '../define-product';

const DOCS = 'https://gateway.envoyproxy.io/latest';

/** Envoy Gateway: a proxy of its own for each Gateway, which listens on the ports of the Gateway's listeners. */
export const envoyGateway = defineProduct({
  name: 'envoy-gateway',
  title: 'Envoy Gateway',
  facts: [
    {
      summary: 'it makes a Deployment and a Service of type LoadBalancer for each Gateway; the GatewayClass is written by its owner',
      source: `${DOCS}/tasks/traffic/gatewayapi-support/`,
      versions: 'v1',
      read: '2026-11-28',
    },
    {
      summary: 'it serves HTTPRoutes, GRPCRoutes, TLSRoutes, TCPRoutes and UDPRoutes',
      source: `${DOCS}/tasks/traffic/gatewayapi-support/`,
      versions: 'v1',
      read: '2026-11-28',
    },
  ],
  kinds: { passiveGroups: ['gateway.envoyproxy.io'] },
  gateway: {
    controllerName: 'gateway.envoyproxy.io/gatewayclass-controller',
    routeKinds: () => ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'],
    backendKinds: ['Backend', 'ServiceImport'],
  },
});
