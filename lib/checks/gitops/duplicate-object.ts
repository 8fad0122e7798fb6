import type { Cluster } from '../../cluster/cluster';
import { identityOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING } from '../rule';

/** The one that is applied last wins. Of two Applications that have it, each takes it from the other, again and again. */
export const duplicateObject = defineRule({
  id: 'gitops/duplicate-object',
  severity: 'error',
  summary: 'an object is written once in a lab',
  kinds: '*',
  requires: 'lab',
  check(manifest, cluster) {
    if (!repeated(cluster).has(manifest)) return NOTHING;
    return [
      {
        path: '',
        message: 'is written more than once: what is applied last wins',
        hint: 'remove one, or give it another name or namespace',
      },
    ];
  },
});

/** Every object but the first of its name. */
const repeated = memoize((cluster: Cluster): ReadonlySet<Manifest> => {
  const seen = new Set<string>();
  return new Set(
    cluster.all.filter((manifest) => {
      const size = seen.size;
      return seen.add(objectKey(identityOf(manifest))).size === size;
    }),
  );
});
