import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at } from '../../manifest/read';
import { readSelector } from '../../manifest/selector';
import { definePodRule, list, NOTHING } from '../rule';

/** The API server refuses to evict a pod that two budgets select, whatever they allow: its node can't be drained. */
export const twoBudgets = definePodRule({
  id: 'reference/two-budgets',
  severity: 'error',
  summary: 'pods are selected by one PodDisruptionBudget at most',
  check(pods, cluster) {
    const budgets = budgetsOf(cluster).get(pods) ?? [];
    if (budgets.length < 2) return NOTHING;
    return [
      {
        path: `${pods.at}/metadata/labels`,
        message: `${budgets.length} PodDisruptionBudgets select these pods: ${list(budgets.map(({ metadata }) => metadata.name))}`,
        hint: 'leave one that selects them: pods of two are never evicted',
      },
    ];
  },
});

/** The budgets that select each of the pods. */
export const budgetsOf = memoize((cluster: Cluster): ReadonlyMap<Pods, readonly Manifest[]> => {
  const found = new Map<Pods, Manifest[]>();
  for (const budget of cluster.ofKind('policy/PodDisruptionBudget')) {
    const selector = readSelector(at(budget, 'spec', 'selector'));
    if (selector === undefined) continue;
    for (const pods of cluster.selectedPods(namespaceOf(budget), selector)) {
      const known = found.get(pods);
      if (known) known.push(budget);
      else found.set(pods, [budget]);
    }
  }
  return found;
});
