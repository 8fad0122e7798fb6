import type { Cluster } from '../../cluster/cluster';
import type { HttpRoute } from '../../cluster/http-route';
import { httpRoutesOf, routingKinds } from '../../cluster/http-routes';
import { classOfIngress } from '../../cluster/ingress-class';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, listAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** Where the lab can have certificates, a host without one is probably forgotten: a guess, some are meant for one's own network. */
export const routeWithoutTls = defineRule({
  id: 'security/route-without-tls',
  severity: 'warning',
  summary: 'a host is served with TLS where the lab has TLS',
  requires: 'lab',
  kinds: routingKinds,
  check(route, cluster) {
    const reports: Report[] = [];
    const { hosts, why } = tlsOfLab(cluster);
    if (why === undefined || hasTls(route, cluster) || !isOfTheLab(route, cluster)) return reports;
    if (cluster.ingress?.part.providesTls?.(route, cluster)) return reports;
    const reported = new Set<string>();
    for (const { host, hostsAt, tls, standing } of hostsOf(route, cluster)) {
      if (standing !== undefined) continue;
      // A route of the same host on the plain entry point redirects, as a rule.
      if (hosts.has(host) || reported.has(host)) continue;
      reported.add(host);
      reports.push({
        path: hostsAt,
        message: `host ${host} is served without TLS, though ${why}`,
        hint: hintOf(route, tls),
      });
    }
    return reports;
  },
});

interface Tls {
  /** Hosts that some route serves with TLS. */
  readonly hosts: ReadonlySet<string>;
  /** What shows that the lab has TLS; undefined if nothing does. */
  readonly why: string | undefined;
}

const tlsOfLab = memoize((cluster: Cluster): Tls => {
  const { lab } = cluster;
  const secured = routingKinds(cluster)
    .flatMap((kind) => cluster.ofKind(kind))
    .filter((route) => hasTls(route, cluster));
  const hosts = new Set(secured.flatMap((route) => hostsOf(route, cluster)).map(({ host }) => host));
  const issuing = cluster.products.all.filter(({ issuers = [] }) => issuers.length > 0);
  const issuer = issuing.flatMap(({ issuers = [] }) => issuers.flatMap((kind) => cluster.ofKind(kind)))[0];
  const groups = new Set(lab?.externals.flatMap((one) => (one.kind === 'CustomResources' ? [one.group] : [])));
  const manager = issuing.find(({ issuers = [] }) => issuers.some((kind) => groups.has(kind.slice(0, kind.indexOf('/')))));
  const first = secured.find((route) => httpRoutesOf(cluster, route)[0]?.standing === undefined);
  if (issuer) return { hosts, why: `there is ${issuer.kind} ${issuer.metadata.name}` };
  if (first) return { hosts, why: `${first.kind} ${first.metadata.name} has TLS` };
  return { hosts, why: manager && `the lab has ${manager.title ?? manager.name}` };
});

function hasTls(route: Manifest, cluster: Cluster): boolean {
  const [first] = httpRoutesOf(cluster, route);
  if (first?.tls !== undefined) return first.tls;
  const { products } = cluster;
  if (route.kind !== 'Ingress') return at(route, 'spec', 'tls') !== undefined;
  return listAt(route, 'spec', 'tls').length > 0 || products.all.some(({ ingress }) => ingress?.hasTls?.(route));
}

/** Not one that another controller serves, a tunnel for example, and not what a host is proved with. */
function isOfTheLab(route: Manifest, { lab, products }: Cluster): boolean {
  const solver = products.all.some(({ isTemporary }) => isTemporary?.(route));
  const name = route.kind === 'Ingress' ? classOfIngress(route) : undefined;
  return !solver && (name === undefined || name === lab?.ingress.className);
}

function hintOf(route: Manifest, tls: boolean | undefined): string {
  if (tls !== undefined) return 'attach it to a listener of protocol HTTPS';
  return route.kind === 'Ingress' ? 'add spec.tls with a Secret for the certificate' : 'add spec.tls and the entry point for HTTPS';
}

interface ServedHost extends Pick<HttpRoute, 'hostsAt' | 'tls' | 'standing'> {
  readonly host: string;
}

function hostsOf(route: Manifest, cluster: Cluster): readonly ServedHost[] {
  return httpRoutesOf(cluster, route).flatMap(({ hosts, ...rest }) => hosts.map((host) => ({ ...rest, host })));
}
