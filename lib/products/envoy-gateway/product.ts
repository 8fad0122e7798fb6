import { defineProduct } from '../define-product';
import { ingressPart } from '../gateway-api/ingress-part';
import { gatewayPart } from './gateway';
import { REFERENCES } from './references';

const DOCS = 'https://gateway.envoyproxy.io';
const REPOSITORY = 'https://github.com/envoyproxy/gateway/blob/main';
const NAME = 'envoy-gateway';
const READ = { versions: 'v1', read: '2026-11-29' } as const;

/** Envoy Gateway: a proxy of its own for each Gateway, which listens on the ports of the Gateway's listeners. */
export const envoyGateway = defineProduct({
  name: NAME,
  title: 'Envoy Gateway',
  facts: [
    {
      summary: 'it makes a Deployment and a Service of type LoadBalancer for each Gateway; the GatewayClass is written by its owner',
      source: `${DOCS}/docs/tasks/traffic/gatewayapi-support/`,
      ...READ,
    },
    {
      summary: 'it serves HTTPRoutes, GRPCRoutes, TLSRoutes, TCPRoutes and UDPRoutes',
      source: `${DOCS}/docs/tasks/traffic/gatewayapi-support/`,
      ...READ,
    },
    {
      summary: 'its proxies are in its own namespace, with the labels owning-gateway-name and owning-gateway-namespace',
      source: `${DOCS}/docs/tasks/operations/customize-envoyproxy/`,
      ...READ,
    },
    {
      summary: 'annotations and labels of spec.infrastructure of a Gateway are those of its Service',
      source: `${REPOSITORY}/internal/gatewayapi/translator.go`,
      ...READ,
    },
    {
      summary: 'its chart brings the definitions of the Gateway API',
      source: `${DOCS}/docs/install/install-helm/`,
      ...READ,
    },
  ],
  kinds: { passiveGroups: ['gateway.envoyproxy.io'] },
  references: REFERENCES,
  gateway: gatewayPart,
  ingress: ingressPart(gatewayPart),
  brings({ ingress }) {
    if (ingress.controller !== NAME) return [];
    return ['gateway.networking.k8s.io', 'gateway.envoyproxy.io'].map((name) => ({ kind: 'CustomResources', group: name, by: NAME }));
  },
});
