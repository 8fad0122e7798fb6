import { isProblem } from '../cluster/routing/backend';
import { API_SERVER_PORT, API_SERVER_SERVICE, apiServerOf, isClusterIp } from '../manifest/api-server';
import { ConfigurationError } from '../manifest/configuration-error';
import { identityOf, printIdentity } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { listAt, textAt } from '../manifest/read';
import type { ReachContext } from './context';
import { type Endpoint, type NamespacedName, platformEndpoints } from './endpoints';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';
import { throughService, toPods } from './service-hops';
import { clientOf, serviceAt, servicesOn } from './service-listeners';
import type { Hop, TraceSegment } from './trace';

const API_SERVICE: ObjectIdentity = {
  apiVersion: 'v1',
  kind: 'Service',
  ...{ namespace: API_SERVER_SERVICE.namespace, name: API_SERVER_SERVICE.name },
};

/** Whether a name is that of the API server's own Service, which every cluster has. */
export function isApiService({ cluster }: ReachContext, { namespace, name }: NamespacedName): boolean {
  const { namespace: inNamespace, name: called } = API_SERVER_SERVICE;
  return namespace === inNamespace && name === called && cluster.find('Service', name, namespace) === undefined;
}

/** From its Service to the API server: policies see its nodes and its own port. */
export function traceThroughApiService(context: ReachContext, source: Endpoint, port: number | string): TraceSegment {
  const hop = { kind: 'service', by: API_SERVICE, at: '' } as const;
  const name = printIdentity(API_SERVICE);
  if (port !== API_SERVER_SERVICE.port && port !== 'https') {
    const message = `${name} has no port ${port}`;
    return {
      hops: [{ ...hop, result: 'dead', code: 'port-missing', message, hint: `it has ${API_SERVER_SERVICE.port} (https)` }],
      destinations: [],
    };
  }
  const outside = unreachableFromOutside(source, undefined);
  if (outside) return { hops: [outside], destinations: [] };
  const on = traceToApiServer(context, source, API_SERVER_PORT);
  const message = `port ${API_SERVER_SERVICE.port} of ${name} is port ${API_SERVER_PORT} of the nodes that run the API server`;
  return { hops: [{ ...hop, result: 'ok', message }, ...on.hops], destinations: on.destinations };
}

/** To the API server itself. @throws ConfigurationError if no node of the lab runs one */
export function traceToApiServer(context: ReachContext, source: Endpoint, port: number | string): TraceSegment {
  const [server] = platformEndpoints(context, { platform: 'api-server' });
  const { nodes = [], addresses = [] } = apiServerOf(context.lab) ?? {};
  if (server === undefined)
    throw new ConfigurationError(`to: got the API server, but no node of lab ${context.lab.name} is one of the control plane`);
  if (typeof port !== 'number') throw new ConfigurationError(`to: got port '${port}' of the API server, expected ${API_SERVER_PORT}`);
  const to = { ...server, displayName: `the API server (${nodes.map((name, i) => `${name} ${addresses[i]}`).join(', ')})` };
  return toPods(context, [source], to, { port, protocol: 'TCP' });
}

/** What is behind an address that no policy sees; undefined if it is an ordinary one. */
export function serviceAddress(context: ReachContext, address: string, port: Port): ((source: Endpoint) => TraceSegment) | undefined {
  const { lab } = context;
  const server = apiServerOf(lab);
  if (address === server?.clusterIp) return (source) => traceThroughApiService(context, source, port.port);
  const listener = serviceAt(context, address, port);
  const own = isClusterIp(lab, address);
  const [service] = servicesOn(context, address);
  if (listener === undefined) {
    if (service !== undefined && !lab.nodes.some((node) => node.address === address)) return () => closedService(service, address, port);
    return own ? () => noService(address) : undefined;
  }
  return (source) => {
    const outside = listener.by === 'cluster-ip' ? unreachableFromOutside(source, undefined) : undefined;
    if (outside) return { hops: [outside], destinations: [] };
    const { namespace = 'default', name } = listener.service;
    const backend = context.services.backend({ namespace, name, port: listener.port }, true);
    const message = `${address}:${port.port} is ${printIdentity(listener.service)}`;
    const entry: Hop = { kind: 'entry', result: 'ok', message, by: listener.service, at: listener.at };
    if (isProblem(backend)) return { hops: [{ ...entry, result: 'dead', code: backend.code, message: backend.reason }], destinations: [] };
    // From inside the cluster the address is replaced before policies look; from outside a node or a proxy of the load balancer speaks.
    const inside = isInside(source) && listener.proxy === undefined;
    const before = inside
      ? []
      : policyHops(context, { from: source, to: { displayName: address, policyEndpoint: { cidr: `${address}/32` } }, port });
    const on = throughService(context, [inside ? source : clientOf(context, listener, undefined)], backend);
    const dead = before.some(({ result }) => result === 'dead');
    return { hops: [entry, ...before, ...on.hops], destinations: dead ? [] : on.destinations };
  };
}

/** Nothing outside of the cluster reaches an address inside. @param service undefined for one that has nothing else */
export function unreachableFromOutside(source: Endpoint, service: Manifest | undefined): Hop | undefined {
  if (isInside(source)) return undefined;
  const type = service === undefined ? 'ClusterIP' : (textAt(service, 'spec', 'type') ?? 'ClusterIP');
  if (type !== 'ClusterIP' || listAt(service, 'spec', 'externalIPs').length > 0) return undefined;
  const by = service === undefined ? ({ by: 'lab', at: '/network/services' } as const) : { by: identityOf(service), at: '/spec' };
  const what = service === undefined ? 'an address inside the cluster' : printIdentity(identityOf(service));
  return {
    kind: 'service',
    result: 'dead',
    code: 'not-listening',
    message: `nothing outside of the cluster reaches ${what}: its address is a ClusterIP`,
    hint: 'ask an Ingress, or a Service of type LoadBalancer or NodePort',
    ...by,
  };
}

/** Pods, nodes and what the platform runs are in the cluster; addresses are not. */
function isInside({ policyEndpoint }: Endpoint): boolean {
  return !('cidr' in policyEndpoint);
}

function closedService(service: Manifest, address: string, { port, protocol }: Port): TraceSegment {
  const by = identityOf(service);
  const message = `${address} is the address of ${printIdentity(by)}, which does not listen on ${protocol} ${port}`;
  return { hops: [{ kind: 'entry', result: 'dead', code: 'port-missing', message, by, at: '/spec/ports' }], destinations: [] };
}

function noService(address: string): TraceSegment {
  const message = `${address} is an address of Services, but no Service of the lab is known to have it`;
  return {
    hops: [{ kind: 'entry', result: 'unknown', code: 'not-evaluated', message, by: 'lab', at: '/network/services' }],
    destinations: [],
  };
}
