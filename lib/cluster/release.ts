import type { Cluster } from './cluster';

/** A release of a distribution, and what it brings. One whose notes nobody has read is not in any list. */
export interface Release {
  /** As `lab.json` has it: `v1.37.1+k3s1`. */
  readonly version: string;
  /** Version of Kubernetes that it runs, or installs unless it is told otherwise; undefined if its notes don't say it. */
  readonly kubernetes?: string;
  /** Versions of what it brings, by the name of the product: `traefik`, `containerd`. */
  readonly brings: Readonly<Record<string, string>>;
  /** Where that was read. */
  readonly source: string;
}

/** The release that a lab runs; undefined if nobody has read its notes. */
export function releaseOf({ lab, distribution }: Cluster): Release | undefined {
  return distribution?.part.releases?.find(({ version }) => version === lab?.distribution.version);
}

/** The version of an ingress controller that the lab's distribution brings; undefined if it is another one, or not known. */
export function bundledVersion(cluster: Cluster, controller: string): string | undefined {
  const { ingress, distribution } = cluster.lab ?? {};
  if (ingress?.controller !== controller || ingress.managedBy !== distribution?.name) return undefined;
  return releaseOf(cluster)?.brings[controller];
}
