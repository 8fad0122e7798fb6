import { platformRule } from './platform-blocked';

/** The target is down, and its alerts never fire. */
export const prometheusBlocked = platformRule('prometheus', {
  id: 'network/prometheus-blocked',
  summary: "NetworkPolicies let the lab's Prometheus in to the pods that monitors lead to",
});
