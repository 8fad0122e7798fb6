import { identityOf, kindKey } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { mapsAt, textAt } from '../manifest/read';
import { backendsOf } from './backends';
import { push } from './by-label';
import type { Cluster } from './cluster';
import { gatewayRouteKinds } from './gateway/route-kinds';
import type { HttpRoute, RouteBackend } from './http-route';
import type { RouteKind } from './product';

const INGRESS: RouteKind = { kind: 'networking.k8s.io/Ingress', routesOf: routesOfIngress };

/** Kinds that route requests by host and path: Ingress, those of the Gateway API, and those of products. */
export function routingKinds(cluster: Cluster): readonly string[] {
  return [...routeKinds(cluster).keys()];
}

/** All routes of a cluster. */
export const httpRoutes = memoize((cluster: Cluster): readonly HttpRoute[] =>
  routingKinds(cluster)
    .flatMap((kind) => cluster.ofKind(kind))
    .flatMap((object) => httpRoutesOf(cluster, object)),
);

/** The routes of an object; a default backend alone is not a route. */
export const httpRoutesOf = memoizeIn((cluster: Cluster, object: Manifest): readonly HttpRoute[] => {
  const kind = routeKinds(cluster).get(kindKey(object));
  if (kind === undefined) return [];
  return kind.routesOf(object, backendsBelow(backendsOf(cluster, object)));
});

const routeKinds = memoize((cluster: Cluster): ReadonlyMap<string, RouteKind> => {
  const ofProducts = cluster.products.all.flatMap(({ routes = [] }) => routes);
  return new Map([INGRESS, ...gatewayRouteKinds(cluster), ...ofProducts].map((one) => [one.kind, one]));
});

function routesOfIngress(object: Manifest, backendsAt: (at: string) => readonly RouteBackend[]): readonly HttpRoute[] {
  return mapsAt(object, 'spec', 'rules').flatMap((rule, i): readonly HttpRoute[] => {
    const host = textAt(rule, 'host');
    const common = { object, hosts: host === undefined ? [] : [host], hostsAt: `/spec/rules/${i}/host` };
    const paths = mapsAt(rule, 'http', 'paths');
    if (paths.length === 0) return [{ ...common, at: `/spec/rules/${i}`, backends: [] }];
    return paths.map((path, j) => {
      const at = `/spec/rules/${i}/http/paths/${j}`;
      const given = { value: textAt(path, 'path'), type: textAt(path, 'pathType') };
      return { ...common, at, path: given, backends: backendsAt(at) };
    });
  });
}

/** So many are looked through for each place; of more there is an index. */
const FEW = 8;

/** Finds backends by any pointer that they are at or below. */
function backendsBelow(backends: readonly RouteBackend[]): (at: string) => readonly RouteBackend[] {
  if (backends.length <= FEW)
    return (place) =>
      backends.filter(({ portAt }) => portAt.startsWith(place) && (portAt.length === place.length || portAt[place.length] === '/'));
  const index = backendsByPlace(backends);
  return (place) => index.get(place) ?? [];
}

/** Backends by every pointer that they are at or below. */
function backendsByPlace(backends: readonly RouteBackend[]): ReadonlyMap<string, readonly RouteBackend[]> {
  const found = new Map<string, RouteBackend[]>();
  for (const backend of backends) {
    for (let at = backend.portAt; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) push(found, at, backend);
  }
  return found;
}

/** Of each host, in lower case, the first object that has routes for it: where a path that is missing probably belongs. */
export const routesByHost = memoize((cluster: Cluster): ReadonlyMap<string, { readonly object: ObjectIdentity; readonly at: string }> => {
  const found = new Map<string, { readonly object: ObjectIdentity; readonly at: string }>();
  for (const { object, at, hosts } of httpRoutes(cluster)) {
    // Of an Ingress the rule of the host, to which the path is to be added.
    const place = object.kind === 'Ingress' ? at.replace(/\/http\/paths\/\d+$/, '') : at;
    for (const host of hosts.length > 0 || object.kind !== 'Ingress' ? hosts : ['']) {
      const key = host.toLowerCase();
      if (!found.has(key)) found.set(key, { object: identityOf(object), at: place });
    }
  }
  return found;
});
