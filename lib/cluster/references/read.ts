import { kindKey, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize, memoizeIn, memoizeLast } from '../../manifest/memoize';
import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
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

/** Kinds that have a place for a reference of a rule, or for a key of its rule, those of pods apart. */
export function kindsOfRule(cluster: Cluster, { id }: Pick<ReferenceRule, 'id'>): readonly string[] {
  const isMeant = ({ rule, keyRule }: Reference) => rule.id === id || keyRule?.id === id;
  return [...new Set(rowsOf(cluster).flatMap((row) => (isMeant(row) ? row.places.flatMap(kindsOfPlace) : [])))];
}

function kindsOfPlace({ from }: ReferencePlace): readonly string[] {
  return from === PODS ? [] : from;
}

/** All that an object names, but for its pods. */
export const referencesOf = memoizeLast((cluster: Cluster, manifest: Manifest): readonly FoundReference[] =>
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
  if (ways.below.length === 0) return NONE;
  visit(from, ways, (holder, field, keys, rows) => {
    const value = holder[field];
    if (typeof value !== 'string' && !Array.isArray(value)) return;
    for (const { reference, place } of rows) {
      for (const { name, namespace, at: keysOfName } of namesIn(value, field, place, holder)) {
        if ((name === '' && place.emptyIsNone) || place.when?.(holder, from, name) === false) continue;
        const kind = typeof reference.to === 'string' ? reference.to : reference.to(holder, from);
        if (kind === undefined) continue;
        const ofCluster = reference.ofCluster || isOfCluster(kind);
        const where = ofCluster ? undefined : (namespace ?? namespaceNamed(cluster, reference, holder, own));
        found ??= [];
        found.push(new Found(reference, place, kind, name, where, holder, before, keys.slice(0, -1), keysOfName));
      }
    }
  });
  return found ?? NONE;
}

/** Pointers are made when they are asked for: of most references nothing is reported. */
class Found implements FoundReference {
  readonly namespace?: string;
  readonly optional: boolean;

  constructor(
    readonly reference: Reference,
    readonly place: ReferencePlace,
    readonly kind: string,
    readonly name: string,
    namespace: string | undefined,
    readonly holder: ReadMap,
    readonly before: string,
    readonly way: readonly (string | number)[],
    readonly below: readonly (string | number)[],
  ) {
    if (namespace !== undefined) this.namespace = namespace;
    this.optional = holder.optional === true;
  }

  get at(): string {
    return `${this.before}${pointer(this.way)}`;
  }

  get path(): string {
    return `${this.at}${pointer(this.below)}`;
  }

  get keys(): FoundReference['keys'] {
    return keysOf(this.holder, this.place, this);
  }
}

interface NameAt extends NamedInText {
  readonly at: readonly (string | number)[];
}

function namesIn(value: string | readonly unknown[], field: string, { names }: ReferencePlace, holder: ReadMap): readonly NameAt[] {
  if (typeof value === 'string')
    return names ? names(value, holder, field).map((one) => ({ ...one, at: [field] })) : [{ name: value, at: atField(field) }];
  return value.flatMap((item, i) => {
    if (typeof item !== 'string') return [];
    return names ? names(item, holder, field).map((one) => ({ ...one, at: [field, i] })) : [{ name: item, at: [field, i] }];
  });
}

/** One list for each field. */
const atField = memoize((field: string): readonly string[] => [field]);

function namespaceNamed(cluster: Cluster, { namespaced, namespaceIn }: Reference, holder: ReadMap, own: string): string {
  return (namespaced && textAt(holder, 'namespace')) ?? namespaceIn?.(cluster, own) ?? own;
}

function keysOf(holder: ReadMap, { keys }: ReferencePlace, found: Pick<FoundReference, 'at' | 'path'>): FoundReference['keys'] {
  if (keys === undefined) return NO_KEYS;
  if (typeof keys === 'function') return [{ key: keys(holder), path: found.path }];
  const key = keys === 'key' ? textAt(holder, 'key') : undefined;
  if (key !== undefined) return [{ key, path: `${found.at}/key` }];
  if (keys !== 'items') return NO_KEYS;
  const where = found.at;
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
