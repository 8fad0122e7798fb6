import { isBehindOthers } from '../cluster/load-balancers';
import type { RouteAnswer, StreamRequest } from '../cluster/routing/answer';
import type { LabDescription } from '../lab/description';
import { closestMatch } from '../manifest/closest-match';
import { identityOf } from '../manifest/identity';
import { isHeld } from '../manifest/ip-range';
import { memoize } from '../manifest/memoize';
import type { ReachContext } from './context';
import { notListeningHop, printNodeAt } from './not-listening';
import { type ServiceListener, serviceAt } from './service-listeners';
import { streamOf } from './streams';
import type { Hop } from './trace';

/** Where a URL leads to, before any route is looked at. */
export type ResolvedUrl = { readonly hops: readonly Hop[] } & (Listener | { readonly at: 'nowhere' });

/** What answers at an address and port. */
type Listener =
  | { readonly at: 'controller'; readonly entryPoint: string; readonly node: string | undefined }
  | { readonly at: 'stream'; readonly answer: RouteAnswer; readonly node: string | undefined }
  | { readonly at: 'service'; readonly listener: ServiceListener; readonly node: string | undefined };

/** The way of a URL into the lab: name, address, and what listens there. */
export function resolveUrl(context: ReachContext, url: URL): ResolvedUrl {
  const resolved = resolve(context, url.hostname);
  if (resolved.address === undefined) return { hops: resolved.hops, at: 'nowhere' };
  const hops = [...resolved.hops, ...networkHops(context.lab, resolved.address)];
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const stream = streamOf(url);
  const listener = stream ? resolveStream(context, resolved.address, stream) : resolveListener(context, resolved.address, port);
  if (listener === undefined) return { hops: [...hops, notListeningHop(context, url.hostname, resolved.address, port)], at: 'nowhere' };
  return { hops: [...hops, listenerHop(context, listener, resolved.address, port)], ...listener };
}

/** Whether the lab has anything to do with a host: by its hosts, an address, or a route. */
export function knowsHost(context: ReachContext, host: string): boolean {
  return namesHost(context.lab, host) || hasRoute(context, host);
}

/** Whether the lab itself says where a host, or an address, is. */
export function namesHost(lab: LabDescription, host: string): boolean {
  return findHost(lab, host) !== undefined || hasAddress(lab, host);
}

/** Where a host name resolves to, and where the lab's description says so. */
interface HostEntry {
  readonly address: string;
  readonly at: string;
}

/** Where a host name resolves to, as the lab's description has it. */
export function findHost({ hosts }: LabDescription, host: string): HostEntry | undefined {
  return addressesByName(hosts).get(host);
}

/** A lab may have thousands of names, and each is asked for. */
const addressesByName = memoize((hosts: LabDescription['hosts']): ReadonlyMap<string, HostEntry> => {
  // Backwards, so that the first of two lines counts, as in a hosts file.
  const lines = hosts.map(({ address, names }, i) => [names, { address, at: `/hosts/${i}` }] as const).reverse();
  return new Map(lines.flatMap(([names, named]) => names.map((name) => [name.toLowerCase(), named] as const)));
});

interface Resolved {
  readonly hops: readonly Hop[];
  readonly address?: string;
}

function resolve(context: ReachContext, host: string): Resolved {
  const { lab } = context;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return { hops: [], address: host };
  const named = findHost(lab, host);
  if (named) {
    const message = `${host} is ${named.address}${printNodeAt(lab, named.address, ', node ')}`;
    return { hops: [{ kind: 'host', result: 'ok', message, by: 'lab', at: named.at }], address: named.address };
  }
  const [address] = lab.ingress.addresses;
  if (hasRoute(context, host) && address !== undefined) {
    const message = `${host} is none of the lab's hosts: taken to resolve to ${address}, where ${lab.ingress.controller} listens`;
    return { hops: [{ kind: 'host', result: 'ok', message, by: 'lab', at: '/ingress/addresses' }], address };
  }
  const names = lab.hosts.flatMap((entry) => entry.names);
  const near = closestMatch(host, names);
  const hint = near ? `did you mean '${near}'?` : `lab ${lab.name} has ${names.join(', ') || 'no hosts'}`;
  return {
    hops: [
      {
        kind: 'host',
        result: 'dead',
        code: 'host-unknown',
        message: `lab ${lab.name} knows no host '${host}', and no route is for it`,
        by: 'lab',
        at: '/hosts',
        hint,
      },
    ],
  };
}

function hasRoute({ lab, router }: ReachContext, host: string): boolean {
  return Object.keys(lab.ingress.entryPoints).some((entryPoint) =>
    [false, true].some((tls) => {
      const answer = router.answer({ host, path: '/', entryPoint, tls });
      return answer.kind !== 'dead-end' || answer.code !== 'no-host';
    }),
  );
}

function networkHops({ network: { routes = [] } }: LabDescription, address: string): readonly Hop[] {
  const i = routes.findIndex(({ to }) => isHeld(to, address));
  const route = routes[i];
  if (route === undefined) return [];
  return [{ kind: 'network', result: 'ok', message: `${route.to} is reached through ${route.via}`, by: 'lab', at: `/network/routes/${i}` }];
}

function resolveListener(context: ReachContext, address: string, port: number): Listener | undefined {
  const { lab } = context;
  const { addresses, entryPoints } = lab.ingress;
  const entryPoint = Object.keys(entryPoints).find((name) => entryPoints[name] === port);
  const node = lab.nodes.find((one) => one.address === address)?.name;
  if (entryPoint !== undefined && addresses.includes(address) && !isBehindOthers(context.cluster, address))
    return { at: 'controller', entryPoint, node };
  const listener = serviceAt(context, address, { port, protocol: 'TCP' });
  // Nothing outside reaches an address of a Service inside the cluster.
  return listener === undefined || listener.by === 'cluster-ip' ? undefined : { at: 'service', listener, node };
}

/** What takes a connection that is not HTTP: a route of the controller, else a Service. */
function resolveStream(context: ReachContext, address: string, stream: StreamRequest): Listener | undefined {
  const { lab, router } = context;
  const node = lab.nodes.find((one) => one.address === address)?.name;
  const isOwn = lab.ingress.addresses.includes(address) && !isBehindOthers(context.cluster, address);
  const answer = isOwn ? router.connect?.(stream) : undefined;
  if (answer) return { at: 'stream', answer, node };
  const protocol = stream.protocol === 'UDP' ? 'UDP' : 'TCP';
  const listener = serviceAt(context, address, { port: stream.port, protocol });
  return listener === undefined || listener.by === 'cluster-ip' ? undefined : { at: 'service', listener, node };
}

function listenerHop({ lab, cluster }: ReachContext, listener: Listener, address: string, port: number): Hop {
  if (listener.at === 'service') {
    const { service, at, by, chosen } = listener.listener;
    const where = by === 'node-port' ? `every node listens on ${port}` : `${address} listens on ${port}`;
    const hint = chosen
      ? { hint: `${cluster.loadBalancer?.title} chooses the address, this one if it is free then: ask for it to be sure` }
      : {};
    return { kind: 'entry', result: 'ok', message: `${where} for ${service.namespace}/${service.name}`, by: service, at, ...hint };
  }
  const { controller, namespace } = lab.ingress;
  const entryPoint = listener.at === 'controller' ? `, entry point ${listener.entryPoint}` : '';
  const listens = `${controller} (namespace ${namespace}) listens on ${port}${entryPoint}`;
  if (listener.node !== undefined) {
    const network = lab.ingress.hostNetwork ? ", on the node's own network" : '';
    return { kind: 'entry', result: 'ok', message: `${listens}, of node ${listener.node}${network}`, by: 'lab', at: '/ingress' };
  }
  const pool = poolOf(lab, address);
  const { title = '', part } = cluster.loadBalancer ?? {};
  const from = pool === undefined ? '' : `, an address of ${title}'s pool ${pool}`;
  const written = part?.pools?.(cluster).find(({ name }) => name === pool);
  const decides = written
    ? ({ by: identityOf(written.object), at: written.at } as const)
    : ({ by: 'lab', at: '/ingress/addresses' } as const);
  return { kind: 'entry', result: 'ok', message: `${listens}, of ${address}${from}`, ...decides };
}

function poolOf({ loadBalancer }: LabDescription, address: string): string | undefined {
  return loadBalancer.pools?.find(({ addresses }) => addresses.some((range) => isHeld(range, address)))?.name;
}

/** Whether an address is one of the lab's: of a node, of the ingress controller, of a pool. */
function hasAddress({ nodes, ingress, loadBalancer: { pools = [] } }: LabDescription, address: string): boolean {
  if (ingress.addresses.includes(address) || nodes.some((node) => node.address === address)) return true;
  return pools.some(({ addresses }) => addresses.some((range) => isHeld(range, address)));
}
