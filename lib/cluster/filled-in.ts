import { kindKey } from '../manifest/identity';
import { memoize } from '../manifest/memoize';
import { isPlaceholder } from '../manifest/unknown';
import { inner, push } from './by-label';
import type { Cluster } from './cluster';

/** What is known of a name that is filled in later: the text around its placeholders. */
type Parts = readonly string[];

/** Names by what they begin with, and what they end in. */
type Names = Map<string, Map<string, Parts[]>>;

/** In place of a namespace that is filled in as well. */
const ANY = '*';

/** By `kind/namespace`, the names of objects that are filled in later, by their name or namespace. */
const filledIn = memoize((cluster: Cluster): ReadonlyMap<string, Names> => {
  const found = new Map<string, Names>();
  for (const manifest of cluster.all) {
    const { name, namespace } = manifest.metadata;
    if (!isPlaceholder(name) && !isPlaceholder(namespace)) continue;
    const [first = '', ...more] = name.split(/\$\{[^}]*\}/);
    const place = `${kindKey(manifest)}/${isPlaceholder(namespace) ? ANY : (namespace ?? ANY)}`;
    push(inner(inner(found, place), first), more.at(-1) ?? '', [first, ...more]);
  }
  return found;
});

/** Whether an object of that name may come of one whose name, or namespace, is filled in later: `${APP}-data` may be `web-data`. */
export function mayBeFilledIn(cluster: Cluster, kind: string, name: string, namespace: string): boolean {
  return [namespace, ANY].some((one) => hasNameFor(filledIn(cluster).get(`${kind}/${one}`), name));
}

function hasNameFor(names: Names | undefined, name: string): boolean {
  if (names === undefined) return false;
  for (let end = 0; end <= name.length; end += 1) {
    const byLast = names.get(name.slice(0, end));
    if (byLast === undefined) continue;
    for (let from = end; from <= name.length; from += 1) if (byLast.get(name.slice(from))?.some((parts) => fits(parts, name))) return true;
  }
  return false;
}

function fits([first = '', ...more]: Parts, name: string): boolean {
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
