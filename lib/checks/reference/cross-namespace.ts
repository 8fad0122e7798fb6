import type { Cluster } from '../../cluster/cluster';
import { referencesOf } from '../../cluster/references/read';
import { PODS } from '../../cluster/references/reference';
import { namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { defineRule, type Report } from '../rule';

/** Unless it is configured otherwise, Traefik does not let one namespace use what is another's. */
export const crossNamespace = defineRule({
  id: 'reference/cross-namespace',
  severity: 'error',
  summary: "an IngressRoute uses Services and Middlewares of its own namespace, unless the lab's Traefik allows others",
  requires: 'lab',
  kinds: (cluster) => namespacedRows(cluster).flatMap(({ places }) => places.flatMap(({ from }) => (from === PODS ? [] : from))),
  check(object, cluster) {
    const reports: Report[] = [];
    if (isAllowed(cluster)) return reports;
    const [own, rows] = [namespaceOf(object), namespacedRows(cluster)];
    for (const { reference, place, kind, name, namespace, at } of referencesOf(cluster, object)) {
      if (namespace === own || place.crossesNamespaces || !rows.includes(reference)) continue;
      reports.push({
        path: `${at}/namespace`,
        message: `${kind.slice(kind.indexOf('/') + 1)} '${name}' is in namespace ${namespace}, which Traefik does not allow`,
        hint: `use one of namespace ${own}, or set providers.kubernetesCRD.allowCrossNamespace in Traefik's values`,
      });
    }
    return reports;
  },
});

const isAllowed = memoize((cluster: Cluster): boolean => cluster.ingress?.part.crossesNamespaces?.(cluster) ?? true);

/** Rows of the lab's ingress controller that may name another namespace. */
const namespacedRows = memoize(({ ingress }: Cluster) =>
  (ingress?.product.references ?? []).filter(({ namespaced }) => namespaced !== undefined),
);
