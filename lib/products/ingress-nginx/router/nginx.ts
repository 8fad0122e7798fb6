import type { LabCluster } from '../../../cluster/cluster';
import {
  type Backend,
  type DeadEnd,
  evaluated,
  type RouteAnswer,
  type RouteFault,
  type RouteRef,
  type RouteRequest,
  type Router,
  type RoutingProblem,
  unknownAnswer,
  type Winner,
} from '../../../cluster/routing/answer';
import { isProblem, noEndpoints, Services } from '../../../cluster/routing/backend';
import { closestMatch } from '../../../manifest/closest-match';
import { identityOf, namespaceOf, printIdentity } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { at, textAt } from '../../../manifest/read';
import { Steps } from '../../../regexp/steps';
import { choiceOf } from './canary';
import { effectsOf } from './effects';
import { faultsOf } from './faults';
import { located, rank, serverFor } from './locate';
import { normalizedPath } from './normalize';
import { type Location, type Server, serversOf } from './servers';

/** ingress-nginx: what it makes of Ingresses and the best known of its annotations. */
export class Nginx implements Router {
  /** For the patterns of all answers together. */
  readonly #steps = new Steps();
  readonly #backends = new Map<Location, Backend | RoutingProblem>();

  private constructor(
    readonly services: Services,
    readonly servers: ReadonlyMap<string, Server>,
    /** Ingresses of other classes by host. */
    readonly foreign: ReadonlyMap<string, Manifest>,
    readonly className: string,
  ) {}

  /** Reads all Ingresses of a lab, once. */
  static of(cluster: LabCluster): Nginx {
    const { servers, foreign } = serversOf(cluster);
    return new Nginx(new Services(cluster), servers, foreign, cluster.lab.ingress.className);
  }

  answer(request: RouteRequest): RouteAnswer {
    const host = request.host.replace(/:\d+$/, '').toLowerCase();
    const [written = '/'] = request.path.split('?');
    const path = normalizedPath(written);
    const server = serverFor(this.servers, host);
    if (server?.certificate && request.tls && request.clientCertificate === false)
      return { kind: 'dead-end', status: 400, ...NO_CERTIFICATE, steps: [], skippedRoutes: [] };
    const slash = server && slashRedirect(server, path);
    if (slash) return redirectToSlash(slash, request, host, path);
    const [first, ...others] = server ? located(server, path, this.#steps) : [];
    if (!server || !first) return { kind: 'dead-end', status: 404, ...this.#noMatch(host, path, server), steps: [], skippedRoutes: [] };
    if (first.unknown !== undefined) return unknownAnswer(first.unknown, refOf(first.location));
    const winner = winnerOf(
      first.location,
      others.map(({ location }) => location),
      path,
      server,
    );
    return evaluated(
      () => this.#answer(first.location, winner, server, request),
      (why) => unknownAnswer(why, refOf(first.location)),
    );
  }

  faults(): readonly RouteFault[] {
    return faultsOf(this.servers, (location) => this.#backend(location));
  }

  #answer(best: Location, winner: Winner, server: Server, request: RouteRequest): RouteAnswer {
    const [path = '/'] = request.path.split('?');
    const { steps, end, path: rewritten } = effectsOf(best, server, request, this.#steps);
    const found = { winner, steps, skippedRoutes: [] };
    if (end) return { kind: 'ended', ...end, ...found };
    const backend = this.#backend(best);
    const problem = isProblem(backend) ? backend : noEndpoints(backend);
    if (isProblem(backend) || problem) return dead(problem ?? { code: 'no-endpoints', reason: 'nobody answers' }, found);
    return {
      kind: 'service',
      ...found,
      backends: this.#withCanary(best, backend, request),
      path: `${rewritten}${request.path.slice(path.length)}`,
    };
  }

  /** The backend, and that of a canary beside it: requests with its header or cookie go there, of others a share. */
  #withCanary({ canary }: Location, main: Backend, request: RouteRequest): readonly [Backend, ...Backend[]] {
    const wish = canary?.annotations.canary;
    const tried = canary && this.#backend(canary);
    if (canary === undefined || wish === undefined || tried === undefined || isProblem(tried)) return [main];
    const chosen = choiceOf(wish, request, this.#steps);
    if (chosen === 'main' || (chosen === undefined && wish.share === 0)) return [main];
    return chosen === 'canary' || wish.share === 1
      ? [{ ...tried, share: 1 }]
      : [
          { ...main, share: 1 - wish.share },
          { ...tried, share: wish.share },
        ];
  }

  /** Every location is asked about for its faults, and by requests. */
  #backend(location: Location): Backend | RoutingProblem {
    const known = this.#backends.get(location);
    if (known) return known;
    const found = this.#findBackend(location);
    this.#backends.set(location, found);
    return found;
  }

  #findBackend({ object, backend, annotations }: Location): Backend | RoutingProblem {
    const name = textAt(backend, 'service', 'name');
    if (name === undefined) return { code: 'service-kind', reason: 'the backend is no Service, which ingress-nginx does not serve' };
    const port = at(backend, 'service', 'port', 'name') ?? at(backend, 'service', 'port', 'number');
    const wanted = typeof port === 'number' || typeof port === 'string' ? port : undefined;
    const found = this.services.backend({ namespace: namespaceOf(object), name, port: wanted }, true);
    return isProblem(found) ? found : { ...found, scheme: annotations.https ? 'https' : 'http', share: 1 };
  }

  #noMatch(host: string, path: string, server: Server | undefined): RoutingProblem {
    const other = this.foreign.get(host);
    if (other && server?.host !== host) {
      const reason = `${printIdentity(identityOf(other))} is for host '${host}', but its class is not ingress-nginx's`;
      return { code: 'ingress-class', reason, hint: `set ingressClassName: ${this.className}` };
    }
    if (!server) {
      const near = closestMatch(host, this.servers.keys());
      return { code: 'no-host', reason: `no Ingress is for host '${host}'`, ...(near ? { hint: `did you mean '${near}'?` } : {}) };
    }
    const paths = [...new Set(server.locations.map((location) => location.path))].sort();
    const near = closestMatch(path, paths);
    const hint = near ? `did you mean '${near}'?` : `it has ${paths.join(', ')}`;
    return { code: 'no-path', reason: `host '${host}' has no path for '${path}'`, hint };
  }
}

const NO_CERTIFICATE: RoutingProblem = {
  code: 'client-certificate',
  reason: 'the client shows no certificate, which an Ingress of the host asks for',
};

/** A location that ends with a slash, where the path lacks only that: nginx redirects before it looks at shorter ones. */
function slashRedirect({ locations, patterns }: Server, path: string): Location | undefined {
  if (patterns || path.endsWith('/')) return undefined;
  if (locations.some((one) => one.type !== 'ImplementationSpecific' && one.path.replace(/\/$/, one.type === 'Exact' ? '/' : '') === path))
    return undefined;
  return locations.find(({ path: own, type }) => type !== 'Prefix' && own === `${path}/`);
}

function redirectToSlash(location: Location, { tls, path: written }: RouteRequest, host: string, path: string): RouteAnswer {
  const query = written.includes('?') ? written.slice(written.indexOf('?')) : '';
  const winner = { ...refOf(location), why: 'the path lacks the slash at its end, which nginx adds', tied: [] };
  return {
    kind: 'ended',
    status: 301,
    location: `${tls ? 'https' : 'http'}://${host}${path}/${query}`,
    winner,
    steps: [],
    skippedRoutes: [],
  };
}

function winnerOf(best: Location, others: readonly Location[], path: string, server: Server): Winner {
  const order = (location: Location) => rank(location, path, server.patterns);
  const tied = others.filter((other) => order(other) === order(best) && other.path === best.path).map(refOf);
  const [next] = others;
  const how = server.patterns
    ? 'the paths of the host are patterns, the longest is tried first'
    : 'an exact path comes first, then the longest';
  const why =
    tied.length > 0
      ? 'of one path in several Ingresses the oldest counts'
      : next
        ? `${how}; the next is ${next.type} ${next.path}`
        : 'no other matches';
  return { ...refOf(best), why, tied };
}

function refOf({ object, at: pointer, type, path }: Location): RouteRef {
  return { object: identityOf(object), at: pointer, rule: `${type} ${path}` };
}

function dead(problem: RoutingProblem, found: Pick<DeadEnd, 'steps' | 'skippedRoutes'> & { readonly winner: Winner }): DeadEnd {
  return { kind: 'dead-end', status: 503, ...problem, ...found };
}
