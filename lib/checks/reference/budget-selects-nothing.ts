import { namespaceOf } from '../../manifest/identity';
import { at } from '../../manifest/read';
import { printSelector, readSelector, selectsAll } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';
import { nearestPods, selectsNoPod } from './selected';

/** Who wrote the budget believes that pods are safe which are not. */
export const budgetSelectsNothing = defineRule({
  id: 'reference/budget-selects-nothing',
  severity: 'warning',
  summary: 'the selector of a PodDisruptionBudget selects pods',
  requires: 'lab',
  kinds: 'policy/PodDisruptionBudget',
  check(budget, cluster) {
    const selector = readSelector(at(budget, 'spec', 'selector'));
    const namespace = namespaceOf(budget);
    if (selector === undefined)
      return [{ path: '/spec', message: 'got no selector, which selects no pod', hint: 'write that of the workload' }];
    if (!selectsNoPod(cluster, namespace, selector)) return NOTHING;
    if (selectsAll(selector))
      return [{ path: '/spec/selector', message: `namespace ${namespace} has no pods`, hint: 'move it to the namespace of the pods' }];
    return [
      {
        path: '/spec/selector',
        message: `no pod has ${printSelector(selector)}`,
        hint: nearestPods(cluster, namespace, selector),
      },
    ];
  },
});
