import type { RouteFault } from '../../../cluster/routing/answer';
import { entryOf } from '../../../manifest/read';
import { hostsOf } from './evaluate';
import type { Route } from './route';
import { entryPointsOf } from './router-options';
import type { Routes } from './routes';

/** The port at which browsers speak http. */
const PLAIN = 80;

/** Routes with TLS on an entry point at which clients speak http: these get 404, unless another route answers them or they are sent elsewhere. */
export function plainEntryPoints(routes: Routes, all: readonly Route[]): readonly RouteFault[] {
  const told = new Set<unknown>();
  return all.flatMap((route) => {
    const { object, tls, problem } = route;
    if (!tls || problem || told.has(object)) return [];
    const plain = (entryPointsOf(object) ?? []).find(({ name }) => isPlain(routes, name) && !isAnswered(routes, route, name));
    if (!plain) return [];
    told.add(object);
    return [
      {
        kind: 'plain-entry-point',
        object,
        at: plain.at,
        reason: `with TLS it answers https only, also on entry point ${plain.name} (port ${PLAIN}), where clients speak http: they get 404`,
        hint: `leave ${plain.name} out, and write a second route without TLS for it, or let ${plain.name} redirect to https`,
      },
    ];
  });
}

function isPlain({ entryPoints, flags }: Routes, name: string): boolean {
  return entryOf(entryPoints, name) === PLAIN && !flags.tls(name) && !flags.redirect(name);
}

/** Whether another route is there for the same host by http. */
function isAnswered({ index, listens }: Routes, { rule, object }: Route, entryPoint: string): boolean {
  const hosts = (rule && hostsOf(rule)) ?? [''];
  return [...hosts].every((host) =>
    [...index.of(host)].some((other) => !other.problem && other.object !== object && listens(other, entryPoint, false)),
  );
}
