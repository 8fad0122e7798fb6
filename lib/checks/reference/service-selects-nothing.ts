import { selectorOfService } from '../../cluster/services';
import { namespaceOf } from '../../manifest/identity';
import { printSelector } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';
import { nearestPods, selectsNoPod } from './selected';

/** Connections to a Service without pods are refused, and its routes answer 503. */
export const serviceSelectsNothing = defineRule({
  id: 'reference/service-selects-nothing',
  severity: 'error',
  summary: 'the selector of a Service selects pods',
  requires: 'lab',
  kinds: 'Service',
  check(service, cluster) {
    const selector = selectorOfService(service);
    const namespace = namespaceOf(service);
    if (selector === undefined || !selectsNoPod(cluster, namespace, selector)) return NOTHING;
    return [
      {
        path: '/spec/selector',
        message: `no pod has ${printSelector(selector)}`,
        hint: nearestPods(cluster, namespace, selector),
      },
    ];
  },
});
