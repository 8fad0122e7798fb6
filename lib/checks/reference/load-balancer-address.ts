import { addressRule } from './load-balancers';

/** An address that the load balancer may never give to the Service: it stays pending. */
export const loadBalancerAddress = addressRule('address', {
  id: 'reference/load-balancer-address',
  summary: "the address that a Service asks for is one that the lab's load balancer may give it",
});
