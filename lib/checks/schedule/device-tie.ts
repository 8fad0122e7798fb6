import { deviceTie, printDevices } from '../../cluster/devices';
import { definePodRule } from '../rule';

/** Ends by itself, or is on its node anyway. */
const OTHERS: readonly string[] = ['Job', 'CronJob', 'DaemonSet'];

/** Not a mistake: said once, instead of what drains, spreads and replicas would each say. */
export const deviceTieRule = definePodRule({
  id: 'schedule/device-tie',
  severity: 'info',
  summary: 'pods do not depend on a device that one node alone has',
  requires: 'lab',
  check(pods, cluster) {
    const tie = pods.owner === undefined || OTHERS.includes(pods.object.kind) ? undefined : deviceTie(cluster, pods);
    if (tie === undefined) return [];
    return [
      {
        path: `${pods.at}/spec`,
        message: `it can't move: ${printDevices(tie)} plugged into ${tie.node} alone, and while that node is down or drained, so is this`,
        hint: 'waive this if that pause is accepted',
      },
    ];
  },
});
