import { platformRule } from './platform-blocked';

/** The API server refuses, or lets through unseen, whatever the webhook is for. */
export const webhookBlocked = platformRule('api-server', {
  id: 'network/webhook-blocked',
  summary: 'NetworkPolicies let the API server in to the pods behind webhooks',
});
