import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { memoize } from '../../manifest/memoize';
import { type ReadMap, textAt } from '../../manifest/read';
import { matchesNode, nodeSelectorTermsOf } from '../../schedule/node-affinity';
import { type SchedulerNode, schedulerNodes } from '../../schedule/nodes';
import { tolerationsOf, untolerated } from '../../schedule/taints';

/** How many nodes of the lab the pods may run on, as far as they say themselves; none where no lab is known. */
export function nodesFor(cluster: Cluster, pods: Pods): number {
  return allowedNodes(cluster, pods).length;
}

/** Nodes of the lab on which the pods may run, as far as they say themselves. */
export function allowedNodes(cluster: Cluster, { spec }: Pods): readonly SchedulerNode[] {
  const name = textAt(spec, 'nodeName');
  if (name !== undefined && name !== '') return nodesOf(cluster).filter((node) => node.name === name);
  // Most pods say nothing of nodes.
  const asks = spec.nodeSelector !== undefined || spec.affinity !== undefined || spec.tolerations !== undefined;
  return asks ? matching(cluster, spec) : forAll(cluster);
}

/** Nodes for pods that say nothing of nodes. */
const forAll = memoize((cluster: Cluster): readonly SchedulerNode[] => matching(cluster, {}));

function matching(cluster: Cluster, spec: ReadMap): readonly SchedulerNode[] {
  const [wish, tolerations] = [nodeSelectorTermsOf(spec), tolerationsOf(spec, false)];
  return nodesOf(cluster).filter((node) => matchesNode(wish, node) && untolerated(node.taints, tolerations) === undefined);
}

const nodesOf = memoize(({ lab }: Cluster): readonly SchedulerNode[] => {
  return lab ? schedulerNodes(lab) : [];
});
