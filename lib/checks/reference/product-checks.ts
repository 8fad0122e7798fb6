import { push } from '../../cluster/by-label';
import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { NOTHING, type Report } from '../rule';

/** What products look at, by the kinds that each is about. */
export interface ProductChecks {
  kinds(cluster: Cluster): readonly string[];
  check(object: Manifest, cluster: Cluster): readonly Report[];
}

/** Checks of all products in one of their lists. */
export function productChecks(list: 'unread' | 'refuses'): ProductChecks {
  const byKind = memoize(({ products: { all } }: Cluster): ReadonlyMap<string, readonly UnreadCheck<Cluster>[]> => {
    const found = new Map<string, UnreadCheck<Cluster>[]>();
    for (const check of all.flatMap((product) => product[list] ?? [])) for (const kind of check.kinds) push(found, kind, check);
    return found;
  });
  return {
    kinds: (cluster) => [...byKind(cluster).keys()],
    check: (object, cluster) =>
      byKind(cluster)
        .get(kindKey(object))
        ?.flatMap((one) => one.check(object, cluster) ?? []) ?? NOTHING,
  };
}
