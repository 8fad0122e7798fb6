import { canonicalAddress, canonicalNetwork } from '../../manifest/address-form';
import { textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { defineRule, NOTHING, type Report } from '../rule';
import { ADDRESS_KINDS, addressExaminer, isStrict } from './addresses';
import { text } from './constraint-kinds';

/** An annotation that says what loadBalancerSourceRanges says. */
const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Why the server refuses an address; undefined if it does not, or if it is no address at all. */
export function refusedAddress(value: string): string | undefined {
  const canonical = canonicalAddress(value);
  // Another form of an address of IPv6 is taken with a warning.
  if (canonical === undefined || canonical === value || !canonical.includes('.')) return undefined;
  return `got the address '${value}', expected ${canonical}: ${value.includes(':') ? 'an address of IPv4 is not written as one of IPv6' : 'no part has a leading zero'}`;
}

/** The same of a network. */
export function refusedNetwork(value: string): string | undefined {
  const network = value.trim();
  const canonical = canonicalNetwork(network);
  if (canonical === undefined || canonical === network) return undefined;
  const [first = '', bits = ''] = network.split('/');
  const address = refusedAddress(first);
  if (address !== undefined) return `got the network '${network}', expected ${canonical}: ${address.replace(/^.*: /, '')}`;
  if (/^0\d/.test(bits)) return `got the network '${network}', expected ${canonical}: its length has no leading zero`;
  if (`${canonicalAddress(first)}/${bits}` === canonical) return undefined;
  return `got the network '${network}', expected ${canonical}: no bit is set beyond its length`;
}

const examine = addressExaminer({
  address: text(refusedAddress, 'write it as expected'),
  network: text(refusedNetwork, 'write the network, or one address with all its bits'),
});

/** Since Kubernetes 1.36 the API server refuses what it took with a warning before: programs read such addresses differently. */
export const strictAddress = defineRule({
  id: 'schema/strict-address',
  severity: 'error',
  summary: 'since Kubernetes 1.36, addresses have no leading zeros and networks no bits beyond their length',
  requires: 'lab',
  kinds: ADDRESS_KINDS,
  check(manifest, cluster) {
    if (!isStrict(cluster)) return NOTHING;
    const found = examine(manifest, cluster);
    const ranges = manifest.kind === 'Service' ? textAt(manifest, 'metadata', 'annotations', RANGES) : undefined;
    if (ranges === undefined) return found;
    const path = pointer(['metadata', 'annotations', RANGES]);
    const wrong = ranges.split(',').flatMap((range): readonly Report[] => {
      const message = refusedNetwork(range);
      return message === undefined ? [] : [{ path, message, hint: 'write the network, or one address with all its bits' }];
    });
    return [...found, ...wrong];
  },
});
