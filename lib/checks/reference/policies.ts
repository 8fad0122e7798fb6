import type { Cluster } from '../../cluster/cluster';
import { selectedNamespaces } from '../../cluster/namespaces';
import type { Pods } from '../../cluster/pods';
import type { Direction, Policy, PolicyRule, SelectorPeer } from '../../cluster/policies';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import type { Selector } from '../../manifest/selector';

/** The rules of a policy that do something, each with its direction. */
export function rulesOf(policy: Policy): readonly { readonly direction: Direction; readonly rule: PolicyRule }[] {
  return (['ingress', 'egress'] as const).flatMap((direction) => (policy[direction] ?? []).map((rule) => ({ direction, rule })));
}

/** The peers of a rule that select pods. */
export function podPeersOf({ peers = [] }: PolicyRule): readonly SelectorPeer[] {
  return peers.filter((peer) => 'pods' in peer);
}

/** Namespaces that a peer is about, among those that are known. */
export function namespacesOf({ namespaces, own }: SelectorPeer, cluster: Cluster): readonly string[] {
  return namespaces === undefined ? [own] : selectedNamespaces(cluster, namespaces);
}

/** Whether a peer is surely about no pod: none that is written, and in no namespace where others may be. */
export function matchesNothing(peer: SelectorPeer, cluster: Cluster): boolean {
  return namespacesOf(peer, cluster).every((namespace) => known(cluster, namespace, peer.pods)?.length === 0);
}

/** The pods that answer what a rule allows, undefined where not all are known. */
export function answering(policy: Policy, direction: Direction, rule: PolicyRule, cluster: Cluster): readonly Pods[] | undefined {
  if (direction === 'ingress') return known(cluster, policy.namespace, policy.selector);
  const peers = podPeersOf(rule);
  // For everybody, or for addresses too.
  if (peers.length === 0 || peers.length !== rule.peers?.length) return undefined;
  const found: Pods[] = [];
  for (const peer of peers) {
    for (const namespace of namespacesOf(peer, cluster)) {
      const pods = known(cluster, namespace, peer.pods);
      if (pods === undefined) return undefined;
      for (const one of pods) found.push(one);
    }
  }
  return found;
}

function known(cluster: Cluster, namespace: string, selector: Selector): readonly Pods[] | undefined {
  return mayHoldUnmanaged(cluster, 'Pod', namespace) ? undefined : cluster.selectedPods(namespace, selector);
}
