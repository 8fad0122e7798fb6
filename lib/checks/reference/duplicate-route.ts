import type { Cluster } from '../../cluster/cluster';
import { classOfIngress } from '../../cluster/ingress-class';
import { identityOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';
import { isTraefiks, listed, routerOptions } from '../../reach/route/traefik/router-options';
import { shownRule } from '../../secrets/route-rule';
import { defineRule, type Report } from '../rule';

const KINDS: readonly string[] = ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute'];

/** Where two routes are for the same requests, one of them never gets any. */
export const duplicateRoute = defineRule({
  id: 'reference/duplicate-route',
  severity: 'error',
  summary: 'no two routes are for the same host, path and entry point',
  kinds: KINDS,
  check(route, cluster) {
    const reports: Report[] = [];
    for (const { words, at: pointer, other } of duplicates(cluster).get(route) ?? []) {
      const where = other.route === route ? other.at : printIdentity(identityOf(other.route));
      const hint = 'remove one of them, or give them different paths or entry points';
      reports.push({ path: pointer, message: `${words} is routed by ${where} as well`, hint });
    }
    return reports;
  },
});

/** Requests that a route is for. */
interface Requests {
  /** Equal for two that are for the same ones. */
  readonly key: string;
  readonly words: string;
  readonly at: string;
}

interface Duplicate extends Requests {
  /** The first route for these requests. */
  readonly other: First;
}

interface First {
  readonly route: Manifest;
  readonly at: string;
}

const duplicates = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly Duplicate[]> => {
  const first = new Map<string, First>();
  const found = new Map<Manifest, Duplicate[]>();
  for (const route of KINDS.flatMap((kind) => cluster.ofKind(kind))) {
    for (const requests of requestsOf(route, cluster)) {
      const other = first.get(requests.key);
      if (other === undefined) {
        first.set(requests.key, { route, at: requests.at });
        continue;
      }
      const known = found.get(route) ?? [];
      // The same requests on several entry points are told once.
      if (!known.some(({ at: pointer }) => pointer === requests.at)) found.set(route, [...known, { ...requests, other }]);
    }
  }
  return found;
});

function requestsOf(route: Manifest, cluster: Cluster): readonly Requests[] {
  return route.kind === 'Ingress' ? requestsOfIngress(route, cluster) : requestsOfIngressRoute(route, cluster);
}

function requestsOfIngress(ingress: Manifest, { lab }: Cluster): readonly Requests[] {
  const annotation = (key: string) => textAt(ingress, 'metadata', 'annotations', key);
  // A canary shares its route on purpose.
  if (annotation('nginx.ingress.kubernetes.io/canary') === 'true') return [];
  const places =
    listed(isTraefiks(lab) ? routerOptions(ingress).get('entrypoints') : undefined) ?? Object.keys(lab?.ingress.entryPoints ?? { '': 0 });
  const tls = routerOptions(ingress).get('tls')?.text ?? '';
  const common = `${classOfIngress(ingress) ?? lab?.ingress.className ?? ''} ${tls}`;
  return mapsAt(ingress, 'spec', 'rules').flatMap((item, i) =>
    mapsAt(item, 'http', 'paths').flatMap((path, j) => {
      const [host, value, type] = [textAt(item, 'host') ?? '', textAt(path, 'path') ?? '/', textAt(path, 'pathType') ?? ''];
      return places.map((place) => ({
        key: ['Ingress', common, place, host, type, value].join('\n'),
        words: `${value} of ${host === '' ? 'any host' : `host ${host}`}`,
        at: `/spec/rules/${i}/http/paths/${j}`,
      }));
    }),
  );
}

function requestsOfIngressRoute(route: Manifest, { lab }: Cluster): readonly Requests[] {
  const named = listAt(route, 'spec', 'entryPoints');
  const places = named.length > 0 ? named : Object.keys(lab?.ingress.entryPoints ?? { '': 0 });
  const tls = at(route, 'spec', 'tls') !== undefined;
  return mapsAt(route, 'spec', 'routes').flatMap((item, i) => {
    const match = textAt(item, 'match');
    if (match === undefined) return [];
    const plain = match.replace(/\s+/g, '');
    return places.map((place) => ({
      key: ['IngressRoute', tls, place, plain].join('\n'),
      words: shownRule(match),
      at: `/spec/routes/${i}/match`,
    }));
  });
}
