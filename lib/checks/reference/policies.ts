import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { mayHoldUnmanaged, unmanagedNamespaces } from '../../cluster/unmanaged';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, mapsAt, type ReadMap } from '../../manifest/read';
import { readSelector, type Selector, selects, selectsAll } from '../../manifest/selector';
import { namespaceLabels } from '../../reach/policy/namespace-labels';

const EVERYTHING: Selector = { labels: {}, requirements: [] };

/** One item of `from` or `to` that selects pods. */
export interface PolicyPeer {
  readonly at: string;
  /** Undefined: the policy's own namespace. */
  readonly namespaces: Selector | undefined;
  readonly pods: Selector;
  readonly own: string;
}

/** One of a policy's rules: who, and which ports of the pods that answer. */
export interface PolicyRule {
  readonly direction: 'ingress' | 'egress';
  readonly peers: readonly PolicyPeer[];
  /** Whether all that it is about are pods of `peers`. */
  readonly podsOnly: boolean;
  readonly ports: readonly { readonly spec: ReadMap; readonly at: string }[];
}

/** The pods that a policy is for. */
export function selectorOfPolicy(policy: Manifest): Selector {
  return readSelector(at(policy, 'spec', 'podSelector')) ?? EVERYTHING;
}

/** The rules of a policy. */
export function rulesOf(policy: Manifest): readonly PolicyRule[] {
  const own = namespaceOf(policy);
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    mapsAt(policy, 'spec', direction).map((item, i): PolicyRule => {
      const list = direction === 'ingress' ? 'from' : 'to';
      const items = mapsAt(item, list);
      const peers = items.flatMap((peer, j) => peerOf(peer, `/spec/${direction}/${i}/${list}/${j}`, own));
      const ports = mapsAt(item, 'ports').map((spec, j) => ({ spec, at: `/spec/${direction}/${i}/ports/${j}` }));
      return { direction, peers, podsOnly: items.length > 0 && peers.length === items.length, ports };
    }),
  );
}

function peerOf(peer: ReadMap, pointer: string, own: string): readonly PolicyPeer[] {
  const [namespaces, pods] = [readSelector(peer.namespaceSelector), readSelector(peer.podSelector)];
  return namespaces === undefined && pods === undefined ? [] : [{ at: pointer, namespaces, pods: pods ?? EVERYTHING, own }];
}

/** Namespaces that a peer is about, among those that are known. */
export function namespacesOf({ namespaces, own }: PolicyPeer, cluster: Cluster): readonly string[] {
  return namespaces === undefined ? [own] : knownNamespaces(cluster).selected(namespaces);
}

/** Whether a peer is surely about no pod: none that is written, and in no namespace where others may be. */
export function matchesNothing(peer: PolicyPeer, cluster: Cluster): boolean {
  return namespacesOf(peer, cluster).every((namespace) => known(cluster, namespace, peer.pods)?.length === 0);
}

/** The pods that answer what a rule allows, undefined where not all are known. */
export function answering(rule: PolicyRule, policy: Manifest, cluster: Cluster): readonly Pods[] | undefined {
  if (rule.direction === 'ingress') return known(cluster, namespaceOf(policy), selectorOfPolicy(policy));
  if (!rule.podsOnly) return undefined;
  const found: Pods[] = [];
  for (const peer of rule.peers) {
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

interface KnownNamespaces {
  selected(selector: Selector): readonly string[];
}

/** Those of the platform come first: of their pods not all are known, which ends most questions. */
const knownNamespaces = memoize((cluster: Cluster): KnownNamespaces => {
  const { lab } = cluster;
  const written = cluster.ofKind('Namespace').map(({ metadata }) => metadata.name);
  const used = cluster.pods.map(({ namespace }) => namespace);
  const names = [...new Set([...unmanagedNamespaces(cluster), ...written, ...used, 'default'])];
  const labelsOf = namespaceLabels(cluster, lab?.externals);
  const having = new Map<string, string[]>();
  for (const name of names) {
    for (const [key, value] of Object.entries(labelsOf(name))) {
      const label = `${key}=${value}`;
      const others = having.get(label);
      if (others) others.push(name);
      else having.set(label, [name]);
    }
  }
  const selected = (selector: Selector) => {
    const [label] = Object.entries(selector.labels);
    const candidates = label === undefined ? names : (having.get(`${label[0]}=${label[1]}`) ?? []);
    return selectsAll(selector) ? names : candidates.filter((name) => selects(selector, labelsOf(name)));
  };
  return { selected };
});
