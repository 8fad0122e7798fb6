import type { Cluster } from '../../cluster/cluster';
import { namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { flagsOf } from '../../reach/route/traefik/flags';
import { defineRule, type Report } from '../rule';
import { backendsOf, ROUTING } from './backends';
import { middlewaresOf, WITH_MIDDLEWARES } from './middlewares';

/** Unless it is told otherwise, Traefik does not let one namespace use what is another's. */
export const crossNamespace = defineRule({
  id: 'reference/cross-namespace',
  severity: 'error',
  summary: "an IngressRoute uses Services and Middlewares of its own namespace, unless the lab's Traefik allows others",
  requires: 'lab',
  kinds: [...new Set([...ROUTING, ...WITH_MIDDLEWARES])].filter((kind) => kind.startsWith('traefik.io/')),
  check(object, cluster) {
    const reports: Report[] = [];
    if (isAllowed(cluster)) return reports;
    const own = namespaceOf(object);
    const services =
      object.kind === 'Middleware' ? [] : backendsOf(object).map(({ at, ...rest }) => ({ ...rest, at: at.replace(/\/name$/, '') }));
    const middlewares = object.kind === 'TraefikService' || object.kind === 'IngressRouteUDP' ? [] : middlewaresOf(object);
    for (const { kind, name, namespace, at } of [...services, ...middlewares]) {
      if (namespace === own) continue;
      reports.push({
        path: `${at}/namespace`,
        message: `${kind.replace('traefik.io/', '')} '${name}' is in namespace ${namespace}, which Traefik does not allow`,
        hint: `use one of namespace ${own}, or set providers.kubernetesCRD.allowCrossNamespace in Traefik's values`,
      });
    }
    return reports;
  },
});

/** Of a Traefik that somebody else runs nobody knows the settings. */
const isAllowed = memoize((cluster: Cluster): boolean => {
  const { lab } = cluster;
  if (lab?.ingress.controller !== 'traefik' || lab.ingress.managedBy === 'elsewhere') return true;
  return flagsOf(cluster, Object.keys(lab.ingress.entryPoints)).crossNamespace;
});
