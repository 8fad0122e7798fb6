import { identityOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { listAt, mapsAt, textAt } from '../manifest/read';
import { backendsOf, type RouteBackend } from './backends';
import { push } from './by-label';
import type { Cluster } from './cluster';
import { parseTraefikRule, type TraefikRule } from './traefik-rule';

/** Kinds that route requests by host and path. */
export const HTTP_ROUTING: readonly string[] = ['networking.k8s.io/Ingress', 'traefik.io/IngressRoute'];

/** What requests a part of an object routes, and where to: a path of an Ingress, or a rule of an IngressRoute. */
export interface HttpRoute {
  readonly object: Manifest;
  /** JSON pointer of the path or rule. */
  readonly at: string;
  /** Hosts that it names, as they are written; none: any host. */
  readonly hosts: readonly string[];
  /** JSON pointer of what names the hosts. */
  readonly hostsAt: string;
  /** Of an Ingress; left out for a host that has no paths. */
  readonly path?: { readonly value: string | undefined; readonly type: string | undefined };
  /** Rule of an IngressRoute; undefined if there is none. */
  readonly match?: string | undefined;
  /** Entry points that the object itself names; undefined for the default ones. An Ingress has them in annotations of its controller. */
  readonly entryPoints?: readonly string[] | undefined;
  readonly backends: readonly RouteBackend[];
}

/** All routes of a cluster. */
export const httpRoutes = memoize((cluster: Cluster): readonly HttpRoute[] =>
  HTTP_ROUTING.flatMap((kind) => cluster.ofKind(kind)).flatMap(httpRoutesOf),
);

/** The routes of an object; what is in its default backend alone is none. */
export const httpRoutesOf: (object: Manifest) => readonly HttpRoute[] = memoize((object: Manifest) =>
  object.kind === 'Ingress' ? routesOfIngress(object) : routesOfIngressRoute(object),
);

function routesOfIngress(object: Manifest): readonly HttpRoute[] {
  return mapsAt(object, 'spec', 'rules').flatMap((rule, i): readonly HttpRoute[] => {
    const host = textAt(rule, 'host');
    const common = { object, hosts: host === undefined ? [] : [host], hostsAt: `/spec/rules/${i}/host` };
    const paths = mapsAt(rule, 'http', 'paths');
    if (paths.length === 0) return [{ ...common, at: `/spec/rules/${i}`, backends: [] }];
    return paths.map((path, j) => {
      const at = `/spec/rules/${i}/http/paths/${j}`;
      const given = { value: textAt(path, 'path'), type: textAt(path, 'pathType') };
      return { ...common, at, path: given, backends: backendsBelow(object, at) };
    });
  });
}

function routesOfIngressRoute(object: Manifest): readonly HttpRoute[] {
  const named = listAt(object, 'spec', 'entryPoints').filter((name) => typeof name === 'string');
  const entryPoints = named.length > 0 ? named : undefined;
  return mapsAt(object, 'spec', 'routes').map((item, i): HttpRoute => {
    const [match, at] = [textAt(item, 'match'), `/spec/routes/${i}`];
    const hosts = match === undefined ? [] : hostsOfMatch(match);
    return { object, at, hosts, hostsAt: `${at}/match`, match, entryPoints, backends: backendsBelow(object, at) };
  });
}

function backendsBelow(object: Manifest, at: string): readonly RouteBackend[] {
  return backendsByPlace(object).get(at) ?? [];
}

const backendsByPlace = memoize((object: Manifest): ReadonlyMap<string, readonly RouteBackend[]> => {
  const found = new Map<string, RouteBackend[]>();
  for (const backend of backendsOf(object)) push(found, backend.portAt.replace(/\/(?:backend|services)\/.*$/, ''), backend);
  return found;
});

/** Hosts that a rule of Traefik names: of those that it excludes none. */
function hostsOfMatch(match: string): readonly string[] {
  const rule = parseTraefikRule(match, (name, args) => ({ hosts: name.toLowerCase() === 'host' ? args : [] }));
  return typeof rule === 'string' ? [] : [...hostsIn(rule)];
}

function hostsIn(rule: TraefikRule<{ readonly hosts: readonly string[] }>): readonly string[] {
  if (rule.op === 'is') return rule.hosts;
  return rule.op === 'not' ? [] : rule.of.flatMap(hostsIn);
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
