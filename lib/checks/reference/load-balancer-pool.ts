import { defineRule, NOTHING } from '../rule';
import { isBalanced, poolsOf, poolWished } from './load-balancers';
import { insteadOf } from './missing';

/** There is no address from a pool that is not there: the Service stays pending. */
export const loadBalancerPool = defineRule({
  id: 'reference/load-balancer-pool',
  severity: 'error',
  summary: "the address pool that a Service names is one of the lab's MetalLB",
  requires: 'lab',
  kinds: 'Service',
  check(service, cluster) {
    const wish = isBalanced(service) ? poolWished(service, cluster) : undefined;
    const names = poolsOf(cluster)?.map(({ name }) => name);
    if (wish === undefined || names === undefined || names.includes(wish.value)) return NOTHING;
    return [
      {
        path: wish.at,
        message: `the lab has no address pool '${wish.value}'`,
        hint: insteadOf(wish.value, names, 'it has none at all'),
      },
    ];
  },
});
