import { faultRule } from './faults';

/** Of the routes that match a request the one with the highest priority answers, which is not always the one that says most about it. */
export const routeBeaten = faultRule('beaten', {
  id: 'network/route-beaten',
  severity: 'error',
  summary: 'a route gets some of the requests that it matches',
});
