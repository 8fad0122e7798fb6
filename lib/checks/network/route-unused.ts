import { faultRule } from './faults';

/** A route that the controller can't read, or whose middleware or Service it refuses, is not in use: requests get 404, or another route takes them. */
export const routeUnused = faultRule('unused', {
  id: 'network/route-unused',
  severity: 'error',
  summary: 'the ingress controller can use every route that is written for it',
});
