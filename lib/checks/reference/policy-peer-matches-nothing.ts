import type { Cluster } from '../../cluster/cluster';
import { policyOf, type SelectorPeer } from '../../cluster/policies';
import { printSelector, selects, selectsAll } from '../../manifest/selector';
import { defineRule, type Report } from '../rule';
import { matchesNothing, namespacesOf, podPeersOf, rulesOf } from './policies';
import { nearestPods } from './selected';

/** A peer that matches nothing allows nothing. A warning: what it is for may come later. */
export const policyPeerMatchesNothing = defineRule({
  id: 'reference/policy-peer-matches-nothing',
  severity: 'warning',
  summary: 'a peer of a NetworkPolicy matches pods, of the manifests or of the platform',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const reports: Report[] = [];
    for (const { rule } of rulesOf(policyOf(manifest))) {
      for (const peer of podPeersOf(rule)) if (isLost(peer, cluster)) reports.push(report(peer, cluster));
    }
    return reports;
  },
});

/** A peer without labels of pods is for whatever pods there will be, if only there is a namespace. */
function isLost(peer: SelectorPeer, cluster: Cluster): boolean {
  return selectsAll(peer.pods) ? namespacesOf(peer, cluster).length === 0 : matchesNothing(peer, cluster);
}

function report(peer: SelectorPeer, cluster: Cluster): Report {
  const [only, ...more] = namespacesOf(peer, cluster);
  if (only === undefined) {
    const hint = 'select namespaces by labels that they have; kubernetes.io/metadata.name is the name of each';
    return { path: `${peer.at}/namespaceSelector`, message: `no namespace has ${printSelector(peer.namespaces ?? peer.pods)}`, hint };
  }
  const where = more.length === 0 ? `namespace ${only}` : `the ${more.length + 1} namespaces that it selects`;
  const message = `no pod of ${where} has ${printSelector(peer.pods)}`;
  const other = cluster.pods.slice(0, MAX_COMPARED_PODS).find(({ labels }) => selects(peer.pods, labels));
  const hint = other
    ? `namespace ${other.namespace} has such pods: a namespaceSelector would name it`
    : nearestPods(cluster, only, peer.pods);
  return { path: `${peer.at}/podSelector`, message, hint };
}

/** Hints look at so many pods. */
const MAX_COMPARED_PODS = 100;
