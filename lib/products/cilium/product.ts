import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { ciliumIngress, gatewayPart } from './gateway';
import { addressesOf, POOL, refusedAddresses } from './refused-addresses';

const DOCS = 'https://docs.cilium.io/en/stable';
const READ = { versions: '1.18 and newer', read: '2026-11-28' } as const;

/** Cilium: its IP address management for Services, which layer 2 announcements or BGP make reachable. */
export const cilium = defineProduct({
  name: 'cilium',
  title: 'Cilium',
  facts: [
    {
      summary: 'a Service asks for addresses by the annotation lbipam.cilium.io/ips, which older versions call io.cilium/lb-ipam-ips',
      source: `${DOCS}/network/lb-ipam/#requesting-ips`,
      ...READ,
    },
    {
      summary:
        'Services with the same annotation lbipam.cilium.io/sharing-key share an address; of other namespaces with sharing-cross-namespace',
      source: `${DOCS}/network/lb-ipam/#sharing-keys`,
      ...READ,
    },
    {
      summary: 'a Service gets addresses only of pools whose serviceSelector selects it, also those that it asks for',
      source: `${DOCS}/network/lb-ipam/#service-selectors`,
      ...READ,
    },
    {
      summary: 'a BGP advertisement without a selector announces no Service',
      source: `${DOCS}/network/bgp-control-plane/bgp-control-plane-configuration/#service-virtual-ips`,
      ...READ,
    },
    {
      summary: 'pools, BGP configurations and advertisements are of cilium.io/v2, policies of layer 2 of v2alpha1',
      source: `${DOCS}/network/bgp-control-plane/bgp-control-plane-configuration/`,
      ...READ,
    },
    {
      summary:
        'it serves the Gateway API where gatewayAPI.enabled is set, with HTTPRoutes, GRPCRoutes and TLSRoutes, and makes the GatewayClass cilium',
      source: `${DOCS}/network/servicemesh/gateway-api/gateway-api/`,
      versions: 'since v1.16',
      read: '2026-11-29',
    },
    {
      summary: 'its documentation names TCPRoutes and UDPRoutes since the version after 1.19',
      source: 'https://docs.cilium.io/en/latest/network/servicemesh/gateway-api/gateway-api/',
      versions: 'since v1.20',
      read: '2026-11-29',
    },
    {
      summary: 'to policies requests of a Gateway come from the identity ingress, which is none of pods and nodes',
      source: `${DOCS}/network/servicemesh/gateway-api/gateway-api/#cilium-s-ingress-config-and-ciliumnetworkpolicy`,
      versions: 'since v1.16',
      read: '2026-11-29',
    },
    {
      summary: 'a Gateway asks for its address by spec.addresses, or by annotations of LB IPAM in spec.infrastructure',
      source: `${DOCS}/network/servicemesh/gateway-api/gateway-api/#gateway-api-addresses-support`,
      versions: 'since v1.16',
      read: '2026-11-29',
    },
  ],
  gateway: gatewayPart,
  ingress: ciliumIngress,
  annotations: [
    {
      prefix: 'lbipam.cilium.io/',
      role: 'loadBalancer',
      complete: true,
      groups: [
        {
          names: ['ips', 'sharing-key', 'sharing-cross-namespace'],
          on: ['Service'],
          lacks: (service) => (textAt(service, 'spec', 'type') === 'LoadBalancer' ? undefined : 'type: LoadBalancer'),
        },
      ],
    },
    { prefix: 'io.cilium/', role: 'loadBalancer', complete: false, groups: [] },
  ],
  loadBalancer: {
    shownBy: [POOL],
    allocate: refusedAddresses,
    announcedFrom: { 'cilium.io/CiliumL2AnnouncementPolicy': 'nodeSelector', 'cilium.io/CiliumBGPClusterConfig': 'nodeSelector' },
    pools: (cluster) =>
      cluster.ofKind(POOL).map((object) => ({
        object,
        at: '/spec/blocks',
        name: object.metadata.name,
        addresses: addressesOf(object),
      })),
  },
});
