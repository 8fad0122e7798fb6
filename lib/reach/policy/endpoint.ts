import type { ContainerPort, Pods } from '../../cluster/pods';
import type { CidrPeer, LabDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { EVERY_ADDRESS, type IpRange, rangesOf } from '../../manifest/ip-range';
import { at, textAt } from '../../manifest/read';
import type { Labels } from '../../manifest/selector';

/** What policies need to know of the lab. */
export type PolicyLab = Pick<LabDescription, 'network' | 'nodes' | 'ingress' | 'externals' | 'monitoring'>;

/** A port that pods declare. */
export type PodPort = Omit<ContainerPort, 'at'>;

/** Pods that are alike as far as policies see them. */
export interface PodsEndpoint {
  readonly namespace: string;
  readonly labels: Labels;
  /** Ports that their containers declare: policies may call them by name. */
  readonly ports: readonly PodPort[];
  /** On their node's network: no policy selects them, no selector of a peer matches them. */
  readonly hostNetwork: boolean;
  /** Where it is known; else any of the lab's pods. */
  readonly address?: string;
  /** Names of the nodes that they may be on; else any of the lab's. */
  readonly nodes?: readonly string[];
}

/** A node of the lab, by name. */
export interface NodeEndpoint {
  readonly node: string;
}

/** Who opens a connection, or answers it. */
export type PolicyEndpoint = PodsEndpoint | CidrPeer | NodeEndpoint;

/** An endpoint with all that decides about it. */
export interface ResolvedEndpoint {
  /** Policies select and match pods by labels; nothing else. */
  readonly kind: 'pod' | 'host-network' | 'node' | 'outside';
  readonly namespace: string;
  readonly namespaceLabels: Labels;
  readonly labels: Labels;
  readonly ports: readonly PodPort[];
  /** Addresses that it may have. */
  readonly ranges: readonly IpRange[];
  /** Nodes that it may be on, or be. */
  readonly nodes: readonly string[];
}

const NO_POD = { namespace: '', namespaceLabels: {}, labels: {}, ports: [] } as const;

/** The pods of a workload as an endpoint. */
export function policyEndpointOf(pods: Pods): PodsEndpoint {
  const node = textAt(pods.spec, 'nodeName') ?? textAt(pods.spec, 'nodeSelector', 'kubernetes.io/hostname');
  return {
    namespace: pods.namespace,
    labels: pods.labels,
    ports: pods.ports().map(({ at: _, ...port }) => port),
    hostNetwork: at(pods.spec, 'hostNetwork') === true,
    ...(node === undefined ? {} : { nodes: [node] }),
  };
}

/** @throws ConfigurationError for an unknown node or an invalid network */
export function resolveEndpoint(
  endpoint: PolicyEndpoint,
  lab: PolicyLab | undefined,
  namespaceLabels: (namespace: string) => Labels,
): ResolvedEndpoint {
  const all = lab?.nodes ?? [];
  if ('cidr' in endpoint) {
    const ranges = rangesOf(endpoint.cidr, endpoint.except);
    if (ranges.length === 0) throw new ConfigurationError(`addresses: got '${endpoint.cidr}', expected a network like 10.0.0.2/32`);
    return { ...NO_POD, kind: 'outside', ranges, nodes: [] };
  }
  if ('node' in endpoint) {
    const { node } = endpoint;
    if (!all.some(({ name }) => name === node)) {
      throw new ConfigurationError(`node: got '${node}', expected one of ${all.map(({ name }) => name).join(', ') || 'a lab'}`);
    }
    return { ...NO_POD, kind: 'node', ranges: addressesOf([node], lab), nodes: [node] };
  }
  const { namespace, labels, ports, hostNetwork, address, nodes = all.map(({ name }) => name) } = endpoint;
  const known = { namespace, namespaceLabels: namespaceLabels(namespace), labels, ports, nodes };
  const own = address === undefined ? undefined : rangesOf(`${address}/32`);
  if (hostNetwork) return { ...known, kind: 'host-network', ranges: own ?? addressesOf(nodes, lab) };
  return { ...known, kind: 'pod', ranges: own ?? (lab ? rangesOf(lab.network.pods) : EVERY_ADDRESS) };
}

/** Whether both are on one node. */
export function sameNode({ nodes }: ResolvedEndpoint, other: ResolvedEndpoint): 'surely' | 'perhaps' | 'never' {
  const [first, ...more] = nodes;
  if (first !== undefined && more.length === 0 && other.nodes.length === 1 && other.nodes[0] === first) return 'surely';
  return nodes.some((node) => other.nodes.includes(node)) ? 'perhaps' : 'never';
}

function addressesOf(names: readonly string[], lab: PolicyLab | undefined): readonly IpRange[] {
  const found = lab?.nodes.filter(({ name }) => names.includes(name)) ?? [];
  return found.length === 0 ? EVERY_ADDRESS : found.flatMap(({ address }) => rangesOf(`${address}/32`));
}
