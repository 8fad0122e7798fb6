import type { Cluster } from '../../cluster/cluster';
import type { Manifest } from '../../manifest/manifest';
import { listAt } from '../../manifest/read';
import { listed, routerOptions } from '../../reach/route/traefik/router-options';
import { defineRule, type Report } from '../rule';
import { insteadOf } from './missing';

/** What Traefik's chart has for itself, beside those that a lab declares. */
const OWN: readonly string[] = ['metrics', 'traefik'];

/** Traefik says in its log that there is no such entry point; nobody answers there. */
export const entryPoint = defineRule({
  id: 'reference/entry-point',
  severity: 'error',
  summary: "an entry point that a route names is one of the lab's Traefik",
  requires: 'lab',
  kinds: ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute', 'traefik.io/IngressRouteTCP', 'traefik.io/IngressRouteUDP'],
  check(route, cluster) {
    const reports: Report[] = [];
    const known = Object.keys(cluster.lab?.ingress.entryPoints ?? {});
    for (const { name, at } of entryPointsOf(route, cluster)) {
      if (known.includes(name) || OWN.includes(name)) continue;
      reports.push({
        path: at,
        message: `${cluster.lab?.ingress.controller ?? ''} has no entry point '${name}'`,
        hint: insteadOf(name, known, 'the lab declares none'),
      });
    }
    return reports;
  },
});

function entryPointsOf(route: Manifest, { lab }: Cluster): readonly { readonly name: string; readonly at: string }[] {
  if (lab?.ingress.controller !== 'traefik') return [];
  if (route.kind === 'Ingress') {
    const option = routerOptions(route).get('entrypoints');
    return (listed(option) ?? []).map((name) => ({ name, at: option?.at ?? '' }));
  }
  return listAt(route, 'spec', 'entryPoints').flatMap((name, i) =>
    typeof name === 'string' ? [{ name, at: `/spec/entryPoints/${i}` }] : [],
  );
}
