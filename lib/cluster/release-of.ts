import type { Cluster } from './cluster';
import type { Release } from './release';

/** The release that a lab runs; undefined if its notes have not been read. */
export function releaseOf({ lab, distribution }: Cluster): Release | undefined {
  return distribution?.part.releases?.find(({ version }) => version === lab?.distribution.version);
}

/** The version of an ingress controller that the lab's distribution brings; undefined if it is another one, or not known. */
export function bundledVersion(cluster: Cluster, controller: string): string | undefined {
  const { ingress, distribution } = cluster.lab ?? {};
  if (ingress?.controller !== controller || ingress.managedBy !== distribution?.name) return undefined;
  return releaseOf(cluster)?.brings[controller];
}
