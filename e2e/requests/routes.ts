import type { LabDescription, RouteIntent } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { listAt, mapAt } from '../support/workloads';

const ENTRY_POINTS = 'traefik.ingress.kubernetes.io/router.entrypoints';
const MIDDLEWARES = 'traefik.ingress.kubernetes.io/router.middlewares';

/** What the description says of a route, completed: every entry point that it is on is named. */
export interface Route {
  /** Absent: every host. */
  readonly host: string | undefined;
  readonly path: string;
  readonly entryPoint: string;
  readonly namespace: string;
  readonly service: string;
  readonly port: number;
}

/** A route and what its Ingress says beside it. */
export interface EmittedRoute extends Route {
  /** Name of the Ingress, with its namespace. */
  readonly ingress: string;
  /** Its Middleware sends the client to https: no pod answers. */
  readonly redirects: boolean;
}

/** The routes that the lab's document says it intends. A route that names no entry point is on all of them. */
export function intendedRoutes(lab: LabDescription): Route[] {
  return sorted(
    lab.intents.routes.flatMap(({ host, path, namespace, service, port, entryPoints }: RouteIntent) =>
      (entryPoints ?? Object.keys(lab.ingress.entryPoints)).map((entryPoint) => ({ host, path, entryPoint, namespace, service, port })),
    ),
  );
}

/** The routes that the Ingress objects make, read from the objects alone. */
export function emittedRoutes(manifests: readonly Manifest[], lab: LabDescription): EmittedRoute[] {
  const ingresses = manifests.filter(({ kind }) => kind === 'Ingress');
  const redirects = manifests.filter(({ kind, spec }) => kind === 'Middleware' && mapAt(spec).redirectScheme !== undefined);
  const names = redirects.map(({ metadata }) => `${metadata.namespace}-${metadata.name}@kubernetescrd`);
  return sorted(ingresses.flatMap((ingress) => routesOf(ingress, Object.keys(lab.ingress.entryPoints), names)));
}

function routesOf({ metadata, spec }: Manifest, all: readonly string[], redirects: readonly string[]): EmittedRoute[] {
  const named = metadata.annotations?.[ENTRY_POINTS];
  const entryPoints = named?.split(',').map((name) => name.trim()) ?? all;
  const middlewares = metadata.annotations?.[MIDDLEWARES]?.split(',').map((name) => name.trim()) ?? [];
  const about = { ingress: `${metadata.namespace}/${metadata.name}`, redirects: middlewares.some((name) => redirects.includes(name)) };
  return listAt(mapAt(spec).rules).flatMap((rule) =>
    listAt(mapAt(rule.http).paths).flatMap(({ path, backend }) => {
      const service = mapAt(mapAt(backend).service);
      const route = {
        host: typeof rule.host === 'string' ? rule.host : undefined,
        path: String(path),
        namespace: metadata.namespace ?? '',
        service: String(service.name),
        port: Number(mapAt(service.port).number),
      };
      return entryPoints.map((entryPoint) => ({ ...route, ...about, entryPoint }));
    }),
  );
}

/**
 * Which route answers a request: one with this host before one for every host, then the longest path that the request's path begins with. Kubernetes
 * says that a Prefix is compared segment by segment; Traefik, as K3s sets it up (without strictPrefixMatching), compares letters, so that `/apix` goes
 * where `/api` goes.
 */
export function routeOf<R extends Route>(routes: readonly R[], asked: { entryPoint: string; host: string; path: string }): R | undefined {
  const path = asked.path.split('?')[0] ?? '';
  const matching = routes.filter(
    (route) =>
      route.entryPoint === asked.entryPoint && (route.host === undefined || route.host === asked.host) && path.startsWith(route.path),
  );
  return matching.sort((a, b) => Number(b.host !== undefined) - Number(a.host !== undefined) || b.path.length - a.path.length)[0];
}

function sorted<R extends Route>(routes: R[]): R[] {
  const key = ({ entryPoint, host = '', path }: Route) => JSON.stringify([entryPoint, host, path]);
  return routes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A request and who is to answer it. */
export interface Question {
  readonly entryPoint: string;
  readonly host: string;
  readonly path: string;
  /** Undefined: nobody, Traefik says 404. */
  readonly route: EmittedRoute | undefined;
}

/**
 * What is asked of a lab: on every entry point every host that it knows and some that it does not, with every path, one below it, one that only
 * begins with the same letters, and the root.
 */
export function questionsOf(routes: readonly EmittedRoute[], entryPoints: readonly string[]): Question[] {
  const known = [...new Set(routes.flatMap(({ host }) => host ?? []))];
  const hosts = [...known, ...known.map((host) => `not-${host}`), ...known.map((host) => `sub.${host}`), 'elsewhere.invalid'];
  const bases = [...new Set(routes.map(({ path }) => path.replace(/\/$/, '')))];
  const paths = new Set([
    '/',
    '/no/such/page',
    ...bases.flatMap((base) => [base || '/', `${base}/below/it?q=1`, ...(base ? [`${base}x`] : [])]),
  ]);
  const asked = entryPoints.flatMap((entryPoint) => hosts.flatMap((host) => [...paths].map((path) => ({ entryPoint, host, path }))));
  return asked.map((question) => ({ ...question, route: routeOf(routes, question) }));
}
