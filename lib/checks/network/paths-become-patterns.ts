import { faultRule } from './faults';

/** All paths of a host are patterns as soon as one Ingress has one. */
export const pathsBecomePatterns = faultRule('patterns', {
  id: 'network/paths-become-patterns',
  severity: 'warning',
  summary: 'no Ingress turns the paths of other Ingresses into patterns',
});
