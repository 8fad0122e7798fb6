import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING } from '../rule';

/** Such an object is accepted, stays as it is, and nothing comes of it. */
export const unreadObject = defineRule({
  id: 'reference/unread-object',
  severity: 'warning',
  summary: 'an object is where its program looks for it, by namespace and name',
  requires: 'lab',
  kinds: '*',
  check(object, cluster) {
    const checks = checksByKind(cluster).get(kindKey(object));
    return checks === undefined ? NOTHING : checks.flatMap((one) => one.check(object, cluster) ?? []);
  },
});

const checksByKind = memoize(({ products: { all } }: Cluster): ReadonlyMap<string, readonly UnreadCheck<Cluster>[]> => {
  const found = new Map<string, UnreadCheck<Cluster>[]>();
  for (const check of all.flatMap(({ unread = [] }) => unread))
    for (const kind of check.kinds) found.set(kind, [...(found.get(kind) ?? []), check]);
  return found;
});
