import { defineProduct } from '../define-product';
import { ingressPart } from '../gateway-api/ingress-part';
import { gatewayPart } from './gateway';

const REPOSITORY = 'https://github.com/nginx/nginx-gateway-fabric/blob';
const NAME = 'nginx-gateway-fabric';

/** NGINX Gateway Fabric of F5, which is neither ingress-nginx nor F5's controller for Ingresses. */
export const nginxGatewayFabric = defineProduct({
  name: NAME,
  title: 'NGINX Gateway Fabric',
  facts: [
    {
      summary: 'its chart makes the GatewayClass nginx; it makes an NGINX with a Service for each Gateway',
      source: 'https://docs.nginx.com/nginx-gateway-fabric/overview/gateway-architecture/',
      versions: 'since v2.0',
      read: '2026-11-29',
    },
    {
      summary: 'the NGINX of a Gateway is beside it, with the labels app.kubernetes.io/name and gateway.networking.k8s.io/gateway-name',
      source: `${REPOSITORY}/main/internal/controller/provisioner/objects.go`,
      versions: 'since v2.0',
      read: '2026-11-29',
    },
    {
      summary: 'it serves HTTPRoutes and GRPCRoutes, and TLSRoutes since 2.5 without experimental features',
      source: `${REPOSITORY}/main/CHANGELOG.md`,
      versions: 'since v2.0',
      read: '2026-11-29',
    },
    {
      summary: 'it serves TCPRoutes and UDPRoutes since 2.4 with gwAPIExperimentalFeatures, after 2.6 without',
      source: `${REPOSITORY}/main/internal/controller/manager.go`,
      versions: 'since v2.4',
      read: '2026-11-29',
    },
  ],
  kinds: { passiveGroups: ['gateway.nginx.org'] },
  gateway: gatewayPart,
  ingress: ingressPart(gatewayPart),
  brings: ({ ingress }) => (ingress.controller === NAME ? [{ kind: 'CustomResources', group: 'gateway.nginx.org', by: NAME }] : []),
});
