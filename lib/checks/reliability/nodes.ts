import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { memoize } from '../../manifest/memoize';
import { matchesNode, nodeSelectorTermsOf } from '../../schedule/node-affinity';
import { type SchedulerNode, schedulerNodes } from '../../schedule/nodes';
import { tolerationsOf, untolerated } from '../../schedule/taints';

/** How many nodes of the lab the pods may run on, as far as they say themselves; none where no lab is known. */
export function nodesFor(cluster: Cluster, { spec }: Pods): number {
  const [wish, tolerations] = [nodeSelectorTermsOf(spec), tolerationsOf(spec, false)];
  return nodesOf(cluster).filter((node) => matchesNode(wish, node) && untolerated(node.taints, tolerations) === undefined).length;
}

const nodesOf = memoize(({ lab }: Cluster): readonly SchedulerNode[] => {
  return lab ? schedulerNodes(lab) : [];
});
