import { problemOfCidr, problemOfIp } from '../checks/schema/formats';
import { checkAddress, checkCidr } from '../lab/address';
import { checkNetwork } from '../lab/check-network';
import type { LabDescription, NetworkDescription, PeerDescription, PoolDescription } from '../lab/description';
import { ConfigurationError } from '../manifest/configuration-error';
import { problemOfGate } from '../manifest/feature-gates';
import { isMap, pointer } from '../manifest/tree';
import { hasLogin, looksSecret } from '../secrets/names';
import { secretIn } from '../secrets/shapes';
import { checkNode } from './description-nodes';

/** Levels of a pod's spec: the schema leaves it open. */
const DEEPEST = 100;

/**
 * What no schema can say of a lab: addresses, networks, quantities, and names that must be there once, or at all.
 * @throws ConfigurationError that begins with the place
 */
export function checkValues(lab: LabDescription): void {
  checkTexts(lab, []);
  checkNames('/nodes', lab.nodes);
  checkNames('/storageClasses', lab.storageClasses);
  checkDefaults(lab);
  for (const name of Object.keys(lab.featureGates ?? {})) refuse(problemOfGate(name), 'featureGates', name);
  for (const [i, node] of lab.nodes.entries()) checkNode(node, i);
  checkNetworks(lab.network);
  checkTogether(lab);
  checkIngress(lab);
  lab.loadBalancer.pools?.forEach(checkPool);
  for (const [i, { address }] of lab.hosts.entries()) refuse(problemOfIp(address), 'hosts', i, 'address');
  for (const list of ['flows', 'blocked'] as const) {
    lab.intents[list].forEach(({ from, to }, i) => {
      checkPeer(from, 'intents', list, i, 'from');
      checkPeer(to, 'intents', list, i, 'to');
    });
  }
  checkRegistries(lab);
  checkOutside(lab);
  lab.runTimePods.forEach(({ pod, labels }, i) => {
    if (Object.keys(labels).length === 0) refuse('got no labels, expected at least one that they all bear', 'runTimePods', i, 'labels');
    if (isDeeper(pod, DEEPEST)) refuse(`nested deeper than ${DEEPEST} levels`, 'runTimePods', i, 'pod');
  });
}

type Keys = readonly (string | number)[];

/** Fields that name something: an empty one names nothing. */
const NAMES: ReadonlySet<unknown> = new Set([
  ...['name', 'namespace', 'app', 'service', 'className', 'controller', 'provisioner', 'repository', 'project', 'rule'],
  ...['apiVersion', 'kind', 'group', 'by', 'host'],
]);
const REASONS: ReadonlySet<unknown> = new Set(['reason', 'why']);
/** What is in these is Kubernetes' own, where an empty text may mean something. */
const OPEN: ReadonlySet<string> = new Set(['pod', 'labels', 'podLabels', 'monitorLabels', 'namespaceLabels', 'keys', 'taints', 'machines']);

function checkTexts(value: unknown, keys: Keys): void {
  if (value === '' && NAMES.has(keys.at(-1))) refuse('got an empty text, expected a name', ...keys);
  else if (value === '' && REASONS.has(keys.at(-1))) refuse('got an empty text, expected why it is so', ...keys);
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) checkTexts(item, [...keys, i]);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) if (!OPEN.has(key)) checkTexts(item, [...keys, key]);
}

function refuse(problem: string | undefined, ...keys: Keys): void {
  if (problem !== undefined) throw new ConfigurationError(`${pointer(keys)}: ${problem}`);
}

function checkNames(where: string, list: readonly { readonly name: string }[]): void {
  list.forEach(({ name }, i) => {
    const first = list.findIndex((one) => one.name === name);
    if (first < i) throw new ConfigurationError(`${where}/${i}/name: got '${name}', which is the name of ${where}/${first} already`);
  });
}

function checkDefaults({ storageClasses }: LabDescription): void {
  const [first, second] = storageClasses.flatMap((one, i) => (one.default ? [`/storageClasses/${i}`] : []));
  if (second !== undefined)
    throw new ConfigurationError(`${second}/default: got true, expected one default class at most: ${first} is it already`);
}

function checkNetworks({ lan, pods, services, routes = [], machines = {} }: NetworkDescription): void {
  for (const [part, cidr] of Object.entries({ lan, pods, services })) checkCidr(`/network/${part}`, cidr);
  routes.forEach(({ to, via }, i) => {
    checkCidr(`/network/routes/${i}/to`, to);
    checkAddress(`/network/routes/${i}/via`, via);
  });
  for (const [name, address] of Object.entries(machines)) checkAddress(pointer(['network', 'machines', name]), address);
}

/** What is about several values, which the message names. */
function checkTogether({ network, nodes }: LabDescription): void {
  try {
    checkNetwork(network, nodes);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const where = error.message.startsWith('node ') ? '/nodes' : '/network';
    throw new ConfigurationError(`${where}: ${error.message}`);
  }
}

function checkIngress({ ingress, nodes }: LabDescription): void {
  for (const [i, address] of ingress.addresses.entries()) refuse(problemOfIp(address), 'ingress', 'addresses', i);
  for (const [name, port] of Object.entries(ingress.entryPoints)) {
    const isPort = Number.isInteger(port) && port >= 1 && port <= 65535;
    refuse(isPort ? undefined : `got ${port}, expected a port from 1 to 65535`, 'ingress', 'entryPoints', name);
  }
  const names = nodes.map(({ name }) => name);
  ingress.nodes?.forEach((name, i) => {
    refuse(names.includes(name) ? undefined : `got '${name}', expected a node: ${names.join(', ')}`, 'ingress', 'nodes', i);
  });
}

function checkRegistries({ registries }: LabDescription): void {
  registries.forEach(({ host }, i) => {
    const isHost = /^[a-z0-9.-]+(:\d+)?$/.test(host);
    refuse(isHost ? undefined : `got '${host}', expected host or host:port without a scheme`, 'registries', i, 'host');
    const first = registries.findIndex((one) => one.host === host);
    if (first < i) refuse(`got '${host}', which is the host of /registries/${first} already`, 'registries', i, 'host');
  });
}

/** What is written here is read by everybody: the value of a Secret is not repeated either. */
function checkOutside({ outside }: LabDescription): void {
  for (const [i, one] of outside.entries()) {
    if (one.kind !== 'Secret') continue;
    for (const [key, { value }] of Object.entries(one.keys)) {
      if (value === undefined || !(looksSecret(key, value) || hasLogin(value) || secretIn(value) !== undefined)) continue;
      const problem = 'got a value that looks like a secret, expected none: whoever makes the Secret chooses it';
      refuse(problem, 'outside', i, 'keys', key, 'value');
    }
  }
}

function checkPool({ addresses }: PoolDescription, i: number): void {
  addresses.forEach((range, j) => {
    const [from = '', to, ...more] = range.split('-');
    const problem = to === undefined ? problemOfCidr(range) : (problemOfIp(from) ?? problemOfIp(to));
    refuse(more.length > 0 ? `got '${range}', expected a network or a range` : problem, 'loadBalancer', 'pools', i, 'addresses', j);
  });
}

function checkPeer(peer: PeerDescription, ...keys: Keys): void {
  if (!('cidr' in peer)) return;
  refuse(problemOfCidr(peer.cidr), ...keys, 'cidr');
  for (const [i, one] of (peer.except ?? []).entries()) refuse(problemOfCidr(one), ...keys, 'except', i);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (!Array.isArray(value) && !isMap(value)) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}
