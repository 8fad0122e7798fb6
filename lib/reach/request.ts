import { httpRoutesOf, routesByHost } from '../cluster/http-routes';
import type { DeadEnd, Ended, PassedOver, RouteAnswer, RouteRef, RouteRequest, Step, Unknown, Winner } from '../cluster/routing/answer';
import { isProblem, noEndpoints, type PlainBackend } from '../cluster/routing/backend';
import { kindKey } from '../manifest/identity';
import { controllerEnds, type End } from './ends';
import { type Entrance, entranceOf, knowsHost } from './entrance';
import { throughService } from './service-hops';
import { branched, type Hop, type Stretch } from './way';
import type { World } from './world';

/** A request from outside. */
export interface WebRequest {
  readonly url: URL;
  /** @default GET */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Clients give up after some redirects. */
const MOST = 10;

/** The way of a request from outside, redirects followed as a browser does. */
export function requestStretch(world: World, request: WebRequest): Stretch {
  const hops: Hop[] = [];
  const asked = new Set<string>();
  for (let next: WebRequest | undefined = request; next !== undefined; ) {
    const { href } = next.url;
    if (asked.has(href) || asked.size > MOST) {
      const says = `${href} has been asked for already: the redirects go in a circle`;
      hops.push({ kind: 'answer', result: 'dead', code: 'redirect-loop', says, hint: 'let one of the two answer without a redirect' });
      return { hops, arrivals: [] };
    }
    asked.add(href);
    const step = enter(world, next, entranceOf(world, next.url));
    hops.push(...step.hops);
    if (step.redirect === undefined) return { hops, arrivals: step.arrivals };
    next = { ...request, url: step.redirect, headers: withoutHost(request.headers) };
  }
  return { hops, arrivals: [] };
}

/** A stretch that may end with another URL to be asked for. */
interface Answered extends Stretch {
  readonly redirect?: URL;
}

function enter(world: World, request: WebRequest, entrance: Entrance): Answered {
  const { hops } = entrance;
  if (entrance.at === 'nowhere') return { hops, arrivals: [] };
  if (entrance.at === 'node-port') {
    const { service, port, local } = entrance.nodePort;
    const from = local
      ? { says: 'the client', endpoint: { cidr: world.lab.network.lan } }
      : { says: `node ${entrance.node}`, endpoint: { node: entrance.node } };
    const backend = world.services.backend({ namespace: service.namespace ?? 'default', name: service.name, port }, true);
    const on = isProblem(backend) ? { hops: [], arrivals: [] } : throughService(world, [from], backend);
    return { hops: [...hops, ...on.hops], arrivals: on.arrivals };
  }
  const asked = routeRequest(request, entrance.entryPoint);
  const on = routed(world, world.router.answer(asked), controllerEnds(world, entrance.node), request.url, asked);
  return { ...on, hops: [...hops, ...on.hops] };
}

/** A redirect says itself which host is meant. */
function withoutHost(headers: WebRequest['headers'] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'host'));
}

function routeRequest({ url, method, headers = {} }: WebRequest, entryPoint: string): RouteRequest {
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
function routed(world: World, answer: RouteAnswer, from: readonly End[], url: URL, asked: RouteRequest): Answered {
  if (answer.kind === 'dead-end') return { hops: deadHops(world, answer, asked), arrivals: [] };
  if (answer.kind === 'unknown') return { hops: [unknownHop(answer)], arrivals: [] };
  const before = [...answer.passedOver.map(unused), winnerHop(answer.winner), ...answer.steps.map(stepHop)];
  if (answer.kind === 'ended') return ended(world, answer, before, url);
  const on = branched(answer.backends.map((backend) => throughService(world, from, { ...backend, portName: undefined }, backend.share)));
  return { hops: [...before, ...on.hops], arrivals: on.arrivals };
}

function ended(world: World, { status, location, winner }: Ended, before: readonly Hop[], url: URL): Answered {
  const by = { by: winner.object, at: winner.at };
  const { controller } = world.lab.ingress;
  if (location !== undefined && URL.canParse(location, url.href)) {
    const redirect = new URL(location, url);
    const says = `${controller} answers ${status}: ask ${redirect.href}`;
    const hops: readonly Hop[] = [...before, { kind: 'answer', result: 'ok', says, ...by }];
    if (redirect.hostname === url.hostname || knowsHost(world, redirect.hostname)) return { hops, arrivals: [], redirect };
    return { hops, arrivals: [{ says: `${redirect.href}, which is not in lab ${world.lab.name}` }] };
  }
  if (status < 400) return { hops: before, arrivals: [{ says: `${controller} itself answers ${status}` }] };
  const hint = status === 401 ? { hint: 'send an Authorization header' } : {};
  return {
    hops: [...before, { kind: 'answer', result: 'dead', code: 'refused', says: `${controller} answers ${status}`, ...by, ...hint }],
    arrivals: [],
  };
}

function winnerHop({ object, at, rule, why, tied }: Winner): Hop {
  const hop = { kind: 'route', says: rule, by: object, at } as const;
  if (tied.length === 0) return { ...hop, result: 'ok', hint: why };
  return { ...hop, result: 'partly', code: 'left-to-chance', hint: `${why}; let only one of them have this rule` };
}

function unknownHop({ reason, route }: Unknown): Hop {
  const place = route ? { by: route.object, at: route.at } : {};
  const says = `${route ? `${route.rule}: ` : ''}${reason}`;
  return { kind: 'route', result: 'unknown', code: 'not-evaluated', says, ...place };
}

function unused({ object, at, rule, problem }: PassedOver): Hop {
  const hint = problem.mend === undefined ? {} : { hint: problem.mend };
  return { kind: 'unused', result: 'ok', says: `${rule} would come first, but is not in use: ${problem.reason}`, by: object, at, ...hint };
}

function stepHop({ object, at, effect }: Step): Hop {
  return { kind: 'middleware', result: 'ok', says: effect, by: object, at };
}

function deadHops(world: World, answer: DeadEnd, { host }: RouteRequest): readonly Hop[] {
  const { winner, steps, passedOver, code, reason, mend, status } = answer;
  // A route that would answer but is broken is the cause itself.
  const [culprit] = winner ? [] : passedOver;
  const others = passedOver.filter((one) => one !== culprit).map(unused);
  const way = [...others, ...(winner ? [winnerHop(winner)] : []), ...steps.map(stepHop)];
  const behind = code === 'no-endpoints' && winner ? servicesOfRoute(world, winner) : [];
  if (behind.length > 0) return [...way, ...behind.flatMap((backend) => throughService(world, [], backend).hops)];
  const meant = culprit ?? winner ?? routesByHost(world.cluster).get(host.replace(/:\d+$/, '').toLowerCase());
  const rule = culprit ? `${culprit.rule} is not in use: ` : '';
  const dead: Hop = {
    kind: 'route',
    result: 'dead',
    code,
    says: `${rule}${reason}; the client gets ${status}`,
    ...(meant ? { by: meant.object, at: meant.at } : {}),
    ...(mend === undefined ? {} : { hint: mend }),
  };
  return [...way, dead];
}

/** The Services without endpoints that a route names, as far as they are plain ones. */
function servicesOfRoute({ cluster, services }: World, { object, at: pointer }: RouteRef): readonly PlainBackend[] {
  const manifest = cluster.find(kindKey(object), object.name, object.namespace ?? 'default');
  const route = manifest && httpRoutesOf(cluster, manifest).find(({ at }) => at === pointer);
  return (route?.backends ?? []).flatMap(({ kind, name, namespace, port }) => {
    const backend = kind === 'Service' ? services.backend({ namespace, name, port }, true) : undefined;
    return backend === undefined || isProblem(backend) || !noEndpoints(backend) ? [] : [backend];
  });
}
