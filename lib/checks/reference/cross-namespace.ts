import type { Cluster } from '../../cluster/cluster';
import { referencesOf } from '../../cluster/references/read';
import { kindsOf } from '../../cluster/references/reference';
import { ROUTE_MIDDLEWARE, ROUTE_SERVICE } from '../../cluster/references/routes';
import { namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { defineRule, type Report } from '../rule';

const NAMING = [ROUTE_SERVICE, ROUTE_MIDDLEWARE];

/** Unless it is told otherwise, Traefik does not let one namespace use what is another's. */
export const crossNamespace = defineRule({
  id: 'reference/cross-namespace',
  severity: 'error',
  summary: "an IngressRoute uses Services and Middlewares of its own namespace, unless the lab's Traefik allows others",
  requires: 'lab',
  kinds: [...new Set(NAMING.flatMap(kindsOf))].filter((kind) => kind.startsWith('traefik.io/')),
  check(object, cluster) {
    const reports: Report[] = [];
    if (isAllowed(cluster)) return reports;
    const own = namespaceOf(object);
    for (const row of NAMING) {
      for (const { reference, kind, name, namespace, at } of referencesOf(object)) {
        if (reference !== row || namespace === own) continue;
        reports.push({
          path: `${at}/namespace`,
          message: `${kind.replace('traefik.io/', '')} '${name}' is in namespace ${namespace}, which Traefik does not allow`,
          hint: `use one of namespace ${own}, or set providers.kubernetesCRD.allowCrossNamespace in Traefik's values`,
        });
      }
    }
    return reports;
  },
});

const isAllowed = memoize((cluster: Cluster): boolean => cluster.ingress?.part.crossesNamespaces?.(cluster) ?? true);
