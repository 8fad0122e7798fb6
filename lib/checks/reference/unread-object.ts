import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { groupOf, kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { entryOf } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** Such an object is accepted, stays as it is, and nothing comes of it. */
export const unreadObject = defineRule({
  id: 'reference/unread-object',
  severity: 'warning',
  summary: 'an object is where its program looks for it, by namespace, name and API group',
  requires: 'lab',
  kinds: '*',
  check(object, cluster) {
    const replaced = replacedGroup(cluster, groupOf(object.apiVersion));
    if (replaced) {
      const { title, instead } = replaced;
      return [
        {
          path: '/apiVersion',
          message: `${title} does not read ${groupOf(object.apiVersion)} any more`,
          hint: `write apiVersion: ${instead}`,
        },
      ];
    }
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

/** What replaces an API group that its program does not read any more. */
export function replacedGroup(
  { products: { all } }: Cluster,
  group: string,
): { readonly title: string; readonly instead: string } | undefined {
  for (const { name, title = name, replacedGroups } of all) {
    const instead = replacedGroups && entryOf(replacedGroups, group);
    if (instead !== undefined) return { title, instead };
  }
  return undefined;
}
