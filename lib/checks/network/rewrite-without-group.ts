import { faultRule } from './faults';

/** An empty group leaves the rewritten path without what was asked for. */
export const rewriteWithoutGroup = faultRule('rewrite-group', {
  id: 'network/rewrite-without-group',
  severity: 'error',
  summary: 'a group that a rewritten path wants is one that some path of the Ingress, or the pattern of the Middleware, has',
});
