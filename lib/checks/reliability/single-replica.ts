import { at, mapsAt, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { share } from '../../schedule/percent';
import { definePodRule, NOTHING } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';
import { accessOf } from './services';
import { isForOneNode, writtenClaims } from './volumes';

/** Said only where a second one is possible: where a volume or the strategy shows that there must be one, its owner knows. */
export const singleReplica = definePodRule({
  id: 'reliability/single-replica',
  severity: 'info',
  summary: 'what is reached from outside has more than one replica where the lab has more than one node',
  requires: 'lab',
  check(pods, cluster) {
    const { owner, spec } = pods;
    if (!owner || pods.object.kind !== 'Deployment' || replicasOf(cluster, pods)?.most !== 1 || nodesFor(cluster, pods) < 2) return NOTHING;
    const outside = accessOf(cluster, pods)?.outside;
    const surge = share(at(owner, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') ?? '25%', 1, 'up');
    const alone = textAt(owner, 'spec', 'strategy', 'type') === 'Recreate' || surge === 0;
    const tied =
      mapsAt(spec, 'volumes').some((volume) => isMap(volume.hostPath)) ||
      writtenClaims(cluster, pods).some(({ claim }) => isForOneNode(claim));
    if (outside === undefined || alone || tied) return NOTHING;
    return [
      {
        path: '/spec/replicas',
        message: `${outside} leads to one pod: while its node is down nothing answers`,
        hint: 'run two, if the program can',
      },
    ];
  },
});
