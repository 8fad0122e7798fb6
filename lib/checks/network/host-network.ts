import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { policyOf, type SelectorPeer } from '../../cluster/policies';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import type { LabDescription } from '../../lab/description';
import { printIdentity } from '../../manifest/identity';
import { at, textAt } from '../../manifest/read';
import { selects, selectsAll } from '../../manifest/selector';
import { namespacesOf, podPeersOf, rulesOf } from '../reference/policies';
import { defineRule, type Report } from '../rule';

/** Pods on the network of their node have its address: no policy holds for them, and no selector of a peer matches them. */
export const hostNetwork = defineRule({
  id: 'network/host-network',
  severity: 'warning',
  summary: 'the selectors of NetworkPolicies are not for pods on the network of their nodes, which none matches',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const reports: Report[] = [];
    const policy = policyOf(manifest);
    const { selector, namespace } = policy;
    const own = selectsAll(selector) ? undefined : cluster.selectedPods(namespace, selector).find(isOnHost);
    if (own) {
      const message = `${printIdentity(own.object)} uses the network of its node: no NetworkPolicy holds for it`;
      reports.push({ path: '/spec/podSelector', message, hint: 'set hostNetwork: false, or keep others out at the node' });
    }
    for (const { direction, rule } of rulesOf(policy)) {
      for (const peer of podPeersOf(rule)) {
        const report = lost(peer, cluster, direction === 'ingress');
        if (report) reports.push(report);
      }
    }
    return reports;
  },
});

function isOnHost({ spec }: Pods): boolean {
  return at(spec, 'hostNetwork') === true;
}

/** A peer that selects only pods on the host network. */
function lost(peer: SelectorPeer, cluster: Cluster, isSource: boolean): Report | undefined {
  const { lab } = cluster;
  if (lab === undefined) return undefined;
  const namespaces = namespacesOf(peer, cluster);
  if (namespaces.some((namespace) => !cluster.selectedPods(namespace, peer.pods).every(isOnHost))) return undefined;
  const pods = namespaces.flatMap((namespace) => cluster.selectedPods(namespace, peer.pods));
  const { namespace, podLabels, hostNetwork: onHost, nodes, controller } = lab.ingress;
  const [only, ...more] = namespaces;
  const meansController =
    onHost &&
    isSource &&
    only === namespace &&
    more.length === 0 &&
    (selectsAll(peer.pods) ? only !== 'kube-system' : selects(peer.pods, podLabels));
  const [first] = pods;
  if (!meansController && (first === undefined || selectsAll(peer.pods))) return undefined;
  if (!meansController && namespaces.some((one) => mayHoldUnmanaged(cluster, 'Pod', one))) return undefined;
  const who = first ? printIdentity(first.object) : `the lab's ${cluster.ingress?.title ?? controller}`;
  const on = first ? nodeOf(first) : nodes;
  const addresses = addressesOf(lab, on);
  return {
    path: peer.at,
    message: `${who} uses the network of its node, where no selector matches it: the policies see the address of the node`,
    hint: `allow ${addresses.map((address) => `ipBlock ${address}/32`).join(', ')}`,
  };
}

function nodeOf({ spec }: Pods): readonly string[] | undefined {
  const name = textAt(spec, 'nodeName') ?? textAt(spec, 'nodeSelector', 'kubernetes.io/hostname');
  return name === undefined ? undefined : [name];
}

function addressesOf({ nodes }: LabDescription, named: readonly string[] | undefined): readonly string[] {
  return nodes.filter(({ name }) => named === undefined || named.includes(name)).map(({ address }) => address);
}
