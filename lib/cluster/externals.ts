import type { Cluster } from './cluster';

/** Names of the objects of a kind that the lab has from elsewhere, of those kinds that it has by name. */
export function externalsOf({ lab }: Cluster, kind: 'IngressClass' | 'Namespace' | 'PriorityClass' | 'RuntimeClass'): readonly string[] {
  return (lab?.externals ?? []).flatMap((external) => (external.kind === kind ? [external.name] : []));
}
