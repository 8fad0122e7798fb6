import type { RouteFault } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { identityOf, printIdentity } from '../../../manifest/identity';
import { memoize } from '../../../manifest/memoize';
import { entryOf } from '../../../manifest/read';
import { plainHost } from './matchers';
import type { Middlewares } from './middlewares';
import { PLAIN } from './plain-entry-point';
import type { Route } from './route';
import type { Routes } from './routes';
import type { TcpRoute } from './tcp-routes';

/** Middlewares of entry points that break every route there. Reported at the routes, since the values of a chart are written in many ways. */
export function entryPointFaults(routes: Routes, all: readonly Route[], middlewares: Middlewares): readonly RouteFault[] {
  const broken = Object.keys(routes.entryPoints).flatMap((name) => {
    const found = middlewares.ofAnnotation(routes.flags.middlewares(name));
    return isProblem(found) ? [{ name, problem: found }] : [];
  });
  if (broken.length === 0) return [];
  return all.flatMap(({ object, at, entryPoints, problem: own }): readonly RouteFault[] => {
    const first = own ? undefined : broken.find(({ name }) => entryPoints?.includes(name) ?? routes.flags.isDefault(name));
    if (first === undefined) return [];
    const { code, reason, hint = 'fix it' } = first.problem;
    return [
      { kind: 'unused', object, at, code, reason: `entry point ${first.name} puts a middleware before every route: ${reason}`, hint },
    ];
  });
}

/**
 * TCP routes that get the connections of HTTP routes, and those that get none because of one: without TLS Traefik asks TCP routes first, with
 * TLS it asks the HTTP routes that name the host first.
 */
export function tcpFaults(routes: Routes, all: readonly Route[], tcp: readonly TcpRoute[]): readonly RouteFault[] {
  const plainRoute = memoize((entryPoint: string) => {
    // A route that names no entry point is on all of them, and is asked for at that of http.
    const isMeant = (route: Route) => route.entryPoints !== undefined || entryOf(routes.entryPoints, entryPoint) === PLAIN;
    return all.find((route) => !route.problem && isMeant(route) && routes.listens(route, entryPoint, false));
  });
  return tcp.flatMap(({ object, at, entryPoint, hostname }): readonly RouteFault[] => {
    const plain = hostname === '*';
    const other = plain
      ? plainRoute(entryPoint)
      : routes.index.named(plainHost(hostname)).find((route) => !route.problem && routes.listens(route, entryPoint, true));
    if (other === undefined) return [];
    const name = printIdentity(identityOf(other.object));
    const reason = plain
      ? `on entry point ${entryPoint} it gets every connection that is not TLS: HTTP routes there, such as ${name}, are never asked`
      : `on entry point ${entryPoint} ${name} is for ${hostname} by TLS too, and gets every connection: HTTP routes that name the host come first`;
    const hint = plain ? 'give the TCP route an entry point of its own' : 'give one of them another host, or an entry point of its own';
    return [{ kind: 'beaten', object, at: object.kind === 'IngressRouteTCP' ? `${at}/match` : at, reason, hint }];
  });
}
