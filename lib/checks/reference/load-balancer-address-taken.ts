import { addressRule } from './load-balancers';

/** An address is given to one Service, or to several that agree to share it and have no port in common. */
export const loadBalancerAddressTaken = addressRule('taken', {
  id: 'reference/load-balancer-address-taken',
  summary: 'Services share an address only where the load balancer lets them, and have different ports there',
});
