import { defineRule, type Report } from '../rule';
import { insteadOf } from './missing';

/** Traefik says in its log that there is no such entry point; requests get no answer there. */
export const entryPoint = defineRule({
  id: 'reference/entry-point',
  severity: 'error',
  summary: "an entry point that a route names is one of the lab's Traefik",
  requires: 'lab',
  kinds: ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute', 'traefik.io/IngressRouteTCP', 'traefik.io/IngressRouteUDP'],
  check(route, cluster) {
    const reports: Report[] = [];
    const known = Object.keys(cluster.lab?.ingress.entryPoints ?? {});
    const { entryPointsOf, ownEntryPoints = [] } = cluster.ingress?.part ?? {};
    for (const { name, at } of entryPointsOf?.(route) ?? []) {
      if (known.includes(name) || ownEntryPoints.includes(name)) continue;
      reports.push({
        path: at,
        message: `${cluster.lab?.ingress.controller ?? ''} has no entry point '${name}'`,
        hint: insteadOf(name, known, 'the lab declares none'),
      });
    }
    return reports;
  },
});
