import { identityOf } from '../../../manifest/identity';
import { mapAt, mapsAt, numberAt, textAt } from '../../../manifest/read';
import type { Cluster, LabCluster } from '../../cluster';
import type { GatewayPart } from '../../product-parts';
import {
  type RouteAnswer,
  type RouteFault,
  type RouteRequest,
  type Router,
  type RoutingProblem,
  type Step,
  type StreamRequest,
  unknownAnswer,
  type Winner,
} from '../../routing/answer';
import { noEndpoints } from '../../routing/backend';
import { isForHost } from '../hostnames';
import { faultsOf } from './faults';
import { splitRequest } from './match';
import { changedPath, redirectLocation } from './rewrite';
import {
  type AttachedMatch,
  type AttachedStream,
  compareRank,
  printListener,
  type RoutedListener,
  routedListeners,
} from './routed-listeners';
import { targetsOf } from './targets';

/** Protocols of listeners, by what comes in. */
const PLAIN = ['HTTP'];
const SECURE = ['HTTPS', 'TLS'];

/**
 * What the specification of the Gateway API makes of routes: for controllers that do as it says.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/
 */
export class GatewayRouter implements Router {
  private constructor(
    private readonly cluster: LabCluster,
    private readonly part: GatewayPart<Cluster>,
    private readonly listeners: readonly RoutedListener[],
  ) {}

  /** Reads all routes of a controller's Gateways, once. */
  static of(cluster: LabCluster, part: GatewayPart<Cluster>): GatewayRouter {
    return new GatewayRouter(cluster, part, routedListeners(cluster, part));
  }

  answer(request: RouteRequest): RouteAnswer {
    const port = this.cluster.lab.ingress.entryPoints[request.entryPoint];
    const protocols = request.tls ? SECURE : PLAIN;
    const open = this.listeners.filter(({ listener }) => listener.port === port && protocols.includes(listener.protocol));
    const host = request.host.replace(/\.?(:\d+)?$/, '').toLowerCase();
    if (open.length === 0) return nobody('no-host', `no listener of a Gateway takes ${request.tls ? 'https' : 'http'} at port ${port}`);
    const routed = mostSpecific(open, host);
    if (!routed) return nobody('no-host', `no listener is for host '${host}'`);
    if (routed.listener.protocol === 'TLS') return this.stream(routed, host);
    const hosts = hostsFor(host, routed.matches);
    if (hosts.length === 0) return nobody('no-host', `no route for host '${host}' is attached to ${printListener(routed)}`);
    return this.http(routed, hosts, request) ?? nobody('no-match', `no rule of the routes for host '${host}' takes it`);
  }

  connect({ port, protocol, host = '' }: StreamRequest): RouteAnswer | undefined {
    const wanted = protocol === 'TLS' ? ['TLS'] : [protocol];
    const open = this.listeners.filter(({ listener }) => listener.port === port && wanted.includes(listener.protocol));
    if (open.length === 0) return undefined;
    const routed = protocol === 'TLS' ? mostSpecific(open, host) : open[0];
    return routed ? this.stream(routed, host) : nobody('no-host', `no listener is for host '${host}'`);
  }

  faults(): readonly RouteFault[] {
    return faultsOf(this.cluster, this.part, this.listeners);
  }

  private http(routed: RoutedListener, hosts: readonly string[], request: RouteRequest): RouteAnswer | undefined {
    const sent = splitRequest(request);
    for (const host of hosts) {
      const all = routed.matches.get(host) ?? [];
      for (const [i, one] of all.entries()) {
        const takes = one.match.takes(sent);
        const winner = winnerOf(one, host);
        if (takes === 'pattern') return unknownAnswer('each controller reads patterns in its own way, and orders them so', winner);
        if (!takes) continue;
        const rest = all.slice(i + 1).filter((other) => other.object !== one.object && compareRank(one, other) === 0);
        const tied = rest.filter(({ match }) => match.takes(sent) === true).map((other) => refOf(other, host));
        return this.rule(one, { ...winner, tied, why: whyOf(host, tied.length > 0) }, request);
      }
    }
    return undefined;
  }

  private rule({ object, at, rule, match: { prefix } }: AttachedMatch, winner: Winner, request: RouteRequest): RouteAnswer {
    const [written = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.path)?.slice(1) ?? [];
    const [steps, place]: [Step[], Pick<Step, 'object'>] = [[], { object: identityOf(object) }];
    let path = written;
    for (const [i, filter] of mapsAt(rule, 'filters').entries()) {
      const type = textAt(filter, 'type') ?? '';
      const step = (effect: string) => steps.push({ ...place, at: `${at}/filters/${i}`, effect });
      if (type === 'RequestRedirect') {
        const change = mapAt(filter, 'requestRedirect');
        const location = redirectLocation(change, prefix, path, { tls: request.tls, writtenHost: request.host, query });
        step(`redirect to ${location}`);
        return { kind: 'ended', winner, steps, skippedRoutes: [], status: numberAt(change, 'statusCode') ?? 302, location };
      }
      if (type === 'URLRewrite') {
        path = changedPath(mapAt(filter, 'urlRewrite'), prefix, path) ?? path;
        if (path === '') path = '/';
        step(`path now ${path}`);
      } else step(`filter ${type}`);
    }
    return this.targets({ object, at, rule }, winner, steps, `${path}${query}`);
  }

  private stream(routed: RoutedListener, host: string): RouteAnswer {
    const hosts = hostsFor(host, routed.streams);
    const [found, ...others] = hosts.flatMap((name) => (routed.streams.get(name) ?? []).map((one) => ({ ...one, name })));
    if (!found) return nobody('no-host', `no route${host === '' ? '' : ` for host '${host}'`} is attached to ${printListener(routed)}`);
    const { protocol, port, passthrough } = routed.listener;
    const rule = `${protocol} at port ${port}${found.name === '' ? '' : ` for ${found.name}`}${passthrough ? ', passed through' : ''}`;
    const tied = others
      .filter(({ name, object }) => name === found.name && object !== found.object)
      .map(({ object, at }) => ({ object: identityOf(object), at, rule }));
    const winner: Winner = { object: identityOf(found.object), at: found.at, rule, why: whyOf(found.name, tied.length > 0), tied };
    return this.targets(found, winner, [], '/');
  }

  private targets({ object, at, rule }: AttachedStream, winner: Winner, steps: readonly Step[], path: string): RouteAnswer {
    const found = { winner, steps, skippedRoutes: [] };
    const { backends, problem } = targetsOf(this.cluster, this.part, object, rule, at);
    const [first, ...rest] = backends;
    if (!first || problem) return { kind: 'dead-end', status: 500, ...(problem ?? NO_BACKEND), ...found };
    const dead = backends.map((backend) => noEndpoints(backend));
    const [cause] = dead;
    if (cause && dead.every((one) => one !== undefined)) return { kind: 'dead-end', status: 503, ...cause, ...found };
    return { kind: 'service', ...found, backends: [first, ...rest], path };
  }
}

const NO_BACKEND: RoutingProblem = { code: 'service-missing', reason: 'the rule has no backend' };

function nobody(code: RoutingProblem['code'], reason: string): RouteAnswer {
  return { kind: 'dead-end', status: 404, code, reason, steps: [], skippedRoutes: [] };
}

function whyOf(host: string, tied: boolean): string {
  if (tied) return 'of routes alike the oldest answers, which manifests do not say';
  return host === '' ? 'it comes first of those that match' : `for ${host} it comes first of those that match`;
}

function refOf({ object, at, match }: AttachedMatch, host: string) {
  return { object: identityOf(object), at, rule: `${host === '' ? 'any host' : host}, ${match.text}` };
}

function winnerOf(one: AttachedMatch, host: string): Winner {
  return { ...refOf(one, host), why: '', tied: [] };
}

/** The listener of the host itself, else of the longest wildcard, else of any host. */
function mostSpecific(listeners: readonly RoutedListener[], host: string): RoutedListener | undefined {
  const taking = listeners.filter(({ listener: { hostname } }) => hostname === undefined || isForHost(hostname, host));
  const length = ({ listener: { hostname = '' } }: RoutedListener) => (hostname === host ? Number.POSITIVE_INFINITY : hostname.length);
  return [...taking].sort((a, b) => length(b) - length(a))[0];
}

/** Hosts of routes that stand for a host: itself, wildcards, the longest first, and any. */
function hostsFor(host: string, routes: ReadonlyMap<string, unknown>): readonly string[] {
  const labels = host.split('.');
  const wildcards = labels.slice(1).map((_, i) => `*.${labels.slice(i + 1).join('.')}`);
  return [host, ...wildcards, ''].filter((name, i, all) => routes.has(name) && all.indexOf(name) === i);
}
