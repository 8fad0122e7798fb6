import type { RoutingProblem } from '../cluster/routing/answer';
import { isProblem } from '../cluster/routing/backend';
import { externalService, servicePorts } from '../cluster/services';
import type { CidrPeer } from '../lab/description';
import { API_SERVER_PORT, API_SERVER_SERVICE } from '../manifest/api-server';
import { ConfigurationError } from '../manifest/configuration-error';
import { identityOf, printIdentity } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { textAt } from '../manifest/read';
import type { ReachContext } from './context';
import {
  type ConnectionSource,
  type Endpoint,
  endpointOf,
  findPods,
  type NamespacedName,
  platformEndpoints,
  podsNotFound,
  sourceEndpoints,
} from './endpoints';
import { headlessHop } from './headless';
import { addressOfMachine, printMachine } from './machines';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';
import { isApiService, serviceAddress, traceThroughApiService, traceToApiServer, unreachableFromOutside } from './service-address';
import { throughService, toPods } from './service-hops';
import { type Hop, joinBranches, type TraceSegment } from './trace';

/** A connection inside the lab, or out of it. */
export interface ConnectionRequest {
  readonly from: ConnectionSource;
  /** A Service or pods by name; or addresses, which need a port; or the API server. */
  readonly to: NamespacedName | CidrPeer | ApiServerPeer;
  /** Of the Service, or of the pods if there is no such Service; by number or name. Left out: the only one. */
  readonly port?: number | string;
  /** @default TCP */
  readonly protocol?: Port['protocol'];
}

/** The API server as a destination. */
export interface ApiServerPeer {
  readonly platform: 'api-server';
}

/** The way of a connection. @throws ConfigurationError for an endpoint or a port that the lab does not have */
export function traceConnection(context: ReachContext, { from, to, port, protocol = 'TCP' }: ConnectionRequest): TraceSegment {
  const sources = sourceEndpoints(context, from);
  if ('platform' in to) return traceFromEach(sources, (one) => withSource(one, traceToApiServer(context, one, port ?? API_SERVER_PORT)));
  if ('cidr' in to) return traceToAddresses(context, sources, to, port, protocol);
  if (isApiService(context, to)) {
    const asked = port ?? API_SERVER_SERVICE.port;
    return traceFromEach(sources, (one) => withSource(one, withDns(context, one, to, traceThroughApiService(context, one, asked))));
  }
  const [found, pods] = [findService(context, to), findPods(context, to)];
  const known = found ? servicePorts(found).map(({ port: number = 0, name }) => ({ port: number, name })) : [];
  const named = port === undefined ? undefined : known.find((one) => one.port === port || one.name === port);
  const podsHave = pods.some((one) => one.ports().some((declared) => declared.port === port || declared.name === port));
  if (found && (named || !podsHave)) return traceFromEach(sources, (one) => traceToService(context, one, to, port ?? onlyPort(to, known)));
  const machine = pods.length === 0 ? addressOfMachine(context.lab, to.name) : undefined;
  if (machine !== undefined && port === undefined)
    throw new ConfigurationError(`to: got machine '${to.name}' without a port, expected for example ${to.name}:443`);
  if (machine !== undefined) return traceToAddresses(context, sources, { cidr: `${machine}/32` }, port, protocol);
  if (pods.length === 0) throw podsNotFound(context, to);
  return traceFromEach(sources, (one) =>
    joinBranches(
      pods.map((target) => withSource(one, toPods(context, [one], endpointOf(target), podPort(target.ports(), to, port, protocol)))),
    ),
  );
}

/** Every source by itself: what one may, another may not. */
function traceFromEach(sources: readonly Endpoint[], trace: (source: Endpoint) => TraceSegment): TraceSegment {
  const all = sources.map(trace);
  return all.length === 1 ? (all[0] ?? joinBranches([])) : joinBranches(all);
}

function withSource(source: Endpoint, on: TraceSegment): TraceSegment {
  const { pods } = source;
  const hop: Hop = { kind: 'from', result: 'ok', message: source.displayName, ...(pods?.owner ? { by: pods.object, at: pods.at } : {}) };
  return { hops: [hop, ...on.hops], destinations: on.destinations };
}

function traceToAddresses(
  context: ReachContext,
  sources: readonly Endpoint[],
  to: CidrPeer,
  port: number | string | undefined,
  protocol: Port['protocol'],
): TraceSegment {
  if (typeof port !== 'number') throw new ConfigurationError(`to: got '${to.cidr}' without a port, expected for example ${to.cidr}:443`);
  const address = /^(\d+\.\d+\.\d+\.\d+)\/32$/.exec(to.cidr)?.[1];
  const machine = address === undefined ? undefined : printMachine(context.lab, address);
  const end = { displayName: machine === undefined || machine === address ? to.cidr : machine, policyEndpoint: to };
  const known = address === undefined ? undefined : serviceAddress(context, address, { port, protocol });
  if (known) return traceFromEach(sources, (source) => withSource(source, known(source)));
  return traceFromEach(sources, (source) => withSource(source, toPods(context, [source], end, { port, protocol })));
}

function traceToService(context: ReachContext, source: Endpoint, { namespace, name }: NamespacedName, port: number | string): TraceSegment {
  const service = findService(context, { namespace, name });
  const alias = service && textAt(service, 'spec', 'type') === 'ExternalName' ? service : undefined;
  const backend = context.services.backend({ namespace, name, port }, true);
  const refused = service === undefined || isProblem(backend) ? undefined : headlessHop(service, backend, port);
  const on = alias
    ? traceExternalName(context, source, alias, port)
    : isProblem(backend)
      ? deadService(service, backend)
      : refused
        ? { hops: [refused], destinations: [] }
        : throughService(context, [source], backend);
  const outside = service && !alias ? unreachableFromOutside(source, service) : undefined;
  if (outside) return withSource(source, { hops: [outside], destinations: [] });
  return withSource(source, withDns(context, source, { namespace, name }, on));
}

function withDns(context: ReachContext, source: Endpoint, { namespace, name }: NamespacedName, on: TraceSegment): TraceSegment {
  const dns = dnsHops(context, source, `${name}.${namespace}.svc`);
  const dead = dns.some(({ result }) => result === 'dead');
  return { hops: [...dns, ...on.hops], destinations: dead ? [] : on.destinations };
}

function deadService(service: Manifest | undefined, { code, reason, hint }: RoutingProblem): TraceSegment {
  const by = service ? { by: identityOf(service), at: '/spec/ports' } : {};
  const advice = hint === undefined ? {} : { hint };
  return { hops: [{ kind: 'service', result: 'dead', code, message: reason, ...by, ...advice }], destinations: [] };
}

/** An ExternalName is an alias in DNS: the connection goes to that host, at the port that was asked for. */
function traceExternalName(context: ReachContext, source: Endpoint, service: Manifest, port: number | string): TraceSegment {
  const host = textAt(service, 'spec', 'externalName') ?? '';
  const hop: Hop = {
    kind: 'service',
    result: 'ok',
    message: `is another name for ${host}`,
    by: identityOf(service),
    at: '/spec/externalName',
  };
  const anywhere = { displayName: `${host}, wherever that is`, policyEndpoint: { cidr: '0.0.0.0/0' } };
  const policies = typeof port === 'number' ? policyHops(context, { from: source, to: anywhere, port: { port, protocol: 'TCP' } }) : [];
  return { hops: [hop, ...policies], destinations: [{ message: `${host}, port ${port}` }] };
}

/** Before a name can be used it must be asked for, by UDP; by TCP too where the answer is long. */
function dnsHops(context: ReachContext, source: Endpoint, name: string): readonly Hop[] {
  if (!('labels' in source.policyEndpoint)) return [];
  const ask = (protocol: 'UDP' | 'TCP') =>
    platformEndpoints(context, { platform: 'dns' }).flatMap((dns) =>
      policyHops(context, { from: source, to: dns, port: { port: 53, protocol } }),
    );
  const bad = (hops: readonly Hop[]) => hops.find(({ result }) => result !== 'ok');
  const [udp, tcp] = [ask('UDP'), ask('TCP')];
  const blocked = bad(udp);
  if (blocked)
    return [{ ...blocked, kind: 'dns', code: 'dns-blocked', message: `${name} does not resolve: ${subject(blocked)}${blocked.message}` }];
  const long = bad(tcp);
  const hint = long ? { hint: `long answers need TCP 53 as well, which is blocked: ${long.hint ?? long.message}` } : {};
  const [asked] = udp;
  return asked ? [{ ...asked, kind: 'dns', message: `${name} resolves: ${subject(asked)}${asked.message}`, ...hint }] : [];
}

/** Who a policy's hop is about, to be put before what it says. */
function subject({ by }: Hop): string {
  return by === undefined || by === 'lab' ? '' : `${printIdentity(by)} `;
}

interface KnownPort {
  readonly port: number;
  readonly name: string | undefined;
}

/** A Service by name, the lab's own or, as far as its description goes, one that is managed elsewhere. */
export function findService({ cluster }: ReachContext, { namespace, name }: NamespacedName): Manifest | undefined {
  const own = cluster.find('Service', name, namespace);
  if (own) return own;
  const external = externalService(cluster, namespace, name);
  if (external === undefined) return undefined;
  return { apiVersion: 'v1', kind: 'Service', metadata: { namespace, name }, spec: { ports: external.ports } };
}

function onlyPort(to: NamespacedName, known: readonly KnownPort[]): number {
  const [first, ...more] = known;
  if (first && more.length === 0) return first.port;
  throw new ConfigurationError(
    `to: got ${to.namespace}/${to.name} without a port, expected one of ${known.map(({ port }) => port).join(', ') || 'its ports'}`,
  );
}

/** Any number may be asked for: containers may listen undeclared. */
function podPort(
  declared: readonly { readonly port: number; readonly name?: string; readonly protocol: string }[],
  to: NamespacedName,
  port: number | string | undefined,
  protocol: Port['protocol'],
): Port {
  if (typeof port === 'number') return { port, protocol };
  const known = declared.map((one) => ({ port: one.port, name: one.name }));
  const named = known.find(({ name }) => name !== undefined && name === port);
  if (port !== undefined && named === undefined) {
    throw new ConfigurationError(
      `to: got port '${port}', expected one of ${known.map((one) => one.name ?? one.port).join(', ') || 'numbers: none is declared'}`,
    );
  }
  return { port: named?.port ?? onlyPort(to, known), protocol };
}
