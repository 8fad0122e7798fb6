import type { RouteFault } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { identityOf, printIdentity } from '../../../manifest/identity';
import { hostsOf } from './evaluate';
import { plainHost } from './matchers';
import type { Middlewares } from './middlewares';
import type { Route } from './route';
import type { Routes } from './routes';
import type { TcpRoute } from './tcp-routes';

/** Middlewares of entry points that take every route there along. Reported at the routes: the values of a chart are written in many ways. */
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

/** TCP routes that get the connections of HTTP routes: Traefik asks them first. */
export function tcpFaults(routes: Routes, all: readonly Route[], tcp: readonly TcpRoute[]): readonly RouteFault[] {
  return tcp.flatMap(({ object, at, entryPoint, hostname }): readonly RouteFault[] => {
    const plain = hostname === '*';
    const beaten = all.find(
      (route) =>
        !route.problem &&
        routes.listens(route, entryPoint, !plain) &&
        (plain || (route.rule !== undefined && hostsOf(route.rule)?.has(plainHost(hostname)) === true)),
    );
    if (beaten === undefined) return [];
    const what = plain ? 'every connection that is not TLS' : `every connection by TLS for ${hostname}`;
    const reason = `on entry point ${entryPoint} it gets ${what}: HTTP routes there, such as ${printIdentity(identityOf(beaten.object))}, are never asked`;
    return [{ kind: 'beaten', object, at: `${at}/match`, reason, hint: 'give the TCP route an entry point of its own' }];
  });
}
