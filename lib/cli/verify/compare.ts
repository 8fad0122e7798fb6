import { isDeepStrictEqual } from 'node:util';
import { at } from '../../manifest/read';
import { isMap, pointer } from '../../manifest/tree';
import type { FieldChange } from './result';

type Keys = readonly (string | number)[];

/** What the server keeps for itself. */
const SERVERS_OWN = new Set([
  '/status',
  ...['managedFields', 'resourceVersion', 'generation', 'uid', 'creationTimestamp', 'selfLink'].map((key) => `/metadata/${key}`),
  '/metadata/annotations/kubectl.kubernetes.io~1last-applied-configuration',
]);

/**
 * What applying changes, field by field.
 * @param live the object as it is
 * @param wanted the object as the server's dry run makes it
 */
export function changesOf(live: unknown, wanted: unknown): readonly FieldChange[] {
  return compare(live, wanted, []);
}

function compare(live: unknown, wanted: unknown, keys: Keys): readonly FieldChange[] {
  const path = pointer(keys);
  if (SERVERS_OWN.has(path)) return [];
  if (isMap(live) && isMap(wanted)) {
    const names = [...new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
    return names.flatMap((name) => compare(at(live, name), at(wanted, name), [...keys, name]));
  }
  if (Array.isArray(live) && Array.isArray(wanted)) return compareLists(live, wanted, keys);
  // A map that came or went is reported field by field, so that the server's own fields in it are left out.
  if (isMap(live) && wanted === undefined && keys.length < 3) return compare(live, {}, keys);
  if (isMap(wanted) && live === undefined && keys.length < 3) return compare({}, wanted, keys);
  if (isDeepStrictEqual(live, wanted)) return [];
  return [{ path, ...(live === undefined ? {} : { live }), ...(wanted === undefined ? {} : { wanted }) }];
}

function compareLists(live: readonly unknown[], wanted: readonly unknown[], keys: Keys): readonly FieldChange[] {
  const key = keyOf(live, wanted);
  if (key === undefined) {
    if (live.length !== wanted.length && !live.some(isMap) && !wanted.some(isMap)) return whole(live, wanted, keys);
    return Array.from({ length: Math.max(live.length, wanted.length) }, (_, i) => compare(live[i], wanted[i], [...keys, i])).flat();
  }
  const byName = new Map(wanted.map((item) => [at(item, key), item]));
  const pairs = live.flatMap((item, i) => compare(item, byName.get(at(item, key)), [...keys, i]));
  const known = new Set(live.map((item) => at(item, key)));
  const added = wanted.filter((item) => !known.has(at(item, key)));
  return [...pairs, ...added.flatMap((item, i) => compare(undefined, item, [...keys, live.length + i]))];
}

function whole(live: unknown, wanted: unknown, keys: Keys): readonly FieldChange[] {
  return isDeepStrictEqual(live, wanted) ? [] : [{ path: pointer(keys), live, wanted }];
}

/** The key by which items of both lists are distinguished; `name` says nothing where it comes twice. */
function keyOf(live: readonly unknown[], wanted: readonly unknown[]): string | undefined {
  return ['name', 'mountPath', 'key', 'type'].find((key) =>
    [live, wanted].every((list) => {
      const values = list.map((item) => at(item, key));
      return values.every((value) => typeof value === 'string') && new Set(values).size === values.length;
    }),
  );
}
