import type { BlockPeer, Direction, Policy, PolicyRule, RulePort, SelectorPeer } from '../../cluster/policies';
import { minus, overlap } from '../../manifest/ip-range';
import { type Labels, selects } from '../../manifest/selector';
import type { ResolvedEndpoint } from './endpoint';

/** A port as policies see it: that of the pod which answers, never a Service's. */
export interface Port {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** The port of a connection, and what the pod that answers calls it. */
export interface ResolvedPort extends Port {
  readonly names: readonly string[];
}

/** A rule that lets a connection through, or some of its addresses; without a peer for everybody. */
export interface Match {
  readonly policy: Policy;
  readonly rule: PolicyRule;
  readonly peer: SelectorPeer | BlockPeer | undefined;
}

/** The connection to a port; only pods that have an address of their own have names for their ports. */
export function resolvePort({ kind, ports }: Pick<ResolvedEndpoint, 'kind' | 'ports'>, { port, protocol }: Port): ResolvedPort {
  const names: string[] = [];
  if (kind === 'pod') {
    for (const one of ports) if (one.port === port && one.protocol === protocol && one.name !== undefined) names.push(one.name);
  }
  return { port, protocol, names };
}

/** Whether the ports of a rule hold the connection's. */
export function portsMatch(ports: readonly RulePort[] | undefined, resolvedPort: ResolvedPort): boolean {
  return ports === undefined || ports.some((port) => portMatches(port, resolvedPort));
}

/** Whether the selectors of a peer match a pod. */
export function selectorsMatch(
  peer: SelectorPeer,
  pod: { readonly namespace: string; readonly namespaceLabels: Labels; readonly labels: Labels },
): boolean {
  return namespaceMatches(peer, pod) && selects(peer.pods, pod.labels);
}

/** Whether a peer is about a pod's namespace. */
export function namespaceMatches(
  { namespaces, own }: SelectorPeer,
  pod: { readonly namespace: string; readonly namespaceLabels: Labels },
): boolean {
  return namespaces === undefined ? pod.namespace === own : selects(namespaces, pod.namespaceLabels);
}

/** Whether a peer matches a party, or some of its addresses. */
export function peerMatches(peer: SelectorPeer | BlockPeer, resolved: ResolvedEndpoint): boolean {
  return 'ranges' in peer ? overlap(peer.ranges, resolved.ranges) : resolved.kind === 'pod' && selectorsMatch(peer, resolved);
}

/** All that lets the connection through between the policies' pods and the other party. */
export function matchesOf(
  policies: readonly Policy[],
  direction: Direction,
  other: ResolvedEndpoint,
  resolvedPort: ResolvedPort,
): readonly Match[] {
  const found: Match[] = [];
  for (const policy of policies) {
    for (const rule of policy[direction] ?? []) {
      if (!portsMatch(rule.ports, resolvedPort)) continue;
      if (rule.peers === undefined) found.push({ policy, rule, peer: undefined });
      for (const peer of rule.peers ?? []) if (peerMatches(peer, other)) found.push({ policy, rule, peer });
    }
  }
  return found;
}

/** How much of a party the peers let through, all together. */
export function coverage(
  peers: readonly (SelectorPeer | BlockPeer | undefined)[],
  { ranges }: Pick<ResolvedEndpoint, 'ranges'>,
): 'all' | 'some' | 'none' {
  if (peers.length === 0) return 'none';
  let left = ranges;
  for (const peer of peers) {
    if (peer === undefined || !('ranges' in peer)) return 'all';
    left = minus(left, peer.ranges);
  }
  return left.length === 0 ? 'all' : 'some';
}

function portMatches(rule: RulePort, { port, protocol, names }: ResolvedPort): boolean {
  if (rule.protocol !== protocol) return false;
  return 'name' in rule ? names.includes(rule.name) : rule.first <= port && port <= rule.last;
}
