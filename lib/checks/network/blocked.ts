import { intentRule } from './intents';

/** A connection that must not be is kept out by NetworkPolicies; without a policy that selects the pods, everybody may talk to them. */
export const blocked = intentRule('blocked', 'a connection that the lab declares as blocked is blocked');
