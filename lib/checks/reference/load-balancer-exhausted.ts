import { addressRule } from './load-balancers';

/** More Services than addresses: one of them stays pending. */
export const loadBalancerExhausted = addressRule('exhausted', {
  id: 'reference/load-balancer-exhausted',
  summary: 'there are as many addresses as Services that want one',
});
