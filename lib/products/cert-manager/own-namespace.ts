import type { Cluster } from '../../cluster/cluster';
import { releaseNamespaces } from '../../cluster/unmanaged';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { isChart, namespaceOfProgram } from '../installed-in';

/** Its chart, and the namespace that it is in most often. */
export const OWN_NAMESPACE = 'cert-manager';

/** How the namespace of a ClusterIssuer's Secrets is set, by an argument or a value of the chart. */
const SET_OTHERWISE = /cluster-?resource-?namespace/i;

/** The namespace in which a ClusterIssuer reads Secrets: that of cert-manager. Undefined where it is not known. */
export const ownNamespace = memoize((cluster: Cluster): string | undefined =>
  releases(cluster).some((release) => SET_OTHERWISE.test(JSON.stringify(release.spec)))
    ? undefined
    : namespaceOfProgram(cluster, OWN_NAMESPACE, { usual: OWN_NAMESPACE }),
);

/** Whether the lab's manifests install cert-manager and nothing else into its namespace: its chart makes no Secret that an issuer reads. */
export const holdsOnlyItself = memoize((cluster: Cluster): boolean => {
  const own = ownNamespace(cluster);
  if (cluster.lab === undefined || own === undefined) return false;
  const all = installers(cluster).filter((one) => releaseNamespaces(one, cluster)?.some((name) => name === own || name === '*'));
  return all.length > 0 && all.every((one) => isChart(one, OWN_NAMESPACE));
});

function releases(cluster: Cluster): readonly Manifest[] {
  return installers(cluster).filter((one) => isChart(one, OWN_NAMESPACE));
}

function installers(cluster: Cluster): readonly Manifest[] {
  const kinds = new Set(cluster.products.all.flatMap(({ installs = [] }) => installs.map(({ kind }) => kind)));
  return [...kinds].flatMap((kind) => cluster.ofKind(kind));
}
