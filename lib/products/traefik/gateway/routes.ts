import type { LabCluster } from '../../../cluster/cluster';
import { type BackendReference, backendReferences } from '../../../cluster/gateway/backend-refs';
import { gatewayKind } from '../../../cluster/gateway/kinds';
import { type Attachment, parentsOf } from '../../../cluster/gateway/parents';
import type { Backend, RoutingProblem } from '../../../cluster/routing/answer';
import { isProblem } from '../../../cluster/routing/backend';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../../../manifest/read';
import type { Applied, Middlewares } from '../router/middlewares';
import type { Route } from '../router/route';
import { parseRule } from '../router/rule';
import { ruleProblem } from '../router/rule-problem';
import { HEADERS, REDIRECT, REWRITE } from './filters';
import { entryPointOf, gatewayPart } from './part';
import { grpcRule, httpRule, type WrittenRule } from './rules';
import { backendOf, refusal } from './services';
import { isSince37 } from './version';

/** The routers that Traefik makes of HTTPRoutes and GRPCRoutes: one for each match of each rule on each entry point. */
export function gatewayRoutes(cluster: LabCluster, middlewares: Middlewares): readonly Route[] {
  if (gatewayPart.off?.(cluster)) return [];
  return ['HTTPRoute', 'GRPCRoute'].flatMap((kind) =>
    cluster.ofKind(gatewayKind(kind)).flatMap((object) => routesOfObject(cluster, object, middlewares)),
  );
}

function routesOfObject(cluster: LabCluster, object: Manifest, middlewares: Middlewares): readonly Route[] {
  const attached = parentsOf(cluster, object).flatMap((parent) =>
    parent.gateway?.controller?.part === gatewayPart ? parent.attached.map((one) => ({ ...one, gateway: parent.gateway?.object })) : [],
  );
  if (attached.length === 0) return [];
  // Routers have names, made of the Gateway, the entry point, the rule's number and its text: of two of one name one is left.
  const found = new Map<string, Route>();
  const rules = object.kind === 'HTTPRoute' && at(object, 'spec', 'rules') === undefined ? [{}] : mapsAt(object, 'spec', 'rules');
  for (const [i, rule] of rules.entries()) {
    const pointer = `/spec/rules/${i}`;
    const references = backendReferences(cluster, object, rule, pointer);
    for (const one of attached) {
      const entryPoint = entryPointOf(cluster, one.listener);
      if (entryPoint === undefined) continue;
      for (const match of matchesOf(object, rule)) {
        const written = ruleOf(object, one, match, rules.length - i);
        const context = { cluster, object, rule, pointer, match, references, middlewares };
        const key = JSON.stringify([one.gateway?.metadata, entryPoint, i, written.text]);
        found.set(key, routeOf(context, written, entryPoint, one.listener.protocol === 'HTTPS'));
      }
    }
  }
  return [...found.values()];
}

/** A list that is left out is one with the default; an empty one makes no routers of an HTTPRoute. */
function matchesOf({ kind }: Manifest, rule: ReadMap): readonly ReadMap[] {
  const given = mapsAt(rule, 'matches');
  if (kind === 'GRPCRoute') return given.length === 0 ? [{}] : given;
  return rule.matches === undefined ? [{}] : given;
}

function ruleOf({ kind }: Manifest, { hostnames }: Attachment, match: ReadMap, earlier: number): WrittenRule {
  if (kind === 'GRPCRoute') return grpcRule(hostnames, match);
  const { text, priority } = httpRule(hostnames, match);
  return { text, priority: priority + earlier };
}

interface Context {
  readonly cluster: LabCluster;
  readonly object: Manifest;
  readonly rule: ReadMap;
  readonly pointer: string;
  readonly match: ReadMap;
  readonly references: readonly BackendReference[];
  readonly middlewares: Middlewares;
}

function routeOf(context: Context, { text, priority }: WrittenRule, entryPoint: string, tls: boolean): Route {
  const { object, pointer } = context;
  const rule = parseRule(text);
  const filters = filtersOf(context);
  const common = { object, at: pointer, text, syntax: 'v3', priority, given: true, entryPoints: [entryPoint], tls } as const;
  const parsed = typeof rule === 'string' ? undefined : rule;
  const nothing = { ...common, rule: parsed, middlewares: [], backends: [] };
  if (typeof rule === 'string') return { ...nothing, problem: ruleProblem(text, rule, 'v3') };
  if (filters === 'unsupported') {
    const reason = 'a filter of the rule is none that Traefik has';
    return { ...nothing, broken: { code: 'annotation', reason, hint: 'take the filter out, or write a Middleware', status: 500 } };
  }
  if (isProblem(filters)) return { ...nothing, problem: filters };
  return { ...common, rule: parsed, middlewares: filters, ...targetsOf(context) };
}

/** Where a rule leads: backends that are wrong answer 500 for their share. */
function targetsOf({ cluster, object, references }: Context): Pick<Route, 'backends' | 'internal' | 'broken'> {
  const [only] = references;
  if (references.length === 1 && only && isInternal(only.reference)) return { backends: [], internal: 200 };
  const counted = references.filter(({ weight }) => weight > 0);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const backends = counted.flatMap((reference): readonly Backend[] => {
    const backend = backendOf(cluster, object, reference);
    return backend ? [{ ...backend, share: reference.weight / total }] : [];
  });
  const [wrong] = backends.length === 0 ? counted : [];
  if (!wrong) return { backends };
  const found = wrong.problem ?? (wrong.backend && refusal(cluster, object, wrong.backend));
  const { message = 'the controller does not know its kind', hint = 'name a Service', reason = 'InvalidKind' } = found ?? {};
  return {
    backends,
    broken: { code: CODES[reason] ?? 'service-kind', reason: message, hint, status: object.kind === 'GRPCRoute' ? 503 : 500 },
  };
}

/** What the reasons of the condition ResolvedRefs are here. */
const CODES: Readonly<Record<string, RoutingProblem['code']>> = {
  BackendNotFound: 'service-missing',
  RefNotPermitted: 'service-namespace',
  UnsupportedProtocol: 'port-missing',
};

function isInternal(reference: ReadMap): boolean {
  return textAt(reference, 'kind') === 'TraefikService' && (textAt(reference, 'name') ?? '').endsWith('@internal');
}

/** Filters of a rule as middlewares; a rule with one that Traefik does not have answers 500. */
function filtersOf({ cluster, object, rule, match, pointer, middlewares }: Context): readonly Applied[] | RoutingProblem | 'unsupported' {
  const found: Applied[] = [];
  for (const [i, filter] of mapsAt(rule, 'filters').entries()) {
    const [type, place] = [textAt(filter, 'type') ?? '', { object, at: `${pointer}/filters/${i}` }];
    const prefix = textAt(match, 'path', 'value') ?? '/';
    if (type === 'RequestRedirect' && object.kind === 'HTTPRoute') {
      const status = numberAt(filter, 'requestRedirect', 'statusCode') ?? 302;
      if (status !== 301 && status !== 302 && isSince37(cluster) === false)
        return {
          code: 'middleware-invalid',
          reason: `Traefik 3.6 redirects with 301 or 302, not ${status}`,
          hint: 'write 301 or 302',
          culprit: place,
        };
      found.push({ ...place, kind: REDIRECT, spec: { ...mapAt(filter, 'requestRedirect'), prefix } });
    } else if (type === 'URLRewrite' && object.kind === 'HTTPRoute')
      found.push({ ...place, kind: REWRITE, spec: { ...mapAt(filter, 'urlRewrite'), prefix } });
    else if (type === 'RequestHeaderModifier' || (type === 'ResponseHeaderModifier' && object.kind === 'HTTPRoute'))
      found.push({ ...place, kind: HEADERS, spec: {} });
    else if (type === 'ExtensionRef' && isMiddleware(filter)) {
      const named = middlewares.ofList([{ name: textAt(filter, 'extensionRef', 'name') }], namespaceOf(object));
      if (isProblem(named)) return { ...named, culprit: place };
      found.push(...named);
    } else return 'unsupported';
  }
  return found;
}

function isMiddleware(filter: ReadMap): boolean {
  return textAt(filter, 'extensionRef', 'group') === 'traefik.io' && textAt(filter, 'extensionRef', 'kind') === 'Middleware';
}
