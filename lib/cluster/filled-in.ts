import { kindKey } from '../manifest/identity';
import { memoize } from '../manifest/memoize';
import { isPlaceholder } from '../manifest/unknown';
import { push } from './by-label';
import type { Cluster } from './cluster';

/** An object whose name is filled in later: what of the name is known. */
interface FilledIn {
  readonly parts: readonly string[];
  /** Undefined where that is filled in as well. */
  readonly namespace: string | undefined;
}

const filledIn = memoize((cluster: Cluster): ReadonlyMap<string, readonly FilledIn[]> => {
  const found = new Map<string, FilledIn[]>();
  for (const manifest of cluster.all) {
    const { name, namespace } = manifest.metadata;
    if (!isPlaceholder(name) && !isPlaceholder(namespace)) continue;
    push(found, kindKey(manifest), { parts: name.split(/\$\{[^}]*\}/), namespace: isPlaceholder(namespace) ? undefined : namespace });
  }
  return found;
});

/** Whether an object of that name may come of one whose name, or namespace, is filled in later: `${APP}-data` may be `web-data`. */
export function mayBeFilledIn(cluster: Cluster, kind: string, name: string, namespace: string): boolean {
  const named = filledIn(cluster).get(kind);
  return named?.some((one) => (one.namespace ?? namespace) === namespace && fits(one.parts, name)) ?? false;
}

function fits([first = '', ...more]: readonly string[], name: string): boolean {
  const last = more.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of more) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
