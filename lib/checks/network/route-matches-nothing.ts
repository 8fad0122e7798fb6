import { faultRule } from './faults';

/** A rule that asks for what no request has is in use, and never answers. */
export const routeMatchesNothing = faultRule('matches-nothing', {
  id: 'network/route-matches-nothing',
  severity: 'error',
  summary: 'some request can match the rule of a route',
});
