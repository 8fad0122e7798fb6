import { CLASS_ANNOTATION } from '../../../cluster/ingress-class';
import type { RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import type { Manifest } from '../../../manifest/manifest';
import { at, listAt, mapsAt, numberAt, type ReadMap, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import type { Middlewares } from './middlewares';
import { priorityOf, type Route } from './route';
import { parseRule } from './rule';
import type { Targets } from './services';

/** The routes of an IngressRoute: one for each rule. */
export function routesOfIngressRoute(object: Manifest, targets: Targets, middlewares: Middlewares): Route[] {
  const names = listAt(object, 'spec', 'entryPoints').filter((name) => typeof name === 'string');
  const common = { object, entryPoints: names.length > 0 ? names : undefined, tls: isMap(at(object, 'spec', 'tls')) };
  const routes = new Map<string, Route>();
  for (const [i, item] of mapsAt(object, 'spec', 'routes').entries()) {
    const route = { ...common, at: `/spec/routes/${i}`, ...contentOf(item, object, targets, middlewares) };
    // Of two routes with one rule Traefik keeps the last that it can build.
    if (!route.problem || routes.get(route.text)?.problem || !routes.has(route.text)) routes.set(route.text, route);
  }
  return [...routes.values()];
}

type Content = Omit<Route, 'object' | 'entryPoints' | 'tls' | 'at'>;

function contentOf(item: ReadMap, object: Manifest, targets: Targets, middlewares: Middlewares): Content {
  const namespace = object.metadata.namespace ?? 'default';
  const text = textAt(item, 'match') ?? '';
  const rule = parseRule(text);
  const found = middlewares.ofList(item.middlewares, namespace);
  const target = mapsAt(item, 'services').length === 0 ? NO_SERVICE : targets.ofRule(item.services, namespace);
  const problem = classProblem(object) ?? [typeof rule === 'string' ? ruleProblem(rule) : rule, found, target].find(isProblem);
  const internal = isProblem(target) ? undefined : target.internal;
  return {
    text,
    rule: typeof rule === 'string' ? undefined : rule,
    ...priorityOf(text, numberAt(item, 'priority') ?? 0),
    middlewares: isProblem(found) ? [] : found,
    backends: isProblem(target) ? [] : target.backends,
    ...(internal === undefined ? {} : { internal }),
    ...(problem ? { problem } : {}),
  };
}

const NO_SERVICE: RoutingProblem = { code: 'service-missing', reason: 'the rule names no service' };

function ruleProblem(reason: string): RoutingProblem {
  return { code: 'rule', reason: `the rule is not understood: ${reason}` };
}

/** An IngressRoute has no ingressClassName: only an annotation that names another class excludes it. */
function classProblem({ metadata }: Manifest): RoutingProblem | undefined {
  const named = textAt(metadata, 'annotations', CLASS_ANNOTATION) ?? '';
  if (named === '' || named === 'traefik') return undefined;
  return {
    code: 'ingress-class',
    reason: `its annotation ${CLASS_ANNOTATION} is '${named}', which Traefik does not serve`,
    hint: 'leave the annotation out',
  };
}
