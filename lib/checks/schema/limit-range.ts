import { problemOfKey } from '../../manifest/names';
import { readQuantity } from '../../manifest/quantity';
import { mapAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { constraints, isGiven, type Say } from './constraints';
import { problemOfResource } from './resource-name';

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
    const standard = TYPES.includes(type);
    if (!standard && (!type.includes('/') || problemOfKey(type) !== undefined))
      say(`got type '${type}', expected one of ${TYPES.join(', ')}`, 'write one of them', 'type');
    for (const key of ['default', 'defaultRequest']) {
      if (type === 'Pod' && isGiven(one, key))
        say(`got ${key} of type 'Pod', expected none: containers get defaults`, "write type 'Container'", key);
    }
    const sized = ['min', 'max'].some((key) => Object.hasOwn(mapAt(one, key), 'storage'));
    if (type === 'PersistentVolumeClaim' && !sized)
      say('got neither a smallest nor a largest storage, expected one of them', 'write max: { storage: … }');
    if (standard && type !== 'PersistentVolumeClaim') resources(one, type, say);
    inOrder(one, say);
  }),
});

/** What a namespace's containers get if they say nothing, and within which bounds they must stay. */
export const limitRange = defineRule({
  id: 'schema/limit-range',
  severity: 'error',
  summary: "a LimitRange's smallest, default and largest amounts are in that order",
  kinds: 'LimitRange',
  check: (manifest) => inRange(manifest, ''),
});

function resources(one: ReadMap, type: string, say: Say): void {
  for (const key of [...ORDER, 'maxLimitRequestRatio']) {
    for (const resource of Object.keys(mapAt(one, key))) {
      const known = problemOfResource(resource) === undefined;
      if (!known) say(`got resource '${resource}' of type '${type}', expected one that it has`, "for example 'memory'", key, resource);
    }
  }
}

function inOrder(one: ReadMap, say: Say): void {
  for (const resource of new Set(ORDER.flatMap((key) => Object.keys(mapAt(one, key))))) {
    let before: { readonly key: string; readonly nanos: bigint } | undefined;
    for (const key of ORDER) {
      const value = mapAt(one, key)[resource];
      // Null is 0 here, not nothing.
      const nanos = value === null ? 0n : readQuantity(value)?.nanos;
      if (nanos === undefined) continue;
      if (before !== undefined && nanos < before.nanos)
        say(`got ${key} ${value} of ${resource}, expected ${before.key} or more`, 'raise it', key, resource);
      before = { key, nanos };
    }
  }
  for (const [resource, value] of Object.entries(mapAt(one, 'maxLimitRequestRatio'))) {
    const nanos = readQuantity(value)?.nanos;
    if (nanos !== undefined && nanos < 10n ** 9n)
      say(`got a ratio of ${value}, expected 1 or more`, 'no limit is below its request', 'maxLimitRequestRatio', resource);
  }
}
