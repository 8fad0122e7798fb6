import type { RouteFault, RoutingProblem } from '../../../cluster/routing/answer';
import type { Manifest } from '../../../manifest/manifest';
import { beaten } from './beaten';
import { entryPointFaults, tcpFaults } from './entry-point-faults';
import { impossible, placeholders } from './meaning';
import { answersWithError } from './middleware-checks';
import type { Middlewares } from './middlewares';
import { pointerOfRule } from './places';
import { plainEntryPoints } from './plain-entry-point';
import { replacementProblem } from './replacement';
import type { Route } from './route';
import type { Routes } from './routes';
import { strippingNothing } from './strip-prefix';
import type { TcpRoute } from './tcp-routes';
import { hasVariable } from './template';

/** What is wrong with routes, by themselves and beside each other. @param all also those that others of the same rule replace */
export function faultsOf(
  routes: Routes,
  all: readonly Route[],
  { middlewares, tcp }: { readonly middlewares: Middlewares; readonly tcp: readonly TcpRoute[] },
): readonly RouteFault[] {
  const found = [
    ...all.flatMap((route) => [...unused(route), ...answeringErrors(route), ...withoutGroups(route), ...meaningOf(route)]),
    ...entryPointFaults(routes, all, middlewares),
    ...plainEntryPoints(routes, all),
    ...strippingNothing(routes, all, middlewares),
    ...beaten(routes),
    ...tcpFaults(routes, all, tcp),
  ];
  return [...new Map(found.map((fault) => [JSON.stringify([fault.kind, fault.at, fault.reason, fault.object.metadata]), fault])).values()];
}

function unused({ object, at, problem }: Route): readonly RouteFault[] {
  if (!problem || isOfOthers(problem, object)) return [];
  const { code, reason, hint = 'fix it, or remove the route', culprit } = problem;
  const place = culprit ?? { object, at: code === 'rule' ? pointerOfRule(object, at) : at };
  return [{ kind: 'unused', ...place, code, reason, hint }];
}

/** Middlewares that let no request through. */
function answeringErrors({ middlewares }: Route): readonly RouteFault[] {
  return middlewares.flatMap(({ object, kind, spec, at: pointer }): readonly RouteFault[] => {
    const reason = answersWithError(kind, spec);
    if (reason === undefined) return [];
    return [{ kind: 'unused', object, at: pointer ?? `/spec/${kind}/address`, reason, hint: 'write http:// before the host' }];
  });
}

/** Middlewares that write a path or an address with a group that their pattern does not have. */
function withoutGroups({ middlewares }: Route): readonly RouteFault[] {
  return middlewares.flatMap(({ object, kind, spec, at: pointer }): readonly RouteFault[] => {
    const wrong = pointer === undefined ? replacementProblem(kind, spec) : undefined;
    return wrong === undefined ? [] : [{ kind: 'rewrite-group', object, at: `/spec/${kind}/replacement`, ...wrong }];
  });
}

/** An Ingress of another class is another controller's, and a Service without pods says so itself. */
function isOfOthers({ code }: RoutingProblem, { kind }: Manifest): boolean {
  return (code === 'ingress-class' && kind === 'Ingress') || code === 'no-endpoints';
}

/** An Ingress has prefixes; for more it takes an IngressRoute. */
function insteadOfPattern(path: string): string {
  const prefix = path.replace(/\/?(?:\*|\(.*|\.[*+].*)$/, '') || '/';
  return `write '${prefix}' with pathType Prefix, which covers paths below it too, or an IngressRoute with PathRegexp`;
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
    reason: hasVariable(path)
      ? `'${path}' is read literally: variables in curly brackets are syntax of Traefik 2`
      : `'${path}' is read literally: Traefik has no patterns in paths`,
    hint: object.kind === 'Ingress' ? insteadOfPattern(path) : 'write PathRegexp with a regular expression of Go',
  }));
}
