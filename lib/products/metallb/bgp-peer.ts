import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import { addressNumber } from '../../manifest/ip-range';
import { at, textAt } from '../../manifest/read';

/** One peer that the speakers can't read keeps them from their whole configuration. */
export const bgpPeer: ProductRule<Cluster> = {
  id: 'reference/bgp-peer',
  severity: 'error',
  summary: 'a BGPPeer of MetalLB has an ASN on both sides, and an address',
  kinds: ['metallb.io/BGPPeer'],
  check(peer) {
    const reports: Report[] = [];
    const report = (field: string, message: string, hint: string) => reports.push({ path: `/spec/${field}`, message, hint });
    const [own, others, dynamic] = ['myASN', 'peerASN', 'dynamicASN'].map((field) => at(peer, 'spec', field) ?? '');
    const isMissing = (asn: unknown) => asn === '' || asn === 0;
    if (own === 0) report('myASN', 'got myASN 0, expected the number of the own network', 'private ones are 64512 to 65534');
    if (isMissing(others) && dynamic === '') report('peerASN', 'got no peerASN, expected that of the router', 'or set dynamicASN');
    if (!isMissing(others) && dynamic !== '')
      report('dynamicASN', 'got both peerASN and dynamicASN, expected one of them', 'take one of them out');
    if (!isMissing(own) && own === others && at(peer, 'spec', 'ebgpMultiHop') === true)
      report('ebgpMultiHop', 'got ebgpMultiHop with the same ASN on both sides, which is not external', 'take it out');
    const address = textAt(peer, 'spec', 'peerAddress');
    if (address !== undefined && address !== '' && addressNumber(address) === undefined)
      report('peerAddress', `got peerAddress '${address}', expected an IP address`, 'write the address of the router');
    return reports;
  },
};
