import { claimsOfPods, isForOne } from '../../cluster/claims-of-pods';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { at, mapsAt } from '../../manifest/read';
import { readSelector, selects } from '../../manifest/selector';
import { definePodRule, NOTHING } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';

/** By default the scheduler prefers different nodes, among other things: replicas on one node go down together. */
export const spread = definePodRule({
  id: 'reliability/spread',
  severity: 'info',
  summary: 'replicas ask to run on different nodes',
  requires: 'lab',
  check(pods, cluster) {
    const replicas = replicasOf(cluster, pods)?.least ?? 0;
    const nodes = nodesFor(cluster, pods);
    if (replicas < 2 || nodes < 2 || asksForItself(pods) || sharesVolume(pods, cluster)) return NOTHING;
    return [
      {
        path: `${pods.at}/spec`,
        message: `nothing asks that its ${replicas} replicas run on different ones of ${nodes} nodes`,
        hint: 'add topologySpreadConstraints on kubernetes.io/hostname: the scheduler alone only prefers it',
      },
    ];
  },
});

/** Whether the pods are together on one node because of their volume: elsewhere they would have none. */
function sharesVolume(pods: Pods, cluster: Cluster): boolean {
  return claimsOfPods(cluster, pods).some(({ claim, spec }) => claim !== undefined && isForOne(spec) !== undefined);
}

/** Whether an anti-affinity is about these pods, or a constraint is there: what that selects is reported by another rule. */
function asksForItself({ spec, labels }: Pods): boolean {
  const anti = ['affinity', 'podAntiAffinity'];
  const terms = [
    ...mapsAt(spec, ...anti, 'requiredDuringSchedulingIgnoredDuringExecution'),
    ...mapsAt(spec, ...anti, 'preferredDuringSchedulingIgnoredDuringExecution').map((weighted) => at(weighted, 'podAffinityTerm')),
  ];
  const isOwn = terms.some((term) => {
    const selector = readSelector(at(term, 'labelSelector'));
    return selector === undefined || selects(selector, labels);
  });
  return isOwn || mapsAt(spec, 'topologySpreadConstraints').length > 0;
}
