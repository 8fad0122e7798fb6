import { addressRule } from './load-balancers';

/** There is no address from a pool that is not there: the Service stays pending. */
export const loadBalancerPool = addressRule('pool', {
  id: 'reference/load-balancer-pool',
  summary: "the address pool that a Service names is one of the lab's MetalLB",
});
