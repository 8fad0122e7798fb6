import { intentRule } from './intents';

/** Both ends have a say: the egress of who opens the connection, and the ingress of who answers. */
export const flow = intentRule('flow', 'a connection that the lab declares is allowed by the NetworkPolicies of both ends');
