import { checkAddress } from '../lab/address';
import { checkedQuantity } from '../lab/amount';
import type { NodeDescription } from '../lab/description';
import { ConfigurationError } from '../manifest/configuration-error';
import { problemOfDnsSubdomain, problemOfKey, problemOfLabelValue } from '../manifest/names';
import { compareQuantities, parseQuantity } from '../manifest/quantity';
import { entryOf } from '../manifest/read';
import { pointer } from '../manifest/tree';

/** Resources that are counted. */
const WHOLE = /^pods$|\//;

/** What no schema can say of a node. @throws ConfigurationError that begins with the place */
export function checkNode({ name, address, capacity, reserved = {}, labels, taints }: NodeDescription, i: number): void {
  const refuse = (problem: string | undefined, ...keys: readonly (string | number)[]) => {
    if (problem !== undefined) throw new ConfigurationError(`${pointer(['nodes', i, ...keys])}: ${problem}`);
  };
  refuse(problemOfDnsSubdomain(name), 'name');
  checkAddress(pointer(['nodes', i, 'address']), address);
  for (const [part, amounts] of Object.entries({ capacity, reserved })) {
    for (const [resource, amount] of Object.entries(amounts)) {
      const canonical = checkedQuantity(pointer(['nodes', i, part, resource]), amount);
      const isPart = WHOLE.test(resource) && parseQuantity(canonical).nanos % 1_000_000_000n !== 0n;
      refuse(isPart ? `got ${canonical}, expected a whole number` : undefined, part, resource);
    }
  }
  for (const [resource, amount] of Object.entries(reserved)) {
    const all = entryOf(capacity, resource);
    if (all === undefined || compareQuantities(amount, all) < 0 || compareQuantities(all, '0') === 0) continue;
    refuse(`got ${amount}, expected less than its capacity of ${all}`, 'reserved', resource);
  }
  for (const [key, value] of Object.entries(labels)) refuse(problemOfKey(key) ?? problemOfLabelValue(value), 'labels', key);
  for (const [n, { key, value = '' }] of taints.entries()) refuse(problemOfKey(key) ?? problemOfLabelValue(value), 'taints', n);
}
