import { at, textAt } from '../../manifest/read';
import { share } from '../../schedule/percent';
import { definePodRule, type Report } from '../rule';
import { replicasOf } from './replicas';
import { isForOneNode, writtenClaims } from './volumes';

/** With one replica, a rollout is the only time when there are two: on one node both write, on two the new one never gets the volume. */
export const surgeSharesVolume = definePodRule({
  id: 'reliability/surge-shares-volume',
  severity: 'warning',
  summary: 'a rollout of a single replica starts no second pod on its ReadWriteOnce volume',
  check(pods, cluster) {
    const reports: Report[] = [];
    const { owner } = pods;
    if (!owner || pods.object.kind !== 'Deployment' || replicasOf(cluster, pods)?.most !== 1) return reports;
    const surge = share(at(owner, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') ?? '25%', 1, 'up') ?? 0;
    if (textAt(owner, 'spec', 'strategy', 'type') === 'Recreate' || surge === 0) return reports;
    for (const { claim, at: pointer } of writtenClaims(cluster, pods)) {
      if (!isForOneNode(claim)) continue;
      reports.push({
        path: pointer,
        message: `a rollout starts a second pod beside the first, and both want claim '${claim.metadata.name}' (ReadWriteOnce): on one node both write to it, on another one the new pod waits indefinitely`,
        hint: 'write strategy type: Recreate, or maxSurge: 0 with maxUnavailable: 1',
      });
    }
    return reports;
  },
});
