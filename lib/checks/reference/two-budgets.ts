import type { Manifest } from '../../manifest/manifest';
import type { Pods } from '../../manifest/pods';
import { at } from '../../manifest/read';
import { readSelector } from '../../manifest/selector';
import type { Context } from '../context';
import { namespaceOf } from '../presence';
import { list, NOTHING, podRule } from '../rule';

/** The API server refuses to evict a pod that two budgets select, whatever they allow: its node can't be drained. */
export const twoBudgets = podRule({
  id: 'reference/two-budgets',
  severity: 'error',
  says: 'pods are selected by one PodDisruptionBudget at most',
  check(pods, context) {
    const budgets = context.once(budgetsOf).get(pods) ?? [];
    if (budgets.length < 2) return NOTHING;
    return [
      {
        at: `${pods.at}/metadata/labels`,
        message: `${budgets.length} PodDisruptionBudgets select these pods: ${list(budgets.map(({ metadata }) => metadata.name))}`,
        hint: 'leave one that selects them: pods of two are never evicted',
      },
    ];
  },
});

/** The budgets that select each of the pods. */
export function budgetsOf({ objects }: Context): ReadonlyMap<Pods, readonly Manifest[]> {
  const found = new Map<Pods, Manifest[]>();
  for (const budget of objects.ofKind('policy/PodDisruptionBudget')) {
    const selector = readSelector(at(budget, 'spec', 'selector'));
    if (selector === undefined) continue;
    for (const pods of objects.selectedPods(namespaceOf(budget), selector)) {
      const known = found.get(pods);
      if (known) known.push(budget);
      else found.set(pods, [budget]);
    }
  }
  return found;
}
