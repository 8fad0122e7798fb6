import { exists } from '../../../cluster/existence';
import { CLASS_ANNOTATION } from '../../../cluster/ingress-class';
import type { RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, listAt, mapsAt, numberAt, type ReadMap, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import type { Flags } from './flags';
import type { Middlewares } from './middlewares';
import { priorityOf, type Route } from './route';
import { parseRule, type Syntax } from './rule';
import { ruleProblem } from './rule-problem';
import type { RouteTargets } from './services';

/** The routes of an IngressRoute: one for each rule. */
export function routesOfIngressRoute(object: Manifest, targets: RouteTargets, middlewares: Middlewares, syntax?: Syntax): Route[] {
  const names = listAt(object, 'spec', 'entryPoints').filter((name) => typeof name === 'string');
  const common = { object, entryPoints: names.length > 0 ? names : undefined, tls: isMap(at(object, 'spec', 'tls')) };
  const problem = classProblem(object, middlewares.flags) ?? optionsProblem(object, middlewares);
  return mapsAt(object, 'spec', 'routes').map((item, i) => {
    const content = contentOf(item, object, targets, middlewares, syntax);
    return { ...common, at: `/spec/routes/${i}`, ...content, ...(problem ? { problem } : {}) };
  });
}

type Content = Omit<Route, 'object' | 'entryPoints' | 'tls' | 'at'>;

function contentOf(item: ReadMap, object: Manifest, targets: RouteTargets, middlewares: Middlewares, otherwise?: Syntax): Content {
  const namespace = namespaceOf(object);
  const text = textAt(item, 'match') ?? '';
  const syntax = syntaxOf(textAt(item, 'syntax') ?? otherwise, middlewares.flags);
  const rule = parseRule(text, syntax);
  const found = middlewares.ofList(item.middlewares, namespace);
  const target = mapsAt(item, 'services').length === 0 ? NO_SERVICE : targets.ofRule(item.services, namespace);
  const problem = [typeof rule === 'string' ? ruleProblem(text, rule, syntax) : rule, found, target].find(isProblem);
  const internal = isProblem(target) ? undefined : target.internal;
  return {
    text,
    rule: typeof rule === 'string' ? undefined : rule,
    syntax,
    ...priorityOf(text, numberAt(item, 'priority') ?? 0),
    middlewares: isProblem(found) ? [] : found,
    backends: isProblem(target) ? [] : target.backends,
    ...(internal === undefined ? {} : { internal }),
    ...(problem ? { problem } : {}),
  };
}

const NO_SERVICE: RoutingProblem = { code: 'service-missing', reason: 'the rule names no service' };

/** Of which version a rule is, by what it says itself. */
export function syntaxOf(given: string | undefined, flags: Flags): Syntax {
  return given === 'v2' || given === 'v3' ? given : flags.syntax;
}

/** An IngressRoute has no ingressClassName: only an annotation that names another class excludes it. */
export function classProblem({ metadata }: Manifest, { crdClass }: Flags): RoutingProblem | undefined {
  const named = textAt(metadata, 'annotations', CLASS_ANNOTATION) ?? '';
  if (named === crdClass || (crdClass === '' && named === 'traefik')) return undefined;
  const reason = `its annotation ${CLASS_ANNOTATION} is '${named}', which Traefik does not serve`;
  return { code: 'ingress-class', reason, hint: crdClass === '' ? 'leave the annotation out' : `write '${crdClass}', Traefik's own` };
}

/** TLS options that are not there: Traefik drops the route rather than serve it with weaker ones. */
function optionsProblem(object: Manifest, { names, cluster }: Middlewares): RoutingProblem | undefined {
  const options = at(object, 'spec', 'tls', 'options');
  const name = textAt(options, 'name') ?? '';
  if (name === '' || name.includes('@')) return undefined;
  const namespace = textAt(options, 'namespace') ?? namespaceOf(object);
  if (name !== 'default' && names.inNamespace('TLSOption', namespace, name)) return undefined;
  if (name !== 'default' && exists(cluster, { kind: 'traefik.io/TLSOption', name, namespace }).state !== 'missing') return undefined;
  const reason = `TLSOption ${namespace}/${name} does not exist`;
  return { code: 'tls-options', reason, hint: 'write it, or leave out tls.options', culprit: { object, at: '/spec/tls/options' } };
}
