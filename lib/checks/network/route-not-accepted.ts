import { GATEWAY_ROUTES } from '../../cluster/gateway/kinds';
import { parentsOf } from '../../cluster/gateway/parents';
import { defineRule } from '../rule';
import { isIgnored } from './route-ignored';

/** A Gateway that does not accept a route passes no requests to it, and says so only in the route's status. */
export const routeNotAccepted = defineRule({
  id: 'network/route-not-accepted',
  severity: 'error',
  summary:
    'a Gateway accepts the route that names it: a listener has its name or port, takes its kind and namespace, and shares a host with it',
  requires: 'lab',
  kinds: GATEWAY_ROUTES,
  check(route, cluster) {
    return parentsOf(cluster, route).flatMap((parent) => {
      const { accepted, at } = parent;
      if (accepted === undefined || accepted.status || isIgnored(cluster, route, parent)) return [];
      return [{ path: at, message: `not accepted (${accepted.reason}): ${accepted.message}`, hint: accepted.hint }];
    });
  },
});
