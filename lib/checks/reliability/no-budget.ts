import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import { budgetsOf } from '../reference/two-budgets';
import { definePodRule, NOTHING } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';

/** A drain evicts all pods of a node at once: without a budget nothing waits for the others to be ready again. */
export const noBudget = definePodRule({
  id: 'reliability/no-budget',
  severity: 'info',
  summary: 'a workload with several replicas has a PodDisruptionBudget',
  requires: 'lab',
  check(pods, cluster) {
    const replicas = replicasOf(cluster, pods)?.least ?? 0;
    if (replicas < 2 || nodesFor(cluster, pods) < 2 || budgetsOf(cluster).has(pods)) return NOTHING;
    if (mayHoldUnmanaged(cluster, 'policy/PodDisruptionBudget', pods.namespace)) return NOTHING;
    return [
      {
        path: '',
        message: `it has ${replicas} replicas and no PodDisruptionBudget`,
        hint: 'write one with maxUnavailable: 1, so that a drain takes one after the other',
      },
    ];
  },
});
