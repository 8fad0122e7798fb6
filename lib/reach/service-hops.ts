import type { RoutingProblem } from '../cluster/routing/answer';
import { noEndpoints } from '../cluster/routing/backend';
import type { PlainBackend } from '../cluster/routing/plain-backend';
import { externalService, servicePorts } from '../cluster/services';
import { printIdentity } from '../manifest/identity';
import { entryOf, textsAt } from '../manifest/read';
import { printSelector, selectorOfLabels } from '../manifest/selector';
import type { ReachContext } from './context';
import { type Endpoint, endpointOf, podsWith } from './endpoints';
import { type WrittenDestination, writtenDestination } from './machines';
import { arriveAt } from './pods-hop';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';
import { type Hop, joinBranches, type TraceSegment } from './trace';

/** From a port of a Service to the pods behind it. @param share part of the requests that it gets */
export function throughService(context: ReachContext, from: readonly Endpoint[], backend: PlainBackend, share = 1): TraceSegment {
  const problem = noEndpoints(backend);
  if (problem) return { hops: [noEndpointsHop(context, backend, problem)], destinations: [] };
  const hop = serviceHop(backend, share);
  if (backend.elsewhere) return toUnmanagedService(context, from, backend, hop);
  const protocol = protocolOf(context, backend);
  const branches = backend.targets.map(({ pods, port }) => toPods(context, from, endpointOf(pods), { port, protocol }));
  const on = joinBranches(branches);
  return { hops: [hop, ...on.hops], destinations: on.destinations };
}

/** From some ends to pods: policies, then the pods themselves. */
export function toPods(context: ReachContext, from: readonly Endpoint[], to: Endpoint, port: Port): TraceSegment {
  const policies = from.flatMap((one) => policyHops(context, { from: one, to, port }));
  const there = to.pods
    ? arriveAt(context, to.pods, port)
    : { hops: [], destinations: [{ message: `${to.displayName}, ${port.protocol} ${port.port}`, port: port.port }] };
  const dead = policies.some(({ result }) => result === 'dead');
  return dead ? { hops: policies, destinations: [] } : { hops: [...policies, ...there.hops], destinations: there.destinations };
}

function serviceHop({ service, at: pointer, port, targetPort, targets, elsewhere: away, portName }: PlainBackend, share: number): Hop {
  const part = share < 1 ? `, which gets ${Math.round(share * 100)}% of the requests` : '';
  const name = portName === undefined ? '' : ` ('${portName}')`;
  const numbers = [...new Set(targets.map((target) => target.port))].join(' or ');
  const target = typeof targetPort === 'string' ? `'${targetPort}', which is ${numbers}` : numbers;
  const message = away
    ? `port ${port}${name} of ${printIdentity(service)}`
    : `port ${port}${name} of ${printIdentity(service)} is port ${target} of its pods`;
  return { kind: 'service', result: 'ok', message: `${message}${part}`, by: service, at: pointer };
}

/** Who stands behind it is not the lab's: taken to answer, if policies let the connection through as far as they can be judged. */
function toUnmanagedService(context: ReachContext, from: readonly Endpoint[], backend: PlainBackend, hop: Hop): TraceSegment {
  const { service, port } = backend;
  const { namespace = '', name } = service;
  const machines = writtenDestination(context, backend);
  if (machines) return toMachines(context, from, machines, hop);
  const labels = externalService(context.cluster, namespace, name)?.podLabels;
  const destination = { message: `${printIdentity(service)} port ${port}, which is managed elsewhere`, object: service, port };
  const assumed = { ...hop, message: `${hop.message}; it is managed elsewhere, and taken to answer` };
  if (!labels) return { hops: [assumed], destinations: [destination] };
  const to = { displayName: podsWith(namespace, labels), policyEndpoint: { namespace, labels, ports: [], hostNetwork: false } };
  const policies = from.flatMap((one) => policyHops(context, { from: one, to, port: { port, protocol: 'TCP' } }));
  return { hops: [assumed, ...policies], destinations: policies.some(({ result }) => result === 'dead') ? [] : [destination] };
}

/** To addresses that are written for a Service: policies may keep a connection from them, and whether anything listens there nothing shows. */
function toMachines(context: ReachContext, from: readonly Endpoint[], { endpoints, port }: WrittenDestination, hop: Hop): TraceSegment {
  const names = endpoints.map(({ displayName }) => displayName).join(' or ');
  const assumed = { ...hop, message: `${hop.message} is port ${port.port} of ${names}, which is no pod, and taken to answer` };
  const branches = endpoints.map((to) => toPods(context, from, to, port));
  const on = joinBranches(branches);
  return { hops: [assumed, ...on.hops], destinations: on.destinations };
}

/** Why a Service has no endpoints, with what its pods could have been. */
function noEndpointsHop({ cluster }: ReachContext, { service, at: pointer, targetPort, pods }: PlainBackend, problem: RoutingProblem): Hop {
  const dead = { kind: 'service', result: 'dead', code: problem.code, by: service } as const;
  if (pods.length > 0) {
    const hint = problem.hint === undefined ? {} : { hint: `${problem.hint}, not '${targetPort}'` };
    return { ...dead, message: problem.reason, at: `${pointer}/targetPort`, ...hint };
  }
  const written = cluster.find('Service', service.name, service.namespace);
  const selector = textsAt(written, 'spec', 'selector');
  const keys = Object.keys(selector);
  if (keys.length === 0) return { ...dead, message: `${printIdentity(service)} has no selector and no endpoints`, at: '/spec' };
  const there = cluster.podsIn(service.namespace ?? 'default');
  const alike = there.filter(({ labels }) => keys.some((key) => Object.hasOwn(labels, key)));
  const known = alike
    .slice(0, MAX_LISTED_WORKLOADS)
    .map(
      ({ object, labels }) => `${printIdentity(object)} has ${keys.map((key) => `${key}=${entryOf(labels, key) ?? '(none)'}`).join(',')}`,
    );
  const stopped = there.find(({ labels, count }) => count === 0 && keys.every((key) => labels[key] === selector[key]));
  const hint = stopped
    ? `${printIdentity(stopped.object)} has 0 replicas`
    : known.length > 0
      ? known.join('; ')
      : 'no pod of its namespace has such a label';
  return {
    ...dead,
    message: `${printIdentity(service)} selects no pod: it looks for ${printSelector(selectorOfLabels(selector))}`,
    at: '/spec/selector',
    hint,
  };
}

const MAX_LISTED_WORKLOADS = 4;

/** Protocol of the Service's port. */
export function protocolOf({ cluster }: ReachContext, { service, at }: Pick<PlainBackend, 'service' | 'at'>): Port['protocol'] {
  const written = cluster.find('Service', service.name, service.namespace);
  const protocol = (written ? servicePorts(written) : []).find((one) => one.at === at)?.protocol;
  return protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP';
}
