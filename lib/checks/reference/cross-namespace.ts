import { flagsOf } from '../../reach/route/traefik/flags';
import type { Context } from '../context';
import { namespaceOf } from '../presence';
import { type Report, rule } from '../rule';
import { backendsOf, ROUTING } from './backends';
import { middlewaresOf, WITH_MIDDLEWARES } from './middlewares';

/** Unless it is told otherwise, Traefik does not let one namespace use what is another's. */
export const crossNamespace = rule({
  id: 'reference/cross-namespace',
  severity: 'error',
  says: "an IngressRoute uses Services and Middlewares of its own namespace, unless the lab's Traefik allows others",
  needs: 'lab',
  on: [...new Set([...ROUTING, ...WITH_MIDDLEWARES])].filter((kind) => kind.startsWith('traefik.io/')),
  check(object, context) {
    const reports: Report[] = [];
    if (context.once(isAllowed)) return reports;
    const own = namespaceOf(object);
    const services =
      object.kind === 'Middleware' ? [] : backendsOf(object).map(({ at, ...rest }) => ({ ...rest, at: at.replace(/\/name$/, '') }));
    const middlewares = object.kind === 'TraefikService' || object.kind === 'IngressRouteUDP' ? [] : middlewaresOf(object);
    for (const { kind, name, namespace, at } of [...services, ...middlewares]) {
      if (namespace === own) continue;
      reports.push({
        at: `${at}/namespace`,
        message: `${kind.replace('traefik.io/', '')} '${name}' is in namespace ${namespace}, which Traefik does not allow`,
        hint: `use one of namespace ${own}, or set providers.kubernetesCRD.allowCrossNamespace in Traefik's values`,
      });
    }
    return reports;
  },
});

/** Of a Traefik that somebody else runs nobody knows the settings. */
function isAllowed({ lab, objects }: Context): boolean {
  if (lab?.ingress.controller !== 'traefik' || lab.ingress.managedBy === 'elsewhere') return true;
  return flagsOf(objects, Object.keys(lab.ingress.entryPoints)).crossNamespace;
}
