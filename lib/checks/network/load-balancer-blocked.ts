import { platformRule } from './platform-blocked';

/** A guess: clients may be meant to stay out for a while. Pods see the address of a node, or of the load balancer's pods, in place of a client's. */
export const loadBalancerBlocked = platformRule('load-balancer', {
  id: 'network/load-balancer-blocked',
  severity: 'warning',
  summary: 'NetworkPolicies allow the clients of a Service of type LoadBalancer, with the addresses that its pods see',
});
