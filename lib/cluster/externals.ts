import type { ExternalDescription } from '../lab/description';
import { memoize } from '../manifest/memoize';
import type { Cluster } from './cluster';

/** What the lab has without a manifest: what its description says, and what its products bring. */
export const externals = memoize((cluster: Cluster): readonly ExternalDescription[] => {
  const { lab, products } = cluster;
  return lab === undefined ? [] : [...lab.externals, ...products.all.flatMap((product) => product.brings?.(lab) ?? [])];
});

/** Names of the objects of a kind that the lab has from elsewhere, of those kinds that it has by name. */
export function externalsOf(cluster: Cluster, kind: 'IngressClass' | 'Namespace' | 'PriorityClass' | 'RuntimeClass'): readonly string[] {
  return externals(cluster).flatMap((external) => (external.kind === kind ? [external.name] : []));
}
