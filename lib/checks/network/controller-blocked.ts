import { platformRule } from './platform-blocked';

/** A client gets 504, after a while. */
export const controllerBlocked = platformRule('ingress', {
  id: 'network/controller-blocked',
  summary: "NetworkPolicies let the lab's ingress controller in to the pods behind routes",
});
