import type { Cluster } from '../../cluster/cluster';
import { identityOf, kindsOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING } from '../rule';

/** The one that is applied last wins. Of two Applications that have it, each takes it from the other, again and again. */
export const duplicateObject = defineRule({
  id: 'gitops/duplicate-object',
  severity: 'error',
  summary: 'an object is written once in a lab',
  kinds: (cluster) => kindsOf(earlierOf(cluster).keys()),
  requires: 'lab',
  check(manifest, cluster) {
    if (!earlierOf(cluster).has(manifest)) return NOTHING;
    return [
      {
        path: '',
        message: 'is written more than once: what is applied last wins',
        hint: 'remove one, or give it another name or namespace',
      },
    ];
  },
});

/** The first object of a name, for every other one that has it. */
export const earlierOf = memoize((cluster: Cluster): ReadonlyMap<Manifest, Manifest> => {
  const first = new Map<string, Manifest>();
  const found = new Map<Manifest, Manifest>();
  if (!cluster.hasNamesakes) return found;
  for (const manifest of cluster.all) {
    const key = objectKey(identityOf(manifest));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, manifest);
    else found.set(manifest, earlier);
  }
  return found;
});
