import { namespaceOf } from '../../manifest/identity';
import { at } from '../../manifest/read';
import { printSelector, readSelector, selectsAll } from '../../manifest/selector';
import { NOTHING, rule } from '../rule';
import { nearestPods, selectsNoPod } from './selected';

/** Who wrote the budget believes that pods are safe which are not. */
export const budgetSelectsNothing = rule({
  id: 'reference/budget-selects-nothing',
  severity: 'warning',
  says: 'the selector of a PodDisruptionBudget selects pods',
  needs: 'lab',
  on: 'policy/PodDisruptionBudget',
  check(budget, cluster) {
    const selector = readSelector(at(budget, 'spec', 'selector'));
    const namespace = namespaceOf(budget);
    if (selector === undefined || selectsAll(selector) || !selectsNoPod(cluster, namespace, selector)) return NOTHING;
    return [
      {
        at: '/spec/selector',
        message: `no pod has ${printSelector(selector)}`,
        hint: nearestPods(cluster, namespace, selector),
      },
    ];
  },
});
