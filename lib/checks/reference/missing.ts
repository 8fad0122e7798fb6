import type { Cluster } from '../../cluster/cluster';
import { exists, type ObjectReference } from '../../cluster/existence';
import { madeObjects } from '../../cluster/made-objects';
import { closestMatch } from '../../manifest/closest-match';
import { thereIs } from '../../manifest/count';
import { kindKey, namespaceOf } from '../../manifest/identity';
import type { ObjectIdentity } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { NOTHING, type Report } from '../rule';

/** Hints look at so many names: a lab with thousands of broken references shall not take minutes. */
const MAX_COMPARED_NAMES = 100;

/** What can be meant besides what is written, and what to do if there is nothing near. */
interface Advice {
  readonly known: () => readonly string[];
  /** What to do, where the cluster shows what was meant. */
  readonly meant?: () => string | undefined;
  /** Whether what is not known counts as missing. @default it does not */
  readonly guessed?: () => boolean;
  readonly hint: string;
}

/** Reports a reference to something that is certainly not there, or that is guessed not to be. */
export function missing(cluster: Cluster, reference: ObjectReference & { readonly path: string }, advice: Advice): readonly Report[] {
  const { path, kind, name, namespace } = reference;
  const { state } = exists(cluster, reference);
  if (state !== 'missing' && !(state === 'unknown' && advice.guessed?.())) return NOTHING;
  const lacking = state === 'missing' ? 'does not exist' : 'is not among the manifests';
  const where = namespace === undefined ? lacking : `${lacking} ${state === 'missing' ? 'in' : 'of'} namespace ${namespace}`;
  return [{ path, message: `${shortKind(kind)} '${name}' ${where}`, hint: advice.meant?.() ?? hintOf(cluster, reference, advice) }];
}

/** What there is instead of a name that is not there: the nearest one, else some, else what to do. */
export function insteadOf(name: string, candidates: Iterable<string>, fallback: string): string {
  const known = [...new Set(candidates)];
  const near = closestMatch(name, known.slice(0, MAX_COMPARED_NAMES));
  if (near !== undefined) return `there is '${near}'`;
  return known.length > 0 ? thereIs(known) : fallback;
}

function hintOf(cluster: Cluster, { kind, name, namespace }: ObjectReference, { known: others, hint }: Advice): string {
  const { names, namespaces } = namesByKind(cluster);
  const there = names.get(`${kind}/${namespace ?? 'default'}`) ?? [];
  const known = [...new Set([...there, ...others()])];
  const near = closestMatch(name, known);
  if (near !== undefined) return `there is '${near}'`;
  const other = namespace === undefined ? undefined : namespaces.get(`${kind}/${name}`);
  if (other !== undefined) return `there is one in namespace ${other}, which can't be used from here`;
  const made = namespace === undefined ? undefined : makersByName(cluster).get(`${kind}/${name}`);
  if (made !== undefined && made.namespace !== namespace)
    return `${made.kind} ${made.name} makes one in namespace ${made.namespace}, which can't be used from here: write such a ${made.kind} in namespace ${namespace}`;
  return known.length > 0 && known.length <= FEW ? `${thereIs(known)}; ${hint}` : hint;
}

/** What makes some object, by kind and name. */
const makersByName = memoize((cluster: Cluster): ReadonlyMap<string, ObjectIdentity & { readonly namespace: string }> => {
  const found = new Map<string, ObjectIdentity & { readonly namespace: string }>();
  for (const [key, { by }] of madeObjects(cluster)) {
    const [kind, namespace, name] = key.split('/');
    if (namespace !== undefined && namespace !== '' && namespace !== '*' && name !== undefined)
      found.set(`${kind}/${name}`, { ...by, namespace });
  }
  return found;
});

const FEW = 3;

interface NamesByKind {
  /** Names by kind and namespace, not more than hints look at. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Namespace of some object by kind and name. */
  readonly namespaces: ReadonlyMap<string, string>;
}

const namesByKind = memoize((cluster: Cluster): NamesByKind => {
  const names = new Map<string, string[]>();
  const namespaces = new Map<string, string>();
  for (const manifest of cluster.all) {
    const [kind, { name }] = [kindKey(manifest), manifest.metadata];
    const namespace: unknown = namespaceOf(manifest);
    // A rule of the topic schema says what is wrong with another one.
    if (typeof namespace !== 'string') continue;
    namespaces.set(`${kind}/${name}`, namespace);
    const place = `${kind}/${namespace}`;
    const known = names.get(place);
    if (known === undefined) names.set(place, [name]);
    else if (known.length < MAX_COMPARED_NAMES) known.push(name);
  }
  for (const key of madeObjects(cluster).keys()) {
    const [name, place] = [key.slice(key.lastIndexOf('/') + 1), key.slice(0, key.lastIndexOf('/'))];
    const known = names.get(place);
    if (place.endsWith('/*') || place.endsWith('/') || known?.includes(name)) continue;
    if (known === undefined) names.set(place, [name]);
    else if (known.length < MAX_COMPARED_NAMES) known.push(name);
  }
  return { names, namespaces };
});

function shortKind(kind: string): string {
  return kind.slice(kind.indexOf('/') + 1);
}
