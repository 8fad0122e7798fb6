import { kindKey, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize, memoizeIn } from '../../manifest/memoize';
import { at, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { scopeOf } from '../../manifest/scope';
import { mergePaths, type PathTrie, pointer, visit } from '../../manifest/tree';
import type { Cluster, Reference } from '../cluster';
import type { ObjectReference } from '../existence';
import type { Pods } from '../pods';
import { type NamedInText, PODS, type ReferencePlace, type ReferenceRule } from './reference';
import { REFERENCES } from './table';

/** A reference that stands in an object. */
export interface FoundReference extends ObjectReference {
  readonly reference: Reference;
  readonly place: ReferencePlace;
  /** The map that has the name. */
  readonly holder: ReadMap;
  /** JSON pointer of the map. */
  readonly at: string;
  /** JSON pointer of the name. */
  readonly path: string;
  /** It does without what is named. */
  readonly optional: boolean;
  /** Keys of what is named that must be there, each with its pointer. */
  readonly keys: readonly { readonly key: string; readonly path: string }[];
}

interface Row {
  readonly reference: Reference;
  readonly place: ReferencePlace;
}

const NONE: readonly FoundReference[] = [];

/** The rows that are known in a cluster: those of Kubernetes' own kinds, and those of products. */
export const rowsOf = memoize(({ products: { all } }: Cluster): readonly Reference[] => [
  ...REFERENCES,
  ...all.flatMap(({ references = [] }) => references),
]);

/** Kinds that have a place for a reference of a rule, those of pods apart. */
export function kindsOfRule(cluster: Cluster, { id }: Pick<ReferenceRule, 'id'>): readonly string[] {
  return [...new Set(rowsOf(cluster).flatMap(({ rule, places }) => (rule.id === id ? places.flatMap(kindsOfPlace) : [])))];
}

function kindsOfPlace({ from }: ReferencePlace): readonly string[] {
  return from === PODS ? [] : from;
}

/** All that an object names, but for its pods. */
export const referencesOf = memoizeIn((cluster: Cluster, manifest: Manifest): readonly FoundReference[] =>
  read(cluster, manifest, places(cluster).ofKind(kindKey(manifest)), namespaceOf(manifest), ''),
);

/** All that pods name. */
export const podReferences = memoizeIn((cluster: Cluster, pods: Pods): readonly FoundReference[] =>
  read(cluster, { spec: pods.spec }, places(cluster).ofPods, pods.namespace, pods.at),
);

const places = memoize((cluster: Cluster) => {
  const rows = rowsOf(cluster).flatMap((reference) => reference.places.map((place): Row => ({ reference, place })));
  const joined = (isMeant: (place: ReferencePlace) => boolean): PathTrie<Row> =>
    mergePaths(rows.filter(({ place }) => isMeant(place)).map((row) => [row.place.path, row] as const));
  return {
    ofPods: joined(({ from }) => from === PODS),
    ofKind: memoize((kind: string) => joined(({ from }) => from !== PODS && (from.includes(kind) || from.includes('*')))),
  };
});

function read(cluster: Cluster, from: ReadMap, ways: PathTrie<Row>, own: string, before: string): readonly FoundReference[] {
  let found: FoundReference[] | undefined;
  visit(from, ways, (holder, field, keys, rows) => {
    const value = holder[field];
    if (typeof value !== 'string' && !Array.isArray(value)) return;
    for (const { reference, place } of rows) {
      for (const { name, namespace, at: keysOfName } of namesIn(value, field, place, holder)) {
        if ((name === '' && place.emptyIsNone) || place.when?.(holder, from, name) === false) continue;
        const kind = typeof reference.to === 'string' ? reference.to : reference.to(holder, from);
        if (kind === undefined) continue;
        const where = `${before}${pointer(keys.slice(0, -1))}`;
        found ??= [];
        found.push({
          reference,
          place,
          kind,
          name,
          ...(reference.ofCluster || isOfCluster(kind) ? {} : { namespace: namespace ?? namespaceNamed(cluster, reference, holder, own) }),
          holder,
          at: where,
          path: `${where}${pointer(keysOfName)}`,
          optional: at(holder, 'optional') === true,
          keys: keysOf(holder, where, place),
        });
      }
    }
  });
  return found ?? NONE;
}

interface NameAt extends NamedInText {
  readonly at: readonly (string | number)[];
}

function namesIn(value: string | readonly unknown[], field: string, { names }: ReferencePlace, holder: ReadMap): readonly NameAt[] {
  if (typeof value === 'string')
    return names ? names(value, holder).map((one) => ({ ...one, at: [field] })) : [{ name: value, at: [field] }];
  return value.flatMap((item, i) => {
    if (typeof item !== 'string') return [];
    return names ? names(item, holder).map((one) => ({ ...one, at: [field, i] })) : [{ name: item, at: [field, i] }];
  });
}

function namespaceNamed(cluster: Cluster, { namespaced, namespaceIn }: Reference, holder: ReadMap, own: string): string {
  return (namespaced && textAt(holder, 'namespace')) ?? namespaceIn?.(cluster, own) ?? own;
}

function keysOf(holder: ReadMap, where: string, { keys }: ReferencePlace): FoundReference['keys'] {
  const key = keys === 'key' ? textAt(holder, 'key') : undefined;
  if (key !== undefined) return [{ key, path: `${where}/key` }];
  if (keys !== 'items') return NO_KEYS;
  return mapsAt(holder, 'items').flatMap((item, i) => {
    const name = textAt(item, 'key');
    return name === undefined ? [] : [{ key: name, path: `${where}/items/${i}/key` }];
  });
}

const NO_KEYS: FoundReference['keys'] = [];

const isOfCluster = memoize((key: string) => {
  const slash = key.indexOf('/');
  return scopeOf({ apiVersion: slash < 0 ? 'v1' : `${key.slice(0, slash)}/v1`, kind: key.slice(slash + 1) }) === 'cluster';
});
