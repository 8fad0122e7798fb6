import { policyOf } from '../../cluster/policies';
import { printSelector, selectsAll } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';
import { nearestPods, selectsNoPod } from './selected';

/** The pods that were meant are as open as if there were no policy. */
export const policySelectsNothing = defineRule({
  id: 'reference/policy-selects-nothing',
  severity: 'warning',
  summary: 'the podSelector of a NetworkPolicy selects pods',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const { selector, namespace } = policyOf(manifest);
    // An empty selector is for whatever pods there will be.
    if (selectsAll(selector) || !selectsNoPod(cluster, namespace, selector)) return NOTHING;
    return [
      {
        path: '/spec/podSelector',
        message: `no pod has ${printSelector(selector)}`,
        hint: nearestPods(cluster, namespace, selector),
      },
    ];
  },
});
