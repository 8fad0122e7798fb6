import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { closestMatch } from '../../manifest/closest-match';
import { thereIs } from '../../manifest/count';
import { textAt } from '../../manifest/read';
import { routerOptions } from './router/router-options';
import { staticConfiguration } from './router/static-configuration';

/** Traefik says in its log that the router uses a nonexistent certificate resolver, and serves the hosts with its self-signed default certificate. */
export const certificateResolver: ProductRule<Cluster> = {
  id: 'reference/certificate-resolver',
  severity: 'warning',
  summary: "the certificate resolver that a route names is defined in the lab's Traefik",
  kinds: ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute', 'traefik.io/IngressRouteTCP'],
  check(route, cluster) {
    if (cluster.lab?.ingress.controller !== 'traefik') return [];
    const named = namedBy(route);
    const { resolvers } = staticConfiguration(cluster);
    if (named === undefined || resolvers === undefined || resolvers.has(named.text.toLowerCase())) return [];
    return [
      {
        path: named.at,
        message: `Traefik has no certificate resolver '${named.text}': hosts are served with its self-signed default certificate`,
        hint: hintFor(named.text, [...resolvers].sort()),
      },
    ];
  },
};

function hintFor(name: string, known: readonly string[]): string {
  const near = closestMatch(name, known);
  if (near !== undefined) return `did you mean '${near}'?`;
  const there = known.length === 0 ? '' : `; ${thereIs(known)}`;
  return `define it in certificatesResolvers of its values, or let cert-manager make the Secret of spec.tls${there}`;
}

function namedBy(route: Parameters<typeof routerOptions>[0]): { readonly text: string; readonly at: string } | undefined {
  const found =
    route.kind === 'Ingress'
      ? routerOptions(route).get('tls.certresolver')
      : { text: textAt(route, 'spec', 'tls', 'certResolver') ?? '', at: '/spec/tls/certResolver' };
  return found === undefined || found.text === '' ? undefined : found;
}
