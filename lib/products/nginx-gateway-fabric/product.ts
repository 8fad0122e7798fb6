import { chartVersions } from '../chart-values';
import { defineProduct } from '../define-product';

const DOCS = 'https://docs.nginx.com/nginx-gateway-fabric';

/** NGINX Gateway Fabric of F5, which is neither ingress-nginx nor F5's controller for Ingresses. */
export const nginxGatewayFabric = defineProduct({
  name: 'nginx-gateway-fabric',
  title: 'NGINX Gateway Fabric',
  facts: [
    {
      summary: 'its chart makes the GatewayClass nginx; it makes an NGINX with a Service for each Gateway',
      source: `${DOCS}/overview/gateway-architecture/`,
      versions: 'since v2.0',
      read: '2026-11-29',
    },
    {
      summary: 'it serves HTTPRoutes, GRPCRoutes, TLSRoutes, TCPRoutes and UDPRoutes',
      source: `${DOCS}/overview/gateway-api-compatibility/`,
      versions: 'since v2.0',
      read: '2026-11-29',
    },
  ],
  kinds: { passiveGroups: ['gateway.nginx.org'] },
  gateway: {
    controllerName: 'gateway.nginx.org/nginx-gateway-controller',
    classes: (cluster) => (chartVersions(cluster, 'nginx-gateway-fabric').length > 0 ? ['nginx'] : []),
    routeKinds: () => ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'],
  },
});
