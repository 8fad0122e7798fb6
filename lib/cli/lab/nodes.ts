import type { DistributionPart } from '../../cluster/product-parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isIpv4 } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { parseQuantity, printQuantity } from '../../manifest/quantity';
import { at, mapAt, mapsAt, textAt, textsAt } from '../../manifest/read';
import { CliError } from '../cli-error';
import type { Facts, Given, GivenNode, WrittenNode } from './facts';

const ROLES = ['control-plane', 'master'].map((role) => `node-role.kubernetes.io/${role}`);
/** Taints that come and go with the state of a node. */
const STATE = 'node.kubernetes.io/';
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;
/** Longer than any quantity: the time to read one grows with the square of its digits. */
const MAX_QUANTITY = 64;

/** The nodes of a cluster, and those that only the user knows. @throws CliError for one without an address, or an invalid amount */
export function nodesOf(facts: Facts, kubernetes: string, distribution: string): readonly WrittenNode[] {
  const { nodes, given, note, cluster } = facts;
  const { controlPlane } = cluster.products.part('distribution', distribution)?.part ?? {};
  const byName = new Map(given.nodes.map((node) => [node.name, node]));
  const seen = nodes.map((node) => seenNode(node, byName.get(node.metadata.name), kubernetes));
  const names = new Set(seen.map(({ name }) => name));
  const added = given.nodes
    .filter(({ name }) => !names.has(name))
    .map((node, i) => givenNode(node, seen.length + i, kubernetes, controlPlane));
  const all = [...seen, ...added];
  if (all.length === 0) {
    throw new CliError('there is no Node in what was read; add those of kubectl get nodes -o yaml, or describe one: --node NAME=ADDRESS');
  }
  if (all.every(({ role }) => role === 'worker'))
    note(`nodes: none has the label ${ROLES[0]}: if one of them runs the API server, change its "role" to "control-plane"`);
  if (added.length > 0)
    note(
      `nodes: labels, taints and architecture (amd64) of ${added.map(({ name }) => name).join(', ')} are a guess: correct them if they are others`,
    );
  const vague = added.filter(({ name }) => byName.get(name)?.capacity.cpu === undefined || byName.get(name)?.capacity.memory === undefined);
  if (vague.length > 0)
    note(
      `nodes: capacity of ${vague.map(({ name }) => name).join(', ')} is a guess where it was not given: --node NAME=ADDRESS,cpu=4,memory=8Gi`,
    );
  return all;
}

function seenNode(node: Manifest, given: GivenNode | undefined, kubernetes: string): WrittenNode {
  const { name } = node.metadata;
  const capacity = { ...amountsOf(node, 'capacity'), ...given?.capacity };
  const reserved = reservedOf(capacity, amountsOf(node, 'allocatable'));
  const role = isServer(node) ? 'control-plane' : 'worker';
  return {
    name,
    role: given?.role ?? role,
    address: given?.address ?? addressOf(node),
    kubernetes: plainVersion(textAt(node, 'status', 'nodeInfo', 'kubeletVersion')) ?? `v${kubernetes}`,
    capacity,
    ...(Object.keys(reserved).length > 0 ? { reserved } : {}),
    labels: textsAt(node, 'metadata', 'labels'),
    taints: taintsOf(node),
  };
}

/** Whether a Node runs the API server, by its labels. */
function isServer(node: Manifest): boolean {
  return ROLES.some((key) => textAt(node, 'metadata', 'labels', key) !== undefined);
}

/** A version without what a distribution adds: `v1.33.6+k3s1` is `v1.33.6`. */
function plainVersion(version: string | undefined): string | undefined {
  return /^v1\.\d+(\.\d+)?/.exec(version ?? '')?.[0];
}

/** Its own IPv4 address on the LAN. */
function internalAddress(node: Manifest): string | undefined {
  const addresses = mapsAt(node, 'status', 'addresses').filter(({ address }) => typeof address === 'string' && isIpv4(address));
  const found = addresses.find(({ type }) => type === 'InternalIP') ?? addresses.find(({ type }) => type === 'ExternalIP');
  return textAt(found, 'address');
}

function addressOf(node: Manifest): string {
  const { name } = node.metadata;
  const address = internalAddress(node);
  if (address === undefined) throw new CliError(`node ${name} shows no IPv4 address (InternalIP): add --node ${name}=ADDRESS`);
  return address;
}

/** Resources and their amounts, without those of which there are none. */
function amountsOf(node: Manifest, field: 'capacity' | 'allocatable'): Readonly<Record<string, string>> {
  const amounts = Object.entries(mapAt(node, 'status', field)).map(([resource, amount]) => [resource, String(amount)] as const);
  return Object.fromEntries(amounts.filter(([resource, amount]) => nanosOf(node, `${field}/${resource}`, amount) > 0n));
}

function nanosOf({ metadata: { name } }: Manifest, field: string, amount: string): bigint {
  try {
    if (amount.length <= MAX_QUANTITY) return parseQuantity(amount).nanos;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
  }
  throw new CliError(`node ${name}: status/${field} is no quantity`);
}

/** What the system keeps of the capacity for itself. */
function reservedOf(capacity: Readonly<Record<string, string>>, allocatable: Readonly<Record<string, string>>) {
  const kept = ['cpu', 'memory', 'ephemeral-storage'].flatMap((resource) => {
    const [all, usable] = [capacity[resource], allocatable[resource]];
    if (all === undefined || usable === undefined) return [];
    const { nanos, format } = parseQuantity(all);
    const difference = nanos - parseQuantity(usable).nanos;
    return difference > 0n ? [[resource, printQuantity({ nanos: difference, format })] as const] : [];
  });
  return Object.fromEntries(kept);
}

function taintsOf(node: Manifest): NonNullable<WrittenNode['taints']> {
  return mapsAt(node, 'spec', 'taints').flatMap((taint) => {
    const key = textAt(taint, 'key') ?? '';
    const effect = EFFECTS.find((one) => one === at(taint, 'effect'));
    if (effect === undefined || key === '' || key.startsWith(STATE)) return [];
    const value = textAt(taint, 'value');
    return [{ key, ...(value ? { value } : {}), effect }];
  });
}

/** A node of a lab that is only described. */
function givenNode(
  { name, address, role, capacity }: GivenNode,
  i: number,
  kubernetes: string,
  controlPlane: DistributionPart['controlPlane'],
): WrittenNode {
  const runsServer = (role ?? (i === 0 ? 'control-plane' : 'worker')) === 'control-plane';
  return {
    name,
    role: runsServer ? 'control-plane' : 'worker',
    address,
    kubernetes: `v${kubernetes}`,
    capacity: { cpu: '2', memory: '4Gi', pods: '110', ...capacity },
    labels: {
      'kubernetes.io/arch': 'amd64',
      'kubernetes.io/hostname': name,
      'kubernetes.io/os': 'linux',
      ...(runsServer ? controlPlane?.labels : {}),
    },
    taints: runsServer ? (controlPlane?.taints ?? []) : [],
  };
}

/** Version of Kubernetes, without the `v`. @throws CliError if nothing says it */
export function kubernetesOf({ given, version, nodes, note }: Pick<Facts, 'given' | 'version' | 'nodes' | 'note'>): string {
  if (given.kubernetes !== undefined) return versionGiven(given);
  const known = plainVersion(version);
  if (known !== undefined) return known.slice(1);
  const servers = nodes.filter(isServer);
  const found = plainVersion(textAt((servers.length > 0 ? servers : nodes)[0], 'status', 'nodeInfo', 'kubeletVersion'));
  if (found === undefined) throw new CliError('nothing says which version of Kubernetes it is: add --kubernetes 1.36');
  note(`kubernetes: ${found.slice(1)} is the kubelet's version of a node, taken for that of the API server: --kubernetes says another`);
  return found.slice(1);
}

function versionGiven({ kubernetes = '' }: Given): string {
  const version = kubernetes.replace(/^v/, '').replace(/\+.*/, '');
  if (/^1\.\d{1,3}(\.\d{1,3})?$/.test(version)) return version;
  throw new CliError(`--kubernetes: got '${kubernetes}', expected a version such as 1.36 or 1.36.2`);
}
