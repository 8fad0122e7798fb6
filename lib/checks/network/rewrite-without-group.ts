import { faultRule } from './faults';

/** An empty group leaves the rewritten path without what was asked for. */
export const rewriteWithoutGroup = faultRule('rewrite-group', {
  id: 'network/rewrite-without-group',
  severity: 'error',
  summary: 'a group that a rewritten path uses exists in a path of the Ingress or in the pattern of the Middleware',
});
