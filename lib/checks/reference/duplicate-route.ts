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
      const rivals = other.route === route ? {} : { rivals: [other.route] };
      reports.push({ path: pointer, message: `${words()} is routed by ${where} as well`, hint, ...rivals });
    }
    return reports;
  },
});

/** Requests that a route is for. */
interface Requests {
  /** Equal for two that are for the same ones. */
  readonly key: string;
  readonly words: () => string;
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
  const parts = cluster.products.all.flatMap(({ ingress }) => ingress ?? []);
  const everywhere = Object.keys(cluster.lab?.ingress.entryPoints ?? { '': 0 });
  for (const route of routingKinds(cluster).flatMap((kind) => cluster.ofKind(kind))) {
    if (parts.some((ingress) => ingress.sharesRoute?.(route))) continue;
    const apart = parts.flatMap((ingress) => ingress.distinguishes?.(route) ?? []).join(' ');
    for (const requests of requestsOf(route, cluster, everywhere, apart)) {
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

/** @param everywhere names of all entry points @param apart what else tells two routes apart */
function requestsOf(object: Manifest, cluster: Cluster, everywhere: readonly string[], apart: string): readonly Requests[] {
  const annotated = object.kind === 'Ingress' ? cluster.controllers.flatMap(({ entryPointsOf }) => entryPointsOf?.(object) ?? []) : [];
  const named = annotated.length > 0 ? annotated.map(({ name }) => name) : undefined;
  const common = `${classOfIngress(object) ?? cluster.lab?.ingress.className ?? ''} ${apart}`;
  return httpRoutesOf(cluster, object).flatMap(({ at: pointer, hosts, path, match, entryPoints }): readonly Requests[] => {
    const places = named ?? entryPoints ?? everywhere;
    if (path !== undefined) {
      const { value = '/', type = '' } = path;
      const [host = ''] = hosts;
      const words = () => `${value} of ${host === '' ? 'any host' : `host ${host}`}`;
      return places.map((place) => ({ key: `Ingress\n${common}\n${place}\n${host}\n${type}\n${value}`, words, at: pointer }));
    }
    if (match === undefined) return [];
    const [tls, plain] = [at(object, 'spec', 'tls') !== undefined, match.replace(/\s+/g, '')];
    const words = () => shownRule(match);
    return places.map((place) => ({ key: `${object.kind}\n${tls}\n${place}\n${plain}`, words, at: `${pointer}/match` }));
  });
}
