import type { ApiObjectProps } from 'cdk8s';
import {
  CiliumBgpAdvertisement,
  CiliumBgpAdvertisementSpecAdvertisementsAdvertisementType,
  CiliumBgpAdvertisementSpecAdvertisementsServiceAddresses,
  CiliumBgpClusterConfig,
  CiliumBgpPeerConfig,
  CiliumBgpPeerConfigSpecFamiliesAfi,
  CiliumBgpPeerConfigSpecFamiliesSafi,
} from '../../../imports/cilium.io';
import type { BgpRouter } from '../metallb/pools';

/** By which the sessions with routers find what to announce. */
const ANNOUNCED = { advertise: 'load-balancer-addresses' };

/**
 * The addresses of every Service of type LoadBalancer, announced to the routers by every node.
 * @param dualStack whether there are addresses of IPv6 too
 * @see https://docs.cilium.io/en/stable/network/bgp-control-plane/bgp-control-plane-configuration/
 */
export function bgpObjects(
  routers: Readonly<Record<string, BgpRouter>>,
  dualStack: boolean,
  metadata: (name: string) => { readonly name: string },
): readonly (readonly [id: string, object: ApiObjectProps])[] {
  const all = Object.entries(routers);
  const ownAsns = [...new Set(all.map(([, { ownAsn }]) => ownAsn))];
  return [
    [
      'cluster',
      CiliumBgpClusterConfig.manifest({
        metadata: metadata('lab'),
        spec: {
          bgpInstances: ownAsns.map((localAsn) => ({
            name: `as${localAsn}`,
            localAsn,
            peers: all
              .filter(([, router]) => router.ownAsn === localAsn)
              .map(([name, { address, asn }]) => ({ name, peerAddress: address, peerAsn: asn, peerConfigRef: { name } })),
          })),
        },
      }),
    ],
    ...all.map(
      ([name, { passwordSecret }]) =>
        [
          `peer-${name}`,
          CiliumBgpPeerConfig.manifest({
            metadata: metadata(name),
            spec: {
              ...(passwordSecret === undefined ? {} : { authSecretRef: passwordSecret }),
              families: [CiliumBgpPeerConfigSpecFamiliesAfi.IPV4, ...(dualStack ? [CiliumBgpPeerConfigSpecFamiliesAfi.IPV6] : [])].map(
                (afi) => ({ afi, safi: CiliumBgpPeerConfigSpecFamiliesSafi.UNICAST, advertisements: { matchLabels: ANNOUNCED } }),
              ),
            },
          }),
        ] as const,
    ),
    [
      'advertisement',
      CiliumBgpAdvertisement.manifest({
        metadata: { ...metadata('load-balancer-addresses'), labels: ANNOUNCED },
        spec: {
          advertisements: [
            {
              advertisementType: CiliumBgpAdvertisementSpecAdvertisementsAdvertisementType.SERVICE,
              service: { addresses: [CiliumBgpAdvertisementSpecAdvertisementsServiceAddresses.LOAD_BALANCER_IP] },
              // Without a selector no Service would be announced; nothing has this label.
              selector: { matchExpressions: [{ key: 'advertise', operator: 'NotIn', values: ['never'] }] },
            },
          ],
        },
      }),
    ],
  ];
}
