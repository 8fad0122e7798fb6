import type { LabCluster } from '../../../cluster/cluster';
import { backendReferences } from '../../../cluster/gateway/backend-refs';
import { isForHost } from '../../../cluster/gateway/hostnames';
import { gatewayKind } from '../../../cluster/gateway/kinds';
import { parentsOf } from '../../../cluster/gateway/parents';
import type { Backend, RouteAnswer, RouteRequest, Winner } from '../../../cluster/routing/answer';
import { noEndpoints } from '../../../cluster/routing/backend';
import { identityOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { mapsAt } from '../../../manifest/read';
import { plainHost } from '../router/matchers';
import type { TcpRoute } from '../router/tcp-routes';
import { entryPointOf, gatewayPart } from './part';
import { backendOf } from './services';

/** TLSRoutes, and routes of IngressRouteTCPs, by entry point and host. */
export class Streams {
  readonly #exact = new Map<string, TcpRoute>();
  readonly #wildcards = new Map<string, TcpRoute[]>();

  private constructor(readonly all: readonly TcpRoute[]) {
    for (const stream of all) {
      const key = `${stream.entryPoint} ${plainHost(stream.hostname)}`;
      if (!stream.hostname.startsWith('*.')) this.#exact.set(key, this.#exact.get(key) ?? stream);
      else this.#wildcards.set(stream.entryPoint, [...(this.#wildcards.get(stream.entryPoint) ?? []), stream]);
    }
    for (const some of this.#wildcards.values()) some.sort((a, b) => b.hostname.length - a.hostname.length);
  }

  /** Reads all TLSRoutes that Traefik serves. @param tcp those of IngressRouteTCPs */
  static of(cluster: LabCluster, tcp: readonly TcpRoute[]): Streams {
    if (gatewayPart.off?.(cluster)) return new Streams(tcp);
    return new Streams([...cluster.ofKind(gatewayKind('TLSRoute')).flatMap((route) => streamsOf(cluster, route)), ...tcp]);
  }

  /** Where a connection goes; undefined if none of them is for it. */
  answer({ host, path, entryPoint, tls }: RouteRequest): RouteAnswer | undefined {
    if (this.#exact.size === 0 && this.#wildcards.size === 0) return undefined;
    if (!tls) {
      const all = this.#exact.get(`${entryPoint} *`);
      return all && answerOf(all, path);
    }
    const name = host.replace(/\.?(:\d+)?$/, '').toLowerCase();
    const exact = this.#exact.get(`${entryPoint} ${name}`);
    // A wildcard of HostSNI stands for one label.
    const stream = exact ?? this.#wildcards.get(entryPoint)?.find(({ hostname }) => isForHost(hostname, name) && oneLabel(hostname, name));
    return stream && answerOf(stream, path);
  }
}

function oneLabel(hostname: string, name: string): boolean {
  return !name.slice(0, name.length - hostname.length + 1).includes('.');
}

function answerOf({ object, at, hostname, passthrough, backends }: TcpRoute, path: string): RouteAnswer {
  const rule = hostname === '*' ? 'every connection that is not TLS' : `TLS for ${hostname}${passthrough ? ', passed through' : ''}`;
  const before = hostname === '*' ? 'every HTTP route' : 'HTTP routes that do not name the host';
  const winner: Winner = {
    object: identityOf(object),
    at,
    rule,
    why: `a ${object.kind === 'IngressRouteTCP' ? 'TCP route' : object.kind} comes before ${before}`,
    tied: [],
  };
  const found = { winner, steps: [], skippedRoutes: [] };
  const [first, ...rest] = backends;
  if (!first) return { kind: 'dead-end', status: 503, code: 'no-endpoints', reason: 'no backend of the route can be used', ...found };
  const [problem] = backends.map((backend) => noEndpoints(backend));
  if (problem && backends.length === 1) return { kind: 'dead-end', status: 503, ...problem, ...found };
  return { kind: 'service', ...found, backends: [first, ...rest], path };
}

function streamsOf(cluster: LabCluster, object: Manifest): readonly TcpRoute[] {
  const found: TcpRoute[] = [];
  for (const { gateway, attached } of parentsOf(cluster, object)) {
    if (gateway?.controller?.part !== gatewayPart) continue;
    for (const { listener, hostnames } of attached) {
      const entryPoint = entryPointOf(cluster, listener);
      if (entryPoint === undefined) continue;
      const { passthrough } = listener;
      for (const [i, rule] of mapsAt(object, 'spec', 'rules').entries()) {
        const at = `/spec/rules/${i}`;
        const references = backendReferences(cluster, object, rule, at).filter(({ weight }) => weight > 0);
        const total = references.reduce((sum, { weight }) => sum + weight, 0);
        const backends = references.flatMap((reference): readonly Backend[] => {
          const backend = backendOf(cluster, object, reference);
          return backend ? [{ ...backend, scheme: passthrough ? 'https' : 'http', share: reference.weight / total }] : [];
        });
        for (const hostname of hostnames) found.push({ object, at, entryPoint, hostname, passthrough, backends });
      }
    }
  }
  return found;
}
