import type { Cluster } from '../../cluster/cluster';
import { httpRoutesOf, routingKinds } from '../../cluster/http-routes';
import { classOfIngress } from '../../cluster/ingress-class';
import { identityOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at } from '../../manifest/read';
import { shownRule } from '../../secrets/route-rule';
import { defineRule, type Report } from '../rule';

/** Where two routes are for the same requests, one of them never gets any. */
export const duplicateRoute = defineRule({
  id: 'reference/duplicate-route',
  severity: 'error',
  summary: 'no two routes are for the same host, path and entry point',
  kinds: routingKinds,
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
  for (const route of routingKinds(cluster).flatMap((kind) => cluster.ofKind(kind))) {
    for (const requests of requestsOf(route, cluster)) {
      const other = first.get(requests.key);
      if (other === undefined) {
        first.set(requests.key, { route, at: requests.at });
        continue;
      }
      const known = found.get(route) ?? [];
      // The same requests on several entry points are reported once.
      if (!known.some(({ at: pointer }) => pointer === requests.at)) found.set(route, [...known, { ...requests, other }]);
    }
  }
  return found;
});

function requestsOf(object: Manifest, cluster: Cluster): readonly Requests[] {
  const { lab, controllers, products } = cluster;
  if (products.all.some(({ ingress }) => ingress?.sharesRoute?.(object))) return [];
  const apart = products.all.flatMap(({ ingress }) => ingress?.distinguishes?.(object) ?? []).join(' ');
  const annotated = object.kind === 'Ingress' ? controllers.flatMap(({ entryPointsOf }) => entryPointsOf?.(object) ?? []) : [];
  const named = annotated.length > 0 ? annotated.map(({ name }) => name) : undefined;
  const everywhere = Object.keys(lab?.ingress.entryPoints ?? { '': 0 });
  return httpRoutesOf(cluster, object).flatMap(({ at: pointer, hosts, path, match, entryPoints }): readonly Requests[] => {
    const places = named ?? entryPoints ?? everywhere;
    if (path !== undefined) {
      const { value = '/', type = '' } = path;
      const [host = ''] = hosts;
      const common = `${classOfIngress(object) ?? lab?.ingress.className ?? ''} ${apart}`;
      const words = `${value} of ${host === '' ? 'any host' : `host ${host}`}`;
      return places.map((place) => ({ key: ['Ingress', common, place, host, type, value].join('\n'), words, at: pointer }));
    }
    if (match === undefined) return [];
    const [tls, plain] = [at(object, 'spec', 'tls') !== undefined, match.replace(/\s+/g, '')];
    return places.map((place) => ({
      key: [object.kind, tls, place, plain].join('\n'),
      words: shownRule(match),
      at: `${pointer}/match`,
    }));
  });
}
