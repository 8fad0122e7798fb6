import type { LabDescription, RouteDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { listAt, mapAt } from '../support/workloads';

const ENTRY_POINTS = 'traefik.ingress.kubernetes.io/router.entrypoints';

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

/** The routes that the lab's document says it intends. A route that names no entry point is on all of them. */
export function intendedRoutes(lab: LabDescription): Route[] {
  return sorted(
    lab.intents.routes.flatMap(({ host, path, namespace, service, port, entryPoints }: RouteDescription) =>
      (entryPoints ?? Object.keys(lab.ingress.entryPoints)).map((entryPoint) => ({ host, path, entryPoint, namespace, service, port })),
    ),
  );
}

/** The routes that the Ingress objects make, read from the objects alone. */
export function emittedRoutes(manifests: readonly Manifest[], lab: LabDescription): Route[] {
  const ingresses = manifests.filter(({ kind }) => kind === 'Ingress');
  return sorted(ingresses.flatMap((ingress) => routesOf(ingress, Object.keys(lab.ingress.entryPoints))));
}

function routesOf({ metadata, spec }: Manifest, all: readonly string[]): Route[] {
  const named = metadata.annotations?.[ENTRY_POINTS];
  const entryPoints = named?.split(',').map((name) => name.trim()) ?? all;
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
      return entryPoints.map((entryPoint) => ({ ...route, entryPoint }));
    }),
  );
}

/**
 * Which route answers a request, as Kubernetes says: a rule with this host before one for every host, then the longest path whose segments the
 * request's path begins with.
 */
export function routeOf(routes: readonly Route[], asked: { entryPoint: string; host: string; path: string }): Route | undefined {
  const path = asked.path.split('?')[0] ?? '';
  const matching = routes.filter(
    (route) =>
      route.entryPoint === asked.entryPoint && (route.host === undefined || route.host === asked.host) && isBelow(path, route.path),
  );
  return matching.sort((a, b) => Number(b.host !== undefined) - Number(a.host !== undefined) || b.path.length - a.path.length)[0];
}

function isBelow(path: string, prefix: string): boolean {
  const base = prefix.replace(/\/$/, '');
  return path === base || path.startsWith(`${base}/`);
}

function sorted(routes: Route[]): Route[] {
  return routes.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** A request and who is to answer it. */
export interface Question {
  readonly entryPoint: string;
  readonly host: string;
  readonly path: string;
  /** Undefined: nobody, Traefik says 404. */
  readonly route: Route | undefined;
}

/**
 * What is asked of a lab: on every entry point every host that it knows and some that it does not, with every path, one below it, one that only
 * begins with the same letters, and the root.
 */
export function questionsOf(routes: readonly Route[], entryPoints: readonly string[]): Question[] {
  const known = [...new Set(routes.flatMap(({ host }) => host ?? []))];
  const hosts = [...known, ...known.map((host) => `not-${host}`), ...known.map((host) => `sub.${host}`), 'elsewhere.invalid'];
  const paths = new Set(['/', '/no/such/page', ...routes.flatMap(({ path }) => [path, `${path.replace(/\/$/, '')}/below/it?q=1`, `${path.replace(/\/$/, '')}x`])]);
  // `/` + `x` is a page of its own; an empty path is none.
  paths.delete('x');
  const asked = entryPoints.flatMap((entryPoint) =>
    hosts.flatMap((host) => [...paths].filter((path) => path.startsWith('/')).map((path) => ({ entryPoint, host, path }))),
  );
  return asked.map((question) => ({ ...question, route: routeOf(routes, question) }));
}
