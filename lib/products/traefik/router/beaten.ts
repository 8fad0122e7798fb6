import type { RouteFault } from '../../../cluster/routing/answer';
import { evaluated } from '../../../cluster/routing/answer';
import { identityOf, printIdentity } from '../../../manifest/identity';
import { memoize } from '../../../manifest/memoize';
import { Steps } from '../../../regexp/steps';
import { holds } from './evaluate';
import { areApart, implies } from './implies';
import { normalize } from './normalize';
import { pointerOfRule } from './places';
import type { Route } from './route';
import type { Routes } from './routes';
import { witnesses } from './witness';

/** Routes before one that are looked at, the first and the last of them: hardly anybody writes more for one host. */
const MAX_COMPARED_ROUTES = 20;

/** Routes that another one always comes before, and those that share their rank with one that matches the same requests. */
export function beaten(routes: Routes): readonly RouteFault[] {
  const steps = new Steps();
  return [...routes.index.groups()].flatMap((group) => {
    const used = group.filter(({ problem, rule }) => !problem && rule);
    return used.flatMap((route, i) => {
      const all =
        i <= 2 * MAX_COMPARED_ROUTES
          ? used.slice(0, i)
          : [...used.slice(0, MAX_COMPARED_ROUTES), ...used.slice(i - MAX_COMPARED_ROUTES, i)];
      const before = all.filter((other) => !hasSameDestination(other, route));
      return [...alwaysBefore(routes, route, before, steps), ...tiedWith(routes, route, before, steps)];
    });
  });
}

function alwaysBefore(routes: Routes, route: Route, before: readonly Route[], steps: Steps): readonly RouteFault[] {
  const { rule, priority } = route;
  const doors = listeningPointsOf(routes, route);
  const first = before.find(
    (other) =>
      other.priority > priority &&
      doors.every((door) => routes.listens(other, ...door)) &&
      rule &&
      other.rule &&
      !areApart(rule, other.rule) &&
      implies(rule, other.rule, steps),
  );
  if (!first || doors.length === 0) return [];
  const reason = `${printRoute(first)} gets every request that it matches: its priority is ${first.priority}, this one's ${priority}`;
  const hint = route.given
    ? 'give this one the higher priority'
    : 'the length of a rule is its priority: give this one a higher one by hand';
  return [{ kind: 'beaten', object: route.object, at: pointerOfRule(route.object, route.at), reason, hint }];
}

function tiedWith(routes: Routes, route: Route, before: readonly Route[], steps: Steps): readonly RouteFault[] {
  const other = before.find(
    (one) =>
      one.priority === route.priority && one.text !== route.text && !areSurelyApart(one, route) && areBothFirst(routes, one, route, steps),
  );
  if (!other) return [];
  const reason = `${printRoute(other)} matches some of the same requests and has the same priority, ${route.priority}: which of them answers is left to chance`;
  return [
    {
      kind: 'left-to-chance',
      object: route.object,
      at: pointerOfRule(route.object, route.at),
      reason,
      hint: 'give one of them a priority',
    },
  ];
}

function areSurelyApart({ rule: a }: Route, { rule: b }: Route): boolean {
  return a !== undefined && b !== undefined && areApart(a, b);
}

/** Whether there is a request that both match, and nothing before them. */
function areBothFirst(routes: Routes, one: Route, other: Route, steps: Steps): boolean {
  const [a, b] = [one.rule, other.rule];
  const door = listeningPointsOf(routes, one).find((each) => routes.listens(other, ...each));
  if (!a || !b || !door) return false;
  const matches = (route: Route, seen: ReturnType<typeof normalize>) =>
    route.rule !== undefined &&
    evaluated(
      () => route.rule !== undefined && holds(route.rule, seen),
      () => false,
    );
  for (const request of witnesses([a, b], ...door)) {
    const seen = normalize(request, steps);
    if (!matches(one, seen) || !matches(other, seen)) continue;
    const first = [...routes.index.of(seen.host)].find((each) => !each.problem && routes.listens(each, ...door) && matches(each, seen));
    if (first?.priority === one.priority) return true;
  }
  return false;
}

type ListeningPoint = readonly [entryPoint: string, byTls: boolean];

function listeningPointsOf(routes: Routes, route: Route): readonly ListeningPoint[] {
  const all = Object.keys(routes.entryPoints).flatMap((name) => [false, true].map((byTls): ListeningPoint => [name, byTls]));
  return all.filter((door) => routes.listens(route, ...door) && (door[1] || !routes.flags.redirect(door[0])));
}

/** Then it is the same which of two answers. */
function hasSameDestination(a: Route, b: Route): boolean {
  return destinationKey(a) === destinationKey(b);
}

const destinationKey = memoize(({ backends, middlewares, internal }: Route): string => {
  const services = backends.map(({ service, port, share }) => [service.namespace, service.name, port, share]);
  return JSON.stringify([services, middlewares.map(({ spec, kind }) => [kind, spec]), internal]);
});

function printRoute({ object, at }: Route): string {
  return `${printIdentity(identityOf(object))} ${at}`;
}
