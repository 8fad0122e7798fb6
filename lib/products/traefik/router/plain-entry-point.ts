import { evaluated, type RouteFault } from '../../../cluster/routing/answer';
import { entryOf } from '../../../manifest/read';
import { Steps } from '../../../regexp/steps';
import { holds } from './evaluate';
import { normalize } from './normalize';
import type { Route } from './route';
import { entryPointsOf } from './router-options';
import type { Routes } from './routes';
import { witnesses } from './witness';

/** The port at which browsers speak http. */
export const PLAIN = 80;

/** Routes with TLS on an entry point at which clients speak http: these get 404, unless another route answers them or they are sent elsewhere. */
export function plainEntryPoints(routes: Routes, all: readonly Route[]): readonly RouteFault[] {
  const reported = new Set<unknown>();
  return all.flatMap((route) => {
    const { object, tls, problem } = route;
    if (!tls || problem || reported.has(object)) return [];
    const plain = (entryPointsOf(object) ?? []).find(({ name }) => isPlain(routes, name) && !isAnswered(routes, route, name));
    if (!plain) return [];
    reported.add(object);
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

/** Whether another route answers by http what one answers by https. */
function isAnswered(routes: Routes, { rule, object }: Route, entryPoint: string): boolean {
  if (!rule) return true;
  const steps = new Steps();
  const [request] = witnesses([rule], entryPoint, false);
  const normalized = request && normalize(request, steps);
  if (!normalized) return true;
  return [...routes.index.of(normalized.host)].some(
    (other) =>
      !other.problem &&
      other.object !== object &&
      routes.listens(other, entryPoint, false) &&
      evaluated(
        () => other.rule !== undefined && holds(other.rule, normalized),
        () => true,
      ),
  );
}
