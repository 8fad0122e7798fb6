import { nodeNameOf, unscheduledClaims } from '../../cluster/unscheduled-claims';
import { definePodRule } from '../rule';

/** The scheduler picks the node of such a claim, and nodeName bypasses the scheduler. */
export const nodeNameClaim = definePodRule({
  id: 'schedule/node-name-claim',
  severity: 'error',
  summary: 'pods with nodeName mount no claim that waits for the scheduler',
  check(pods, cluster) {
    return unscheduledClaims(cluster, pods).map(({ name, at: path, className }) => ({
      path,
      message: `claim '${name}' of class '${className}' waits until the scheduler picks a node, but nodeName bypasses the scheduler: it stays Pending, and so do the pods`,
      hint: `replace nodeName by nodeSelector kubernetes.io/hostname: ${nodeNameOf(pods)}`,
    }));
  },
});
