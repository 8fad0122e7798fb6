import type { RouteFault, RoutingProblem } from '../../../cluster/routing/answer';
import type { Manifest } from '../../../manifest/manifest';
import { beaten } from './beaten';
import { impossible, placeholders } from './meaning';
import { pointerOfRule } from './places';
import { plainEntryPoints } from './plain-entry-point';
import type { Route } from './route';
import type { Routes } from './routes';

/** What is wrong with routes, by themselves and beside each other. @param all also those that others of the same rule replace */
export function faultsOf(routes: Routes, all: readonly Route[]): readonly RouteFault[] {
  const found = [...all.flatMap((route) => [...unused(route), ...meaningOf(route)]), ...plainEntryPoints(routes, all), ...beaten(routes)];
  return [...new Map(found.map((fault) => [JSON.stringify([fault.kind, fault.at, fault.reason, fault.object.metadata]), fault])).values()];
}

function unused({ object, at, problem }: Route): readonly RouteFault[] {
  if (!problem || isOfOthers(problem, object)) return [];
  const { code, reason, hint = 'fix it, or remove the route', culprit } = problem;
  const place = culprit ?? { object, at: code === 'rule' ? pointerOfRule(object, at) : at };
  return [{ kind: 'unused', ...place, code, reason, hint }];
}

/** An Ingress of another class is another controller's, and a Service without pods says so itself. */
function isOfOthers({ code }: RoutingProblem, { kind }: Manifest): boolean {
  return (code === 'ingress-class' && kind === 'Ingress') || code === 'no-endpoints';
}

/** What a rule means that Traefik understands otherwise than it was meant. */
function meaningOf({ object, at, rule, syntax, problem }: Route): readonly RouteFault[] {
  if (!rule || problem) return [];
  const place = { object, at: pointerOfRule(object, at) };
  const why = impossible(rule, syntax);
  if (why) return [{ kind: 'matches-nothing', ...place, ...why }];
  if (syntax === 'v2') return [];
  return placeholders(rule).map((path) => ({
    kind: 'placeholder',
    ...place,
    reason: `'${path}' is read by its letters: variables in curly brackets are of Traefik 2`,
    hint: 'write PathRegexp with a regular expression of Go',
  }));
}
