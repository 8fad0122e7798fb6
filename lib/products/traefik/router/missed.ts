import { evaluated, type RouteRequest, type RoutingProblem } from '../../../cluster/routing/answer';
import { identityOf, printIdentity } from '../../../manifest/identity';
import { nearest } from '../../../manifest/nearest';
import { holds, pathsOf } from './evaluate';
import type { HostIndex } from './host-index';
import type { Route } from './route';
import type { Seen } from './seen';

/** All routes, and on which entry points they are. */
interface Routes {
  readonly index: HostIndex;
  readonly entryPoints: Readonly<Record<string, number>>;
  listens(route: Route, entryPoint: string, byTls: boolean): boolean;
}

/** Why no route matches a request, and which one was probably meant. */
export function missed(routes: Routes, { entryPoint, tls }: RouteRequest, seen: Seen): RoutingProblem {
  const named = routes.index.named(seen.host);
  const elsewhere = [...routes.index.of(seen.host)].find(
    ({ rule }) =>
      rule &&
      evaluated(
        () => holds(rule, seen),
        () => false,
      ),
  );
  if (elsewhere) return wrongDoor(routes, elsewhere, entryPoint, tls);
  if (named.length === 0) {
    const near = nearest(seen.host, routes.index.hosts());
    return { code: 'no-host', reason: `no route is for host '${seen.host}'`, ...(near ? { hint: `did you mean '${near}'?` } : {}) };
  }
  const paths = [...new Set(named.flatMap(({ rule }) => (rule ? pathsOf(rule) : [])))].sort();
  const reason = `host '${seen.host}' has no route for '${seen.path}'`;
  if (paths.some((path) => seen.routingPath.startsWith(path)))
    return { code: 'no-match', reason: `${reason} with this method, these headers and this client` };
  const near = nearest(seen.path, paths);
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
