import { mapAt, type ReadMap, textAt } from '../../manifest/read';
import { rule } from '../rule';
import { map } from './constraint-kinds';
import { constraints, isGiven, type Say } from './constraints';
import { quantityOf } from './sizes';

const TYPES = ['Container', 'PersistentVolumeClaim', 'Pod'];
/** Each must be at most the next one that is given. */
const ORDER = ['min', 'defaultRequest', 'default', 'max'];

const inRange = constraints({
  'spec.limits': (value, say) => {
    const seen = new Set<string>();
    for (const [i, one] of (Array.isArray(value) ? value : []).entries()) {
      const type = textAt(one, 'type') ?? '';
      if (seen.has(type)) say(`got type '${type}' twice, expected it once`, 'make one of them', i, 'type');
      seen.add(type);
    }
  },
  'spec.limits.*': map((one, say) => {
    const type = textAt(one, 'type') ?? '';
    if (!TYPES.includes(type) && !type.includes('/'))
      say(`got type '${type}', expected one of ${TYPES.join(', ')}`, 'write one of them', 'type');
    for (const key of ['default', 'defaultRequest']) {
      if (type === 'Pod' && isGiven(one, key))
        say(`got ${key} of type 'Pod', expected none: containers get defaults`, "write type 'Container'", key);
    }
    const sized = ['min', 'max'].some((key) => isGiven(mapAt(one, key), 'storage'));
    if (type === 'PersistentVolumeClaim' && !sized)
      say('got neither a smallest nor a largest storage, expected one of them', 'write max: { storage: … }');
    inOrder(one, say);
  }),
});

/** What a namespace's containers get if they say nothing, and within which bounds they must stay. */
export const limitRange = rule({
  id: 'schema/limit-range',
  severity: 'error',
  says: "a LimitRange's smallest, default and largest amounts are in that order",
  on: 'LimitRange',
  check: (manifest) => inRange(manifest, ''),
});

function inOrder(one: ReadMap, say: Say): void {
  for (const resource of new Set(ORDER.flatMap((key) => Object.keys(mapAt(one, key))))) {
    let before: { readonly key: string; readonly nanos: bigint } | undefined;
    for (const key of ORDER) {
      const value = mapAt(one, key)[resource];
      const nanos = quantityOf(value)?.nanos;
      if (nanos === undefined) continue;
      if (nanos < 0n) say(`got ${resource} ${value}, expected 0 or more`, 'write an amount', key, resource);
      if (before !== undefined && nanos < before.nanos)
        say(`got ${key} ${value} of ${resource}, expected ${before.key} or more`, 'raise it', key, resource);
      before = { key, nanos };
    }
  }
  for (const [resource, value] of Object.entries(mapAt(one, 'maxLimitRequestRatio'))) {
    const nanos = quantityOf(value)?.nanos;
    if (nanos !== undefined && nanos < 10n ** 9n)
      say(`got a ratio of ${value}, expected 1 or more`, 'no limit is below its request', 'maxLimitRequestRatio', resource);
  }
}
