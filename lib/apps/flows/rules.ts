import { k8s } from 'cdk8s-plus-28';
import type { AppLab } from '../../lab/app-chart';
import type { Peer } from '../../lab/declarations';
import type { FlowIntent, PeerDescription } from '../../lab/description';
import { isAnyone, policyPeers } from './peers';
import type { PodPort } from './ports';

/** Which side of a connection a rule is for. */
export type Direction = 'ingress' | 'egress';

/** Some peers and some ports, seen from the pods of a policy. */
export interface Edge {
  /** Any peer: the rule names none. */
  readonly anyone: boolean;
  readonly peers: readonly k8s.NetworkPolicyPeer[];
  /** None is any port. */
  readonly ports: readonly PodPort[];
}

interface PolicyRule {
  anyone: boolean;
  readonly peers: Map<string, k8s.NetworkPolicyPeer>;
  readonly ports: readonly PodPort[];
}

/** @throws ConfigurationError if the lab has no such peer */
export function edge(lab: AppLab, namespace: string, peer: Peer, ports: readonly PodPort[]): Edge {
  const anyone = isAnyone(peer);
  return { anyone, peers: anyone ? [] : policyPeers(lab, namespace, peer), ports };
}

/** The ingress rules of a policy: one for each set of ports. */
export function ingressRules(edges: readonly Edge[]): k8s.NetworkPolicyIngressRule[] {
  return merge(edges).map((rule) => ({ ...(rule.anyone ? {} : { from: [...rule.peers.values()] }), ...policyPortsOf(rule) }));
}

/** The egress rules of a policy: one for each set of ports. */
export function egressRules(edges: readonly Edge[]): k8s.NetworkPolicyEgressRule[] {
  return merge(edges).map((rule) => ({ ...(rule.anyone ? {} : { to: [...rule.peers.values()] }), ...policyPortsOf(rule) }));
}

/** The flow that a policy of these pods allows, if it says enough to be asserted. */
export function flowOf(pods: PeerDescription, direction: Direction, peer: Peer, ports: readonly PodPort[]): FlowIntent | undefined {
  if (isAnyone(peer) && ports.length === 0) return undefined;
  const onlyDns = isAnyone(peer) && direction === 'egress' && ports.every(({ port }) => port === 53);
  const other: PeerDescription = onlyDns ? { platform: 'dns' } : peer.peer;
  return direction === 'ingress' ? { from: other, to: pods, ports } : { from: pods, to: other, ports };
}

function merge(edges: readonly Edge[]): readonly PolicyRule[] {
  const rules = new Map<string, PolicyRule>();
  for (const { anyone, peers, ports } of edges) {
    const key = ports.map(({ port, protocol }) => `${port}/${protocol}`);
    const id = [...new Set(key)].sort().join();
    const rule = rules.get(id) ?? { anyone: false, peers: new Map(), ports: ports.filter((_, i) => key.indexOf(key[i] ?? '') === i) };
    rules.set(id, rule);
    rule.anyone ||= anyone;
    for (const peer of peers) rule.peers.set(JSON.stringify(peer), peer);
  }
  return [...rules.values()];
}

function policyPortsOf({ ports }: PolicyRule): { readonly ports?: k8s.NetworkPolicyPort[] } {
  if (ports.length === 0) return {};
  return { ports: ports.map(({ port, protocol }) => ({ port: k8s.IntOrString.fromNumber(port), protocol })) };
}
