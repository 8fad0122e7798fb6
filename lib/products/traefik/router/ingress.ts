import { backendsOf } from '../../../cluster/backends';
import type { HttpRoute, RouteBackend } from '../../../cluster/http-route';
import { httpRoutesOf } from '../../../cluster/http-routes';
import type { Backend, RoutingProblem } from '../../../cluster/routing/answer';
import { hasPort, isProblem, type Services } from '../../../cluster/routing/backend';
import type { IngressClasses } from '../../../cluster/routing/ingress-classes';
import { closestMatch } from '../../../manifest/closest-match';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapsAt, textAt } from '../../../manifest/read';
import { isMissing } from './annotated-middlewares';
import type { Flags } from './flags';
import { syntaxOf } from './ingress-route';
import type { Applied, Middlewares } from './middlewares';
import { CRD_SUFFIX } from './names';
import { priorityOf, type Route } from './route';
import { listed, ROUTER, type RouterOption, routerOptions } from './router-options';
import { parseRule, type Syntax } from './rule';
import { ruleProblem } from './rule-problem';
import { serviceProblem } from './service-annotations';
import { allowExternalName, empty, schemeOf } from './services';

const SCHEME = 'traefik.ingress.kubernetes.io/service.serversscheme';

/** Below every priority that anybody gives. */
const LAST = -(2 ** 31);

/** What is known of all Ingresses. */
interface IngressContext {
  readonly services: Services;
  readonly middlewares: Middlewares;
  readonly classes: IngressClasses;
  readonly flags: Flags;
}

/** What the annotations of an Ingress say of all its routes. */
interface Common extends Pick<Route, 'object' | 'entryPoints' | 'tls' | 'middlewares' | 'syntax'> {
  readonly priority: number;
  readonly matcher: string | undefined;
  readonly problem?: RoutingProblem;
}

/** The routes of an Ingress: one for each path. Its default backend counts only if it has no rules. */
export function routesOfIngress(ingress: Manifest, world: IngressContext): Route[] {
  const common = commonOf(ingress, world);
  if (mapsAt(ingress, 'spec', 'rules').length === 0 && at(ingress, 'spec', 'defaultBackend') !== undefined) {
    const rule = { text: 'PathPrefix("/")', at: '/spec/defaultBackend' };
    return [{ ...routeTo(backendsOf(world.services.cluster, ingress)[0], rule, common, world), priority: LAST, given: true }];
  }
  const routes: Route[] = [];
  for (const { at: pointer, hosts, path, backends } of httpRoutesOf(world.services.cluster, ingress)) {
    if (path === undefined) continue;
    const text = ruleOf(hosts[0] ?? '', path, common, world.flags.strictPrefix);
    routes.push(routeTo(backends[0], { text, at: pointer }, common, world));
  }
  return routes;
}

function commonOf(object: Manifest, { middlewares, classes, flags }: IngressContext): Common {
  const options = routerOptions(object);
  const found = middlewares.ofAnnotation(listed(options.get('middlewares')) ?? []);
  const place = (at: string) => ({ culprit: { object, at } });
  const problem =
    classes.problem(object, flags.ingressClass) ??
    optionProblem(options, place) ??
    tlsOptionsProblem(options.get('tls.options'), middlewares, place) ??
    (isProblem(found) ? { ...place(options.get('middlewares')?.at ?? ''), ...found } : undefined);
  const applied: readonly Applied[] = isProblem(found) ? [] : found;
  return {
    object,
    entryPoints: listed(options.get('entrypoints')),
    tls: /^(true)?$/i.test(options.get('tls')?.text ?? 'false') || [...options.keys()].some((name) => name.startsWith('tls.')),
    middlewares: applied,
    priority: Number(options.get('priority')?.text ?? 0) || 0,
    matcher: options.get('pathmatcher')?.text,
    syntax: syntaxOf(options.get('rulesyntax')?.text, flags),
    ...(problem ? { problem } : {}),
  };
}

/** An annotation that Traefik does not understand takes the whole Ingress with it. */
function optionProblem(
  options: ReadonlyMap<string, RouterOption>,
  place: (at: string) => Pick<RoutingProblem, 'culprit'>,
): RoutingProblem | undefined {
  const left = 'Traefik leaves the Ingress out';
  const [unknown, { at: where = '' } = {}] = [...options].find(([name]) => !OPTIONS.includes(name.replace(/\..*$/, ''))) ?? [];
  if (unknown !== undefined) {
    const near = closestMatch(unknown, OPTIONS);
    const hint = near === undefined ? `it knows ${OPTIONS.join(', ')}` : `did you mean '${near}'?`;
    return { code: 'annotation', reason: `annotation ${ROUTER}${unknown} is unknown: ${left}`, hint, ...place(where) };
  }
  const [foreign, { at: there = '' } = {}] = [...options].find(([name]) => name.startsWith('tls.') && !TLS_OPTION.test(name)) ?? [];
  if (foreign !== undefined) {
    const hint = 'it knows tls.certresolver, tls.options and tls.domains';
    return { code: 'annotation', reason: `annotation ${ROUTER}${foreign} is unknown: ${left}`, hint, ...place(there) };
  }
  const priority = options.get('priority')?.text ?? '0';
  if (/^[+-]?\d+$/.test(priority)) return undefined;
  const reason = `annotation ${ROUTER}priority is '${priority}', expected a whole number: ${left}`;
  return { code: 'annotation', reason, ...place(options.get('priority')?.at ?? '') };
}

const TLS_OPTION = /^tls\.(?:certresolver|options|domains)(?:\.|$)/;

/** TLS options that are not there: Traefik drops the routes rather than serve them with weaker ones. Without a provider they are those of Ingresses, which define none. */
function tlsOptionsProblem(
  option: RouterOption | undefined,
  { names, cluster }: Middlewares,
  place: (at: string) => Pick<RoutingProblem, 'culprit'>,
): RoutingProblem | undefined {
  const name = option?.text ?? '';
  if (option === undefined || name === '' || name === 'default') return undefined;
  const hint = `write <namespace>-<name>${CRD_SUFFIX} of a TLSOption`;
  const problem = (reason: string) => ({ code: 'tls-options' as const, reason, hint, ...place(option.at) });
  if (!name.includes('@')) return problem(`TLS options '${name}' mean ${name}@kubernetes, which no object makes`);
  if (!name.endsWith(CRD_SUFFIX)) return undefined;
  const id = name.slice(0, -CRD_SUFFIX.length);
  if (names.byId('TLSOption', id) !== undefined || !isMissing(cluster, id, 'traefik.io/TLSOption')) return undefined;
  return problem(`no TLSOption is '${name}'`);
}

const OPTIONS: readonly string[] = ['entrypoints', 'middlewares', 'priority', 'pathmatcher', 'rulesyntax', 'tls', 'observability'];

/** The rule that Traefik writes for a path. */
function ruleOf(host: string, path: NonNullable<HttpRoute['path']>, { matcher: given, syntax }: Common, strict: boolean): string {
  const { value = '', type = 'ImplementationSpecific' } = path;
  const matcher = type === 'Exact' ? 'Path' : type === 'ImplementationSpecific' ? (given ?? 'PathPrefix') : 'PathPrefix';
  return [host === '' ? '' : hostRule(host, syntax), value === '' ? '' : pathRule(matcher, value, strict)].filter(Boolean).join(' && ');
}

/** With Go's escapes: they count in the rule's length. Versions before 3.6 wrote backticks, so that the rule of a wildcard was a little shorter. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function hostRule(host: string, syntax: Syntax): string {
  if (!host.startsWith('*.')) return `Host(${quoted(host)})`;
  if (syntax === 'v2') return `HostRegexp(${quoted(`{subdomain:[a-zA-Z0-9-]+}${host.slice(1)}`)})`;
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
  world: IngressContext,
): Route {
  const { priority, problem, matcher: _, ...rest } = common;
  const rule = parseRule(text, common.syntax);
  const target = backendOf(backend, world);
  const wrong =
    problem ?? (typeof rule === 'string' ? ruleProblem(text, rule, common.syntax) : undefined) ?? (isProblem(target) ? target : undefined);
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

function backendOf(wanted: RouteBackend | undefined, { services, middlewares, flags }: IngressContext): Backend | RoutingProblem {
  if (wanted === undefined) return { code: 'service-kind', reason: 'the backend is no Service, which Traefik does not serve' };
  const found = services.backend(wanted, flags.ingressExternalNames);
  if (isProblem(found)) return allowExternalName(found, 'kubernetesIngress');
  const service = services.find(wanted);
  // Also of a Service of type ExternalName, which need not have any.
  if (service && !hasPort(service, wanted.port)) {
    const reason = `Service ${wanted.namespace}/${wanted.name} has no port ${wanted.port}`;
    return { code: 'port-missing', reason, hint: 'write the port in the Service, which Traefik wants of an Ingress' };
  }
  const annotated = service && serviceProblem(service, middlewares);
  if (annotated) return annotated;
  return (
    empty(found, flags.ingressEmptyServices) ?? {
      ...found,
      scheme: schemeOf(textAt(service, 'metadata', 'annotations', SCHEME), found),
      share: 1,
    }
  );
}
