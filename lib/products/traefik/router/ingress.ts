import { backendsOf } from '../../../cluster/backends';
import type { HttpRoute, RouteBackend } from '../../../cluster/http-route';
import { httpRoutesOf } from '../../../cluster/http-routes';
import type { Backend, RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem, type Services } from '../../../cluster/routing/backend';
import type { IngressClasses } from '../../../cluster/routing/ingress-classes';
import { closestMatch } from '../../../manifest/closest-match';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapsAt, textAt } from '../../../manifest/read';
import type { Flags } from './flags';
import type { Applied, Middlewares } from './middlewares';
import { priorityOf, type Route } from './route';
import { listed, ROUTER, type RouterOption, routerOptions } from './router-options';
import { parseRule } from './rule';
import { empty, schemeOf } from './services';

const SCHEME = 'traefik.ingress.kubernetes.io/service.serversscheme';

/** Below every priority that anybody gives. */
const LAST = -(2 ** 31);

/** What is known of all Ingresses. */
interface IngressWorld {
  readonly services: Services;
  readonly middlewares: Middlewares;
  readonly classes: IngressClasses;
  readonly flags: Flags;
}

/** What the annotations of an Ingress say of all its routes. */
interface Common extends Pick<Route, 'object' | 'entryPoints' | 'tls' | 'middlewares'> {
  readonly priority: number;
  readonly matcher: string | undefined;
  readonly problem?: RoutingProblem;
}

/** The routes of an Ingress: one for each path. Its default backend counts only if it has no rules. */
export function routesOfIngress(ingress: Manifest, world: IngressWorld): Route[] {
  const common = commonOf(ingress, world);
  if (mapsAt(ingress, 'spec', 'rules').length === 0 && at(ingress, 'spec', 'defaultBackend') !== undefined) {
    const rule = { text: 'PathPrefix("/")', at: '/spec/defaultBackend' };
    return [{ ...routeTo(backendsOf(world.services.cluster, ingress)[0], rule, common, world), priority: LAST, given: true }];
  }
  const routes = new Map<string, Route>();
  for (const { at: pointer, hosts, path, backends } of httpRoutesOf(world.services.cluster, ingress)) {
    if (path === undefined) continue;
    const text = ruleOf(hosts[0] ?? '', path, common.matcher, world.flags.strictPrefix);
    const route = routeTo(backends[0], { text, at: pointer }, common, world);
    // Of two routes with one rule Traefik keeps the last that it can build.
    if (!route.problem || routes.get(text)?.problem || !routes.has(text)) routes.set(text, route);
  }
  return [...routes.values()];
}

function commonOf(object: Manifest, { middlewares, classes, flags }: IngressWorld): Common {
  const options = routerOptions(object);
  const found = middlewares.ofAnnotation(listed(options.get('middlewares')) ?? []);
  const problem = classes.problem(object, flags.ingressClass) ?? optionProblem(options) ?? (isProblem(found) ? found : undefined);
  const applied: readonly Applied[] = isProblem(found) ? [] : found;
  return {
    object,
    entryPoints: listed(options.get('entrypoints')),
    tls: /^(true)?$/i.test(options.get('tls')?.text ?? 'false') || [...options.keys()].some((name) => name.startsWith('tls.')),
    middlewares: applied,
    priority: Number(options.get('priority')?.text ?? 0) || 0,
    matcher: options.get('pathmatcher')?.text,
    ...(problem ? { problem } : {}),
  };
}

/** An annotation that Traefik does not understand takes the whole Ingress with it. */
function optionProblem(options: ReadonlyMap<string, RouterOption>): RoutingProblem | undefined {
  const left = 'Traefik leaves the Ingress out';
  const unknown = [...options.keys()].find((name) => !OPTIONS.includes(name.replace(/\..*$/, '')));
  if (unknown !== undefined) {
    const near = closestMatch(unknown, OPTIONS);
    const hint = near === undefined ? `it knows ${OPTIONS.join(', ')}` : `did you mean '${near}'?`;
    return { code: 'annotation', reason: `annotation ${ROUTER}${unknown} is unknown: ${left}`, hint };
  }
  const priority = options.get('priority')?.text ?? '0';
  if (/^[+-]?\d+$/.test(priority)) return undefined;
  return { code: 'annotation', reason: `annotation ${ROUTER}priority is '${priority}', expected a whole number: ${left}` };
}

const OPTIONS: readonly string[] = ['entrypoints', 'middlewares', 'priority', 'pathmatcher', 'rulesyntax', 'tls', 'observability'];

/** The rule that Traefik writes for a path. */
function ruleOf(host: string, path: NonNullable<HttpRoute['path']>, given: string | undefined, strict: boolean): string {
  const { value = '', type = 'ImplementationSpecific' } = path;
  const matcher = type === 'Exact' ? 'Path' : type === 'ImplementationSpecific' ? (given ?? 'PathPrefix') : 'PathPrefix';
  return [host === '' ? '' : hostRule(host), value === '' ? '' : pathRule(matcher, value, strict)].filter(Boolean).join(' && ');
}

/** With Go's escapes: they count in the rule's length. Versions before 3.6 wrote backticks, so that the rule of a wildcard was a little shorter. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function hostRule(host: string): string {
  if (!host.startsWith('*.')) return `Host(${quoted(host)})`;
  return `HostRegexp(${quoted(`^[a-zA-Z0-9-]+${host.slice(1).replaceAll('.', '\\.')}$`)})`;
}

function pathRule(matcher: string, path: string, strict: boolean): string {
  if (!strict || matcher !== 'PathPrefix' || path === '/') return `${matcher}(${quoted(path)})`;
  const bare = path.replace(/\/$/, '');
  return `(Path(${quoted(bare)}) || PathPrefix(${quoted(`${bare}/`)}))`;
}

function routeTo(
  backend: RouteBackend | undefined,
  { text, at: pointer }: { text: string; at: string },
  common: Common,
  world: IngressWorld,
): Route {
  const { priority, problem, matcher: _, ...rest } = common;
  const rule = parseRule(text);
  const target = backendOf(backend, world);
  const wrong =
    problem ?? (typeof rule === 'string' ? { code: 'rule' as const, reason: rule } : undefined) ?? (isProblem(target) ? target : undefined);
  return {
    ...rest,
    ...priorityOf(text, priority),
    at: pointer,
    text,
    rule: typeof rule === 'string' ? undefined : rule,
    backends: isProblem(target) ? [] : [target],
    ...(wrong ? { problem: wrong } : {}),
  };
}

function backendOf(wanted: RouteBackend | undefined, { services, flags }: IngressWorld): Backend | RoutingProblem {
  if (wanted === undefined) return { code: 'service-kind', reason: 'the backend is no Service, which Traefik does not serve' };
  const found = services.backend(wanted, flags.ingressExternalNames);
  if (isProblem(found)) return found;
  const service = services.find(wanted);
  return (
    empty(found, flags.ingressEmptyServices) ?? {
      ...found,
      scheme: schemeOf(textAt(service, 'metadata', 'annotations', SCHEME), found),
      share: 1,
    }
  );
}
