import { evaluated, type RouteRequest, type RoutingProblem } from '../../../cluster/routing/answer';
import { closestMatch } from '../../../manifest/closest-match';
import { identityOf, printIdentity } from '../../../manifest/identity';
import { holds, pathsOf } from './evaluate';
import { meantFor } from './meaning';
import type { NormalizedRequest } from './normalize';
import type { Route } from './route';
import type { Routes } from './routes';

/** Routes that were probably meant for a request, and why they do not match it. */
export function meant({ index }: Routes, seen: NormalizedRequest): readonly (readonly [Route, RoutingProblem])[] {
  return [...index.named(seen.host), ...index.any].flatMap((route) => {
    const problem = meantFor(route, seen);
    return problem ? [[route, problem] as const] : [];
  });
}

/** Why no route matches a request, and which one was probably meant. */
export function noMatch(routes: Routes, { entryPoint, tls }: RouteRequest, request: NormalizedRequest): RoutingProblem {
  const named = routes.index.named(request.host);
  const elsewhere = [...routes.index.of(request.host)].find(
    ({ rule }) =>
      rule &&
      evaluated(
        () => holds(rule, request),
        () => false,
      ),
  );
  if (elsewhere) return wrongDoor(routes, elsewhere, entryPoint, tls);
  if (named.length === 0) {
    const near = closestMatch(request.host, routes.index.hosts());
    return { code: 'no-host', reason: `no route is for host '${request.host}'`, ...(near ? { hint: `did you mean '${near}'?` } : {}) };
  }
  const paths = [...new Set(named.flatMap(({ rule }) => (rule ? pathsOf(rule) : [])))].sort();
  const reason = `host '${request.host}' has no route for '${request.path}'`;
  if (paths.some((path) => request.routingPath.startsWith(path)))
    return { code: 'no-match', reason: `${reason} with this method, these headers and this client` };
  const near = closestMatch(request.path, paths);
  const hint = near ? `did you mean '${near}'?` : `it has ${paths.join(', ')}`;
  return { code: 'no-path', reason, ...(paths.length > 0 ? { hint } : {}) };
}

function wrongDoor(routes: Routes, route: Route, entryPoint: string, tls: boolean): RoutingProblem {
  const name = `${printIdentity(identityOf(route.object))} ${route.at}`;
  const on = Object.keys(routes.entryPoints).flatMap((each) =>
    [false, true].filter((byTls) => routes.listens(route, each, byTls)).map((byTls) => `${each} by ${byTls ? 'https' : 'http'}`),
  );
  const reason = `${name} matches, but is not on entry point ${entryPoint} by ${tls ? 'https' : 'http'}`;
  return {
    code: 'entry-point',
    reason,
    hint: on.length > 0 ? `it is on ${on.join(' and ')}` : `name one of ${Object.keys(routes.entryPoints).join(', ')}`,
  };
}
