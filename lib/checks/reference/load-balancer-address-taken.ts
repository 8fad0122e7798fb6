import { addressRule } from './load-balancers';

/** An address is given to one Service, or to several that agree to share it and have no port in common. */
export const loadBalancerAddressTaken = addressRule('taken', {
  id: 'reference/load-balancer-address-taken',
  summary: 'Services that ask for the same address share it by one key, and have different ports',
});
