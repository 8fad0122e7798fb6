import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoizeIn } from '../manifest/memoize';
import type { Cluster } from './cluster';
import type { NamedObject } from './references/reference';

/** Objects of a kind by name alone: of several the first one that is written. */
const byName = memoizeIn((cluster: Cluster, kind: string): ReadonlyMap<string, Manifest> => {
  const found = new Map<string, Manifest>();
  for (const object of cluster.ofKind(kind)) if (!found.has(object.metadata.name)) found.set(object.metadata.name, object);
  return found;
});

/** An object of that kind and name, in whatever namespace it is. */
export function findAnywhere(cluster: Cluster, kind: string, name: string): Manifest | undefined {
  return byName(cluster, kind).get(name);
}

/** Where a missing object is instead, if the field `namespace` beside its name can say so. */
export function elsewhere(cluster: Cluster, { kind, name }: NamedObject, more = ''): string | undefined {
  const found = findAnywhere(cluster, kind, name);
  return found && `there is one in namespace ${namespaceOf(found)}: name the namespace as well${more}`;
}
