import { mayBeElsewhere } from '../elsewhere';
import { budgetsOf } from '../reference/two-budgets';
import { NOTHING, podRule } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';

/** A drain evicts all pods of a node at once: without a budget nothing waits for the others to be ready again. */
export const noBudget = podRule({
  id: 'reliability/no-budget',
  severity: 'info',
  says: 'a workload with several replicas has a PodDisruptionBudget',
  needs: 'lab',
  check(pods, cluster) {
    const replicas = replicasOf(cluster, pods)?.least ?? 0;
    if (replicas < 2 || nodesFor(cluster, pods) < 2 || budgetsOf(cluster).has(pods)) return NOTHING;
    if (mayBeElsewhere(cluster, 'policy/PodDisruptionBudget', pods.namespace)) return NOTHING;
    return [
      {
        at: '',
        message: `it has ${replicas} replicas and no PodDisruptionBudget`,
        hint: 'write one with maxUnavailable: 1, so that a drain takes one after the other',
      },
    ];
  },
});
