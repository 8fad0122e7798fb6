import type { Pods } from '../../manifest/pods';
import { matchesNode, nodeWishOf } from '../../schedule/node-affinity';
import { type SchedulerNode, schedulerNodes } from '../../schedule/nodes';
import { tolerationsOf, untolerated } from '../../schedule/taints';
import type { Context } from '../context';

/** How many nodes of the lab the pods may run on, as far as they say themselves; none where no lab is known. */
export function nodesFor(context: Context, { spec }: Pods): number {
  const [wish, tolerations] = [nodeWishOf(spec), tolerationsOf(spec, false)];
  return context.once(nodesOf).filter((node) => matchesNode(wish, node) && untolerated(node.taints, tolerations) === undefined).length;
}

function nodesOf({ lab }: Context): readonly SchedulerNode[] {
  return lab ? schedulerNodes(lab) : [];
}
