import { canonicalAddress, canonicalNetwork } from '../../manifest/address-form';
import { defineRule } from '../rule';
import { ADDRESS_KINDS, addressExaminer, isStrict } from './addresses';
import type { Constraint } from './constraints';
import { refusedAddress, refusedNetwork } from './strict-address';

const address: Constraint = (value, say) => {
  const canonical = typeof value === 'string' ? canonicalAddress(value) : undefined;
  if (canonical !== undefined && canonical !== value)
    say(`got the address '${String(value)}', which programs read differently`, `write ${canonical}`);
};

const network: Constraint = (value, say) => {
  const text = typeof value === 'string' ? value.trim() : '';
  const canonical = canonicalNetwork(text);
  if (canonical !== undefined && canonical !== text)
    say(`got the network '${text}', which is not its first address and its length`, `write ${canonical}, or one address with all its bits`);
};

/** Only where the server does not refuse it. */
const unless =
  (refused: (text: string) => string | undefined, constraint: Constraint): Constraint =>
  (value, say) => {
    if (typeof value !== 'string' || refused(value) === undefined) constraint(value, say);
  };

const lenient = addressExaminer({ address, network, lenient: address });
const strict = addressExaminer({ address: unless(refusedAddress, address), network: unless(refusedNetwork, network), lenient: address });

/** `010.0.0.1` is 10.0.0.1 to the API server, and 8.0.0.1 to what reads a leading zero as octal. Before Kubernetes 1.36 it takes them with a warning. */
export const addressForm = defineRule({
  id: 'schema/address-form',
  severity: 'warning',
  summary: 'addresses and networks are written in the form that all programs read alike',
  kinds: ADDRESS_KINDS,
  check: (manifest, cluster) => (isStrict(cluster) ? strict : lenient)(manifest, cluster),
});
