import { isBalanced } from '../../cluster/load-balancers';
import { defineRule, NOTHING } from '../rule';

/** Nothing assigns such a Service an address: it stays pending, and Argo CD waits for it permanently. */
export const loadBalancerNone = defineRule({
  id: 'reference/load-balancer-none',
  severity: 'error',
  summary: 'a Service of type LoadBalancer is made on a lab that has a load balancer',
  requires: 'lab',
  kinds: 'Service',
  check(service, cluster) {
    const { lab } = cluster;
    if (lab?.loadBalancer.kind !== 'none' || !isBalanced(service)) return NOTHING;
    if (cluster.products.all.some(({ loadBalancer }) => (loadBalancer?.pools?.(cluster) ?? []).length > 0)) return NOTHING;
    return [
      {
        path: '/spec/type',
        message: 'the lab has no load balancer that could give the Service an address',
        hint: "use an Ingress, or type NodePort, or describe the lab's load balancer",
      },
    ];
  },
});
