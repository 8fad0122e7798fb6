import type { LabCluster } from '../../../cluster/cluster';
import { GatewayRouter } from '../../../cluster/gateway/router/gateway-router';
import {
  type DeadEnd,
  evaluated,
  type RouteAnswer,
  type RouteFault,
  type RouteRef,
  type RouteRequest,
  type Router,
  type RoutingProblem,
  type SkippedRoute,
  type StreamRequest,
  unknownAnswer,
  type Winner,
} from '../../../cluster/routing/answer';
import { isProblem, noEndpoints, Services } from '../../../cluster/routing/backend';
import { IngressClasses } from '../../../cluster/routing/ingress-classes';
import { identityOf, printIdentity } from '../../../manifest/identity';
import { entryOf } from '../../../manifest/read';
import { Steps } from '../../../regexp/steps';
import { shownRule } from '../../../secrets/route-rule';
import { gatewayPart } from '../gateway/part';
import { gatewayRoutes } from '../gateway/routes';
import { Streams } from '../gateway/streams';
import { certificateProblem } from './client-certificates';
import { apply } from './effects';
import { protocolFaults } from './entry-point-protocols';
import { holds } from './evaluate';
import { faultsOf } from './faults';
import { type Flags, flagsOf } from './flags';
import { HostIndex } from './host-index';
import { routesOfIngress } from './ingress';
import { routesOfIngressRoute } from './ingress-route';
import { plainHost } from './matchers';
import { type Applied, Middlewares } from './middlewares';
import { Names } from './names';
import { meant, noMatch } from './no-match';
import { type NormalizedRequest, normalize } from './normalize';
import { oldRoutes } from './old-group';
import { redirectScheme } from './redirects';
import { kept, type Route } from './route';
import type { Routes } from './routes';
import { RouteTargets } from './services';
import { streamFaults } from './streams';
import { tcpRoutes } from './tcp-routes';

/** Traefik 3 as K3s and its Helm chart run it: what it makes of Ingresses, IngressRoutes, Middlewares and TraefikServices. */
export class Traefik implements Router, Routes {
  /** For the patterns of all answers together. */
  readonly #steps = new Steps();

  private constructor(
    readonly index: HostIndex,
    readonly flags: Flags,
    readonly entryPoints: Readonly<Record<string, number>>,
    /** Also those that others of the same rule replace. */
    readonly all: readonly Route[],
    readonly others: readonly RouteFault[],
    readonly streams: Streams,
    /** TCPRoutes, which it reads only where its values say so. */
    readonly connections: GatewayRouter | undefined,
    readonly middlewares: Middlewares,
  ) {}

  /** Reads all routes of a lab, once. */
  static of(cluster: LabCluster): Traefik {
    const { lab } = cluster;
    const flags = flagsOf(cluster);
    const [services, names] = [new Services(cluster), Names.of(cluster)];
    const targets = new RouteTargets(services, names, flags);
    const middlewares = new Middlewares(names, flags, targets, cluster);
    const world = { services, middlewares, flags, classes: new IngressClasses(cluster) };
    const routes = [
      ...cluster.ofKind('networking.k8s.io/Ingress').map((ingress) => routesOfIngress(ingress, world)),
      ...cluster.ofKind('traefik.io/IngressRoute').map((object) => routesOfIngressRoute(object, targets, middlewares)),
      ...oldRoutes(cluster, targets, middlewares),
    ];
    const ofGateways = gatewayRoutes(cluster, middlewares);
    const streams = streamFaults(cluster, targets, flags);
    const strange = [...new Set(routes.flat().flatMap(({ object, problem }) => (problem ? [] : [object])))];
    const tcp = tcpRoutes(cluster, { targets, flags, unused: new Set(streams.map(({ object }) => object)) });
    const all = [...routes.flat(), ...ofGateways];
    return new Traefik(
      new HostIndex([...routes.flatMap(kept), ...ofGateways]),
      flags,
      lab.ingress.entryPoints,
      all,
      [...streams, ...strange.flatMap((object) => protocolFaults(cluster, object))],
      Streams.of(cluster, tcp),
      flags.gatewayExperiments ? GatewayRouter.of(cluster, gatewayPart) : undefined,
      middlewares,
    );
  }

  connect({ port, protocol, host = '' }: StreamRequest): RouteAnswer | undefined {
    const entryPoint = Object.keys(this.entryPoints).find((name) => this.entryPoints[name] === port);
    if (entryPoint === undefined) return undefined;
    if (protocol === 'TLS') return this.#stream({ host, path: '/', entryPoint, tls: true });
    // Listeners of Gateways have the ports of its pods.
    return this.connections?.connect({ port: this.flags.podPort(entryPoint) ?? port, protocol });
  }

  answer(request: RouteRequest): RouteAnswer {
    const stream = this.#stream(request);
    if (stream) return stream;
    const refused = request.tls && request.clientCertificate === false ? this.#withoutCertificate(request) : undefined;
    if (refused) return { kind: 'dead-end', status: 400, ...refused, steps: [], skippedRoutes: [] };
    const normalized = normalize(request, this.#steps);
    const sent = this.#sentElsewhere(request.entryPoint, normalized);
    if (sent) return sent;
    const skippedRoutes: SkippedRoute[] = [];
    let best: Route | undefined;
    let below: Route | undefined;
    const tied: Route[] = [];
    for (const route of this.index.of(normalized.host)) {
      const { rule } = route;
      if (below || !rule || !this.listens(route, request.entryPoint, request.tls)) continue;
      const match = evaluated(() => holds(rule, normalized), String);
      // Of a route that comes after the one that answers, or that is not in use, it doesn't matter.
      if (typeof match === 'string' && !best && !route.problem) return unknownAnswer(match, refOf(route));
      if (match !== true) continue;
      if (route.problem) {
        if (!best) skippedRoutes.push({ ...refOf(route), problem: route.problem });
      } else if (!best) best = route;
      else if (route.priority === best.priority) tied.push(route);
      else below = route;
    }
    if (best) {
      const [answering, others] = [best, { tied, below, skippedRoutes }];
      return evaluated(
        () => answerOf(answering, others, normalized, this.middlewares.ofAnnotation(this.flags.middlewares(request.entryPoint))),
        (why) => unknownAnswer(why, refOf(answering)),
      );
    }
    const others = skippedRoutes.length > 0 ? [] : meant(this, normalized).map(([route, problem]) => ({ ...refOf(route), problem }));
    const problem = (skippedRoutes[0] ?? others[0])?.problem ?? noMatch(this, request, normalized);
    return { kind: 'dead-end', status: 404, ...problem, steps: [], skippedRoutes: [...skippedRoutes, ...others] };
  }

  /** By TLS an HTTP route that names the host comes before an IngressRouteTCP or a TLSRoute for it, as real ones of 3.6 and 3.7 have shown. */
  #stream(request: RouteRequest): RouteAnswer | undefined {
    const stream = this.streams.answer(request);
    if (!request.tls || stream === undefined) return stream;
    const host = request.host.replace(/:\d+$/, '');
    return this.index.named(host).some((route) => route.rule && this.listens(route, request.entryPoint, true)) ? undefined : stream;
  }

  faults(): readonly RouteFault[] {
    return [...faultsOf(this, this.all, { middlewares: this.middlewares, tcp: this.streams.all }), ...this.others];
  }

  /** Whether a route is on an entry point, by TLS or not. */
  readonly listens = ({ entryPoints, tls }: Route, entryPoint: string, byTls: boolean): boolean => {
    const there = entryPoints ? entryPoints.includes(entryPoint) : this.flags.isDefault(entryPoint);
    return there && (tls || this.flags.tls(entryPoint)) === byTls;
  };

  /** It is refused before any route is looked at. */
  #withoutCertificate({ host, entryPoint }: RouteRequest): RoutingProblem | undefined {
    const named = this.index.named(plainHost(host.replace(/:\d+$/, '')));
    return certificateProblem(
      named.filter((route) => !route.problem && this.listens(route, entryPoint, true)),
      this.middlewares.names,
    );
  }

  /** An entry point may send everything to another one, before any route is looked at. */
  #sentElsewhere(entryPoint: string, request: NormalizedRequest): RouteAnswer | undefined {
    const redirect = request.tls ? undefined : this.flags.redirect(entryPoint);
    if (!redirect) return undefined;
    const port = entryOf(this.entryPoints, redirect.to);
    const end = redirectScheme({ ...redirect, ...(port === undefined ? {} : { port: String(port) }) }, request.path, request);
    if (!end) return undefined;
    const object = { apiVersion: 'helm.cattle.io/v1', kind: 'HelmChartConfig', namespace: 'kube-system', name: 'traefik' };
    const rule = `everything on ${entryPoint}`;
    const winner = {
      object,
      at: '/spec/valuesContent',
      rule,
      why: `entry point ${entryPoint} sends everything to ${redirect.to}`,
      tied: [],
    };
    return { kind: 'ended', ...end, winner, steps: [], skippedRoutes: [] };
  }
}

interface Others {
  readonly tied: readonly Route[];
  readonly below: Route | undefined;
  readonly skippedRoutes: readonly SkippedRoute[];
}

/** @param first what every request to the entry point passes; one that is missing takes all routes of it along */
function answerOf(
  best: Route,
  { tied, below, skippedRoutes }: Others,
  request: NormalizedRequest,
  first: readonly Applied[] | RoutingProblem,
): RouteAnswer {
  const winner: Winner = { ...refOf(best), why: whyOf(best, tied, below), tied: tied.map(refOf) };
  if (isProblem(first)) return { ...dead(first, { winner, steps: [], skippedRoutes }), status: 404 };
  const { steps, path, end } = apply([...first, ...best.middlewares], request);
  const found = { winner, steps, skippedRoutes };
  if (end) return { kind: 'ended', ...end, ...found };
  if (best.internal !== undefined) return { kind: 'ended', status: best.internal, ...found };
  if (best.broken) return { ...dead(best.broken, found), status: best.broken.status };
  const [backend, ...rest] = best.backends;
  if (!backend) return dead({ code: 'no-endpoints', reason: 'every service of the route has weight 0' }, found);
  const problems = best.backends.map((backend) => noEndpoints(backend));
  const [problem] = problems;
  if (problem && problems.every((each) => each !== undefined)) return dead(problem, found);
  return { kind: 'service', ...found, backends: [backend, ...rest], path: `${path}${request.query}` };
}

function dead(problem: RoutingProblem, found: Pick<DeadEnd, 'steps' | 'skippedRoutes'> & { readonly winner: Winner }): DeadEnd {
  return { kind: 'dead-end', status: 503, ...problem, ...found };
}

function whyOf({ priority, given }: Route, tied: readonly Route[], below: Route | undefined): string {
  const own = given ? `priority ${priority}` : `priority ${priority} (length of its rule)`;
  if (tied.length > 0) return `${own}; ${tied.map(routeName).join(', ')} has the same: which of them answers is left to chance`;
  return below ? `${own}; the next, ${routeName(below)}, has ${below.priority}` : `${own}; no other matches`;
}

function routeName({ object, at }: Route): string {
  return `${printIdentity(identityOf(object))} ${at}`;
}

function refOf({ object, at, text }: Route): RouteRef {
  return { object: identityOf(object), at, rule: shownRule(text) };
}
