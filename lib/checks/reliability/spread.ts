import { at, listAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
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
    const asks = listAt(pods.spec, 'topologySpreadConstraints').length > 0 || isMap(at(pods.spec, 'affinity', 'podAntiAffinity'));
    if (replicas < 2 || nodes < 2 || asks) return NOTHING;
    return [
      {
        path: `${pods.at}/spec`,
        message: `nothing asks that its ${replicas} replicas run on different ones of ${nodes} nodes`,
        hint: 'add topologySpreadConstraints on kubernetes.io/hostname: the scheduler alone only prefers it',
      },
    ];
  },
});
