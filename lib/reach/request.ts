import { httpRoutesOf, routesByHost } from '../cluster/http-routes';
import type { DeadEnd, Ended, RouteAnswer, RouteRef, RouteRequest, SkippedRoute, Step, Unknown, Winner } from '../cluster/routing/answer';
import { isProblem, noEndpoints } from '../cluster/routing/backend';
import type { PlainBackend } from '../cluster/routing/plain-backend';
import { kindKey } from '../manifest/identity';
import { closedControllerHop } from './closed-controller';
import type { ReachContext } from './context';
import { controllerEndpoints, type Endpoint } from './endpoints';
import { knowsHost, type ResolvedUrl, resolveUrl } from './resolve-url';
import { throughService } from './service-hops';
import { clientOf } from './service-listeners';
import { type Hop, joinBranches, type TraceSegment } from './trace';

/** A request from outside. */
export interface WebRequest {
  readonly url: URL;
  /** @default GET */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Clients give up after some redirects. */
const MAX_REDIRECTS = 10;

/** The way of a request from outside, redirects followed as a browser does. */
export function traceRequest(context: ReachContext, request: WebRequest): TraceSegment {
  const hops: Hop[] = [];
  const asked = new Set<string>();
  for (let next: WebRequest | undefined = request; next !== undefined; ) {
    const { href } = next.url;
    if (asked.has(href) || asked.size > MAX_REDIRECTS) {
      const message = `${href} has been asked for already: the redirects go in a circle`;
      hops.push({ kind: 'answer', result: 'dead', code: 'redirect-loop', message, hint: 'let one of the two answer without a redirect' });
      return { hops, destinations: [] };
    }
    asked.add(href);
    const step = enter(context, next, resolveUrl(context, next.url));
    hops.push(...step.hops);
    if (step.redirect === undefined) return { hops, destinations: step.destinations };
    next = { ...request, url: step.redirect, headers: withoutHost(request.headers) };
  }
  return { hops, destinations: [] };
}

/** A stretch that may end with another URL to be asked for. */
interface AnsweredSegment extends TraceSegment {
  readonly redirect?: URL;
}

function enter(context: ReachContext, request: WebRequest, resolved: ResolvedUrl): AnsweredSegment {
  const { hops } = resolved;
  if (resolved.at === 'nowhere') return { hops, destinations: [] };
  if (resolved.at === 'service') {
    const { service, port } = resolved.listener;
    const from = clientOf(context, resolved.listener, resolved.node);
    const backend = context.services.backend({ namespace: service.namespace ?? 'default', name: service.name, port }, true);
    const on = isProblem(backend) ? { hops: [], destinations: [] } : throughService(context, [from], backend);
    return { hops: [...hops, ...on.hops], destinations: on.destinations };
  }
  const closed = closedControllerHop(context);
  if (closed) return { hops: [...hops, closed], destinations: [] };
  if (resolved.at === 'stream') {
    const asked = routeRequest(request, '');
    const on = routed(context, resolved.answer, controllerEndpoints(context, resolved.node), request.url, asked);
    return { ...on, hops: [...hops, ...on.hops] };
  }
  const asked = routeRequest(request, resolved.entryPoint);
  const on = routed(context, context.router.answer(asked), controllerEndpoints(context, resolved.node), request.url, asked);
  return { ...on, hops: [...hops, ...on.hops] };
}

/** A redirect says itself which host is meant. */
function withoutHost(headers: WebRequest['headers'] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'host'));
}

/** What the controller sees of a request. */
export function routeRequest({ url, method, headers = {} }: WebRequest, entryPoint: string): RouteRequest {
  const host = Object.entries(headers).find(([name]) => name.toLowerCase() === 'host')?.[1] ?? url.host;
  return {
    host,
    path: `${url.pathname}${url.search}`,
    entryPoint,
    tls: url.protocol === 'https:',
    headers,
    ...(method === undefined ? {} : { method }),
  };
}

/** What the controller makes of a request that has arrived there. */
function routed(context: ReachContext, answer: RouteAnswer, from: readonly Endpoint[], url: URL, asked: RouteRequest): AnsweredSegment {
  if (answer.kind === 'dead-end') return { hops: deadHops(context, answer, asked), destinations: [] };
  if (answer.kind === 'unknown') return { hops: [unknownHop(answer)], destinations: [] };
  const before = [...answer.skippedRoutes.map(skippedHop), winnerHop(answer.winner), ...answer.steps.map(stepHop)];
  if (answer.kind === 'ended') return ended(context, answer, before, url);
  const on = joinBranches(
    answer.backends.map((backend) => throughService(context, from, { ...backend, portName: undefined }, backend.share)),
  );
  return { hops: [...before, ...on.hops], destinations: on.destinations };
}

function ended(context: ReachContext, { status, location, winner }: Ended, before: readonly Hop[], url: URL): AnsweredSegment {
  const by = { by: winner.object, at: winner.at };
  const { controller } = context.lab.ingress;
  if (location !== undefined && URL.canParse(location, url.href)) {
    const redirect = new URL(location, url);
    const message = `${controller} answers ${status}: ask ${redirect.href}`;
    const hops: readonly Hop[] = [...before, { kind: 'answer', result: 'ok', message, ...by }];
    if (redirect.hostname === url.hostname || knowsHost(context, redirect.hostname)) return { hops, destinations: [], redirect };
    return { hops, destinations: [{ message: `${redirect.href}, which is not in lab ${context.lab.name}` }] };
  }
  if (status < 400) return { hops: before, destinations: [{ message: `${controller} itself answers ${status}` }] };
  const hint = status === 401 ? { hint: 'send an Authorization header' } : {};
  return {
    hops: [...before, { kind: 'answer', result: 'dead', code: 'refused', message: `${controller} answers ${status}`, ...by, ...hint }],
    destinations: [],
  };
}

function winnerHop({ object, at, rule, why, tied }: Winner): Hop {
  const hop = { kind: 'route', message: rule, by: object, at } as const;
  if (tied.length === 0) return { ...hop, result: 'ok', hint: why };
  return { ...hop, result: 'partly', code: 'left-to-chance', hint: `${why}; let only one of them have this rule` };
}

function unknownHop({ reason, route }: Unknown): Hop {
  const place = route ? { by: route.object, at: route.at } : {};
  const message = `${route ? `${route.rule}: ` : ''}${reason}`;
  return { kind: 'route', result: 'unknown', code: 'not-evaluated', message, ...place };
}

function skippedHop({ object, at, rule, problem }: SkippedRoute): Hop {
  const hint = problem.hint === undefined ? {} : { hint: problem.hint };
  return {
    kind: 'unused',
    result: 'ok',
    message: `${rule} would come first, but is not in use: ${problem.reason}`,
    by: object,
    at,
    ...hint,
  };
}

function stepHop({ object, at, effect }: Step): Hop {
  return { kind: 'middleware', result: 'ok', message: effect, by: object, at };
}

function deadHops(context: ReachContext, answer: DeadEnd, { host }: RouteRequest): readonly Hop[] {
  const { winner, steps, skippedRoutes, code, reason, hint, status } = answer;
  // A route that would answer but is broken is the cause itself.
  const [culprit] = winner ? [] : skippedRoutes;
  const others = skippedRoutes.filter((one) => one !== culprit).map(skippedHop);
  const before = [...others, ...(winner ? [winnerHop(winner)] : []), ...steps.map(stepHop)];
  const behind = code === 'no-endpoints' && winner ? servicesOfRoute(context, winner) : [];
  if (behind.length > 0) return [...before, ...behind.flatMap((backend) => throughService(context, [], backend).hops)];
  const meant = culprit ?? winner ?? routesByHost(context.cluster).get(host.replace(/:\d+$/, '').toLowerCase());
  const rule = culprit ? `${culprit.rule} is not in use: ` : '';
  const dead: Hop = {
    kind: 'route',
    result: 'dead',
    code,
    message: `${rule}${reason}; the client gets ${status}`,
    ...(meant ? { by: meant.object, at: meant.at } : {}),
    ...(hint === undefined ? {} : { hint }),
  };
  return [...before, dead];
}

/** The Services without endpoints that a route names, as far as they are plain ones. */
function servicesOfRoute({ cluster, services }: ReachContext, { object, at: pointer }: RouteRef): readonly PlainBackend[] {
  const manifest = cluster.find(kindKey(object), object.name, object.namespace ?? 'default');
  const route = manifest && httpRoutesOf(cluster, manifest).find(({ at }) => at === pointer);
  return (route?.backends ?? []).flatMap(({ kind, name, namespace, port }) => {
    const backend = kind === 'Service' ? services.backend({ namespace, name, port }, true) : undefined;
    return backend === undefined || isProblem(backend) || !noEndpoints(backend) ? [] : [backend];
  });
}
