import { refusedBackends } from '../../cluster/gateway/conditions';
import { GATEWAY_ROUTES } from '../../cluster/gateway/kinds';
import { parentsOf } from '../../cluster/gateway/parents';
import { defineRule, type Report } from '../rule';

/** Requests for a backend that the controller does not take are answered with an error, though the Service is there. */
export const backendRefused = defineRule({
  id: 'network/backend-refused',
  severity: 'error',
  summary: 'the controller of a Gateway takes the backends of its routes: their kind, and the protocol of their port',
  requires: 'lab',
  kinds: GATEWAY_ROUTES,
  check(route, cluster) {
    const reports = new Map<string, Report>();
    for (const { gateway } of parentsOf(cluster, route)) {
      if (!gateway?.controller) continue;
      for (const { at, reason, message, hint, isReported } of refusedBackends(cluster, route, gateway.controller.part)) {
        if (isReported || reason === 'RefNotPermitted') continue;
        reports.set(`${at} ${reason}`, { path: at, message: `not resolved (${reason}): ${message}`, hint });
      }
    }
    return [...reports.values()];
  },
});
