import type { LabCluster } from '../../cluster/cluster';
import { selectedNamespaces } from '../../cluster/namespaces';
import type { Pods } from '../../cluster/pods';
import { type Policy, policiesFor, policyOf, type SelectorPeer } from '../../cluster/policies';
import { printIdentity } from '../../manifest/identity';
import { at, textAt } from '../../manifest/read';
import { selectsAll } from '../../manifest/selector';
import { type ReachContext, reachContextOf } from '../../reach/context';
import { endpointOf, platformEndpoints } from '../../reach/endpoints';
import { policyHops } from '../../reach/policy-hops';
import { defineRule, NOTHING } from '../rule';

/** Who may be connected to but not looked up is not found. A warning: pods may know addresses. */
export const noDns = defineRule({
  id: 'network/no-dns',
  severity: 'warning',
  summary: 'pods that policies let out to others may ask DNS for their names',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const policy = policyOf(manifest);
    if (!cluster.hasLab() || !needsNames(policy)) return NOTHING;
    const context = reachContextOf(cluster);
    const pods = cluster.selectedPods(policy.namespace, policy.selector).filter((one) => isCutOff(context, policy, one));
    const [first, ...more] = pods;
    if (first === undefined) return NOTHING;
    const who = `${printIdentity(first.object)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
    return [
      {
        path: '/spec/egress',
        message: `it lets ${who} out to others, but no policy lets them out to DNS: names do not resolve`,
        hint: 'let them out to pods with k8s-app=kube-dns of namespace kube-system, UDP and TCP 53',
      },
    ];
  },
});

/** Pods and the internet are found by name; an address in the LAN, of the API server say, is known as such. */
function needsNames({ egress = [] }: Policy): boolean {
  return egress.some(({ peers }) => peers === undefined || peers.some((peer) => !('ranges' in peer) || /\/[0-7]$/.test(peer.cidr)));
}

/** Whether a rule is about port 53 of whatever answers there: a cache on each node, say, or pods of the manifests. Clients try UDP first. */
function isAboutDns({ egress = [], namespace }: Policy, cluster: LabCluster): boolean {
  return egress.some(
    ({ ports, peers }) =>
      ports?.some((port) => !('name' in port) && port.protocol === 'UDP' && port.first <= 53 && 53 <= port.last) === true &&
      (peers === undefined || peers.some((peer) => 'ranges' in peer || isKnown(peer, cluster, namespace))),
  );
}

/** Pods of the manifests, or all of a namespace: whoever answers there. */
function isKnown(peer: SelectorPeer, cluster: LabCluster, own: string): boolean {
  if (selectsAll(peer.pods)) return true;
  const namespaces = peer.namespaces === undefined ? [own] : selectedNamespaces(cluster, peer.namespaces);
  return namespaces.some((namespace) => cluster.selectedPods(namespace, peer.pods).length > 0);
}

function isCutOff(context: ReachContext, policy: Policy, pods: Pods): boolean {
  if (at(pods.spec, 'hostNetwork') === true || textAt(pods.spec, 'dnsPolicy') === 'None') return false;
  const all = policiesFor(context.cluster, pods);
  // Of several policies for the same pods the first one that needs names says it.
  if (all.some((one) => isAboutDns(one, context.cluster)) || all.find(needsNames) !== policy) return false;
  const hops = platformEndpoints(context, { platform: 'dns' }).flatMap((to) =>
    policyHops(context, { from: endpointOf(pods), to, port: { port: 53, protocol: 'UDP' } }),
  );
  return hops.some(({ result }) => result === 'dead');
}
