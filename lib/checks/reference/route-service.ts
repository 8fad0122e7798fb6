import { defineRule, type Report } from '../rule';
import { backendsOf, ROUTING } from './backends';
import { missing } from './missing';

/** A route to a Service that is not there answers 404 or 503. */
export const routeService = defineRule({
  id: 'reference/route-service',
  severity: 'error',
  summary: 'the Service to which an Ingress or IngressRoute sends requests exists',
  requires: 'lab',
  kinds: ROUTING,
  check(route, cluster) {
    const reports: Report[] = [];
    const externals = cluster.lab?.externals ?? [];
    for (const backend of backendsOf(route)) {
      const { namespace } = backend;
      const also = () => externals.flatMap((one) => (one.kind === 'Service' && one.namespace === namespace ? [one.name] : []));
      const otherwise = "write it, or declare it among the lab's externals";
      for (const report of missing(cluster, backend, { also, otherwise })) reports.push(report);
    }
    return reports;
  },
});
