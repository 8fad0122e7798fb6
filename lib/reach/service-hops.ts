import type { Problem } from '../cluster/routing/answer';
import { noEndpoints, type PlainBackend } from '../cluster/routing/backend';
import { externalService, servicePorts } from '../cluster/services';
import { printIdentity } from '../manifest/identity';
import { textsAt } from '../manifest/read';
import { printSelector, selectorOfLabels } from '../manifest/selector';
import { type End, endOf, podsWith } from './ends';
import { arriveAt } from './pods-hop';
import type { Port } from './policy/match';
import { policyHops } from './policy-hops';
import { branched, type Hop, type Stretch } from './way';
import type { World } from './world';

/** From a port of a Service to the pods behind it. @param share part of the requests that it gets */
export function throughService(world: World, from: readonly End[], backend: PlainBackend, share = 1): Stretch {
  const problem = noEndpoints(backend);
  if (problem) return { hops: [noPods(world, backend, problem)], arrivals: [] };
  const hop = serviceHop(backend, share);
  if (backend.elsewhere) return elsewhere(world, from, backend, hop);
  const protocol = protocolOf(world, backend);
  const branches = backend.targets.map(({ pods, port }) => toPods(world, from, endOf(pods), { port, protocol }));
  const on = branched(branches);
  return { hops: [hop, ...on.hops], arrivals: on.arrivals };
}

/** From some ends to pods: policies, then the pods themselves. */
export function toPods(world: World, from: readonly End[], to: End, port: Port): Stretch {
  const policies = from.flatMap((one) => policyHops(world, { from: one, to, port }));
  const there = to.pods
    ? arriveAt(world, to.pods, port)
    : { hops: [], arrivals: [{ says: `${to.says}, ${port.protocol} ${port.port}`, port: port.port }] };
  const dead = policies.some(({ result }) => result === 'dead');
  return dead ? { hops: policies, arrivals: [] } : { hops: [...policies, ...there.hops], arrivals: there.arrivals };
}

function serviceHop({ service, at: pointer, port, targetPort, targets, elsewhere: away, portName }: PlainBackend, share: number): Hop {
  const part = share < 1 ? `, which gets ${Math.round(share * 100)}% of the requests` : '';
  const name = portName === undefined ? '' : ` ('${portName}')`;
  const numbers = [...new Set(targets.map((target) => target.port))].join(' or ');
  const target = typeof targetPort === 'string' ? `'${targetPort}', which is ${numbers}` : numbers;
  const says = away
    ? `port ${port}${name} of ${printIdentity(service)}`
    : `port ${port}${name} of ${printIdentity(service)} is port ${target} of its pods`;
  return { kind: 'service', result: 'ok', says: `${says}${part}`, by: service, at: pointer };
}

/** Who stands behind it is not the lab's: taken to answer, if policies let the connection through as far as they can be judged. */
function elsewhere(world: World, from: readonly End[], { service, port }: PlainBackend, hop: Hop): Stretch {
  const { namespace = '', name } = service;
  const labels = externalService(world.cluster, namespace, name)?.podLabels;
  const arrival = { says: `${printIdentity(service)} port ${port}, which is managed elsewhere`, object: service, port };
  const told = { ...hop, says: `${hop.says}; it is managed elsewhere, and taken to answer` };
  if (!labels) return { hops: [told], arrivals: [arrival] };
  const to = { says: podsWith(namespace, labels), endpoint: { namespace, labels, ports: [], hostNetwork: false } };
  const policies = from.flatMap((one) => policyHops(world, { from: one, to, port: { port, protocol: 'TCP' } }));
  return { hops: [told, ...policies], arrivals: policies.some(({ result }) => result === 'dead') ? [] : [arrival] };
}

/** Why a Service has no endpoints, with what its pods could have been. */
function noPods({ cluster }: World, { service, at: pointer, targetPort, pods }: PlainBackend, { code, reason, mend }: Problem): Hop {
  const dead = { kind: 'service', result: 'dead', code, by: service } as const;
  if (pods.length > 0)
    return { ...dead, says: reason, at: `${pointer}/targetPort`, ...(mend === undefined ? {} : { hint: `${mend}, not '${targetPort}'` }) };
  const written = cluster.find('Service', service.name, service.namespace);
  const selector = textsAt(written, 'spec', 'selector');
  const keys = Object.keys(selector);
  if (keys.length === 0)
    return { ...dead, says: `${printIdentity(service)} has no selector, and nobody writes its endpoints`, at: '/spec' };
  const there = cluster.podsIn(service.namespace ?? 'default');
  const alike = there.filter(({ labels }) => keys.some((key) => key in labels));
  const known = alike
    .slice(0, MOST)
    .map(({ object, labels }) => `${printIdentity(object)} has ${keys.map((key) => `${key}=${labels[key] ?? '(none)'}`).join(',')}`);
  const stopped = there.find(({ labels, count }) => count === 0 && keys.every((key) => labels[key] === selector[key]));
  const hint = stopped
    ? `${printIdentity(stopped.object)} has 0 replicas`
    : known.length > 0
      ? known.join('; ')
      : 'no pod of its namespace has such a label';
  return {
    ...dead,
    says: `${printIdentity(service)} selects no pod: it looks for ${printSelector(selectorOfLabels(selector))}`,
    at: '/spec/selector',
    hint,
  };
}

const MOST = 4;

/** Protocol of the Service's port. */
function protocolOf({ cluster }: World, { service, port }: PlainBackend): Port['protocol'] {
  const written = cluster.find('Service', service.name, service.namespace);
  const protocol = (written ? servicePorts(written) : []).find((one) => one.port === port)?.protocol;
  return protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP';
}
