import { memoize } from '../manifest/memoize';
import type { Cluster } from './cluster';

/** What to write for an API group that a product does not read any more. */
export interface RenamedGroup {
  /** What messages call the product. */
  readonly product: string;
  readonly apiVersion: string;
}

/** Groups that were renamed, as far as the lab's products have it. */
export const renamedGroups = memoize((cluster: Cluster): ReadonlyMap<string, RenamedGroup> => {
  const all = cluster.products.all.flatMap(({ name, title = name, renamedGroups: groups }) =>
    Object.entries(groups?.(cluster) ?? {}).map(([group, apiVersion]) => [group, { product: title, apiVersion }] as const),
  );
  return new Map(all);
});
