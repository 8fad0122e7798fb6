import { type Report, rule } from '../rule';
import { backendsOf, ROUTING } from './backends';
import { missing } from './missing';

/** A route to a Service that is not there answers 404 or 503. */
export const routeService = rule({
  id: 'reference/route-service',
  severity: 'error',
  says: 'the Service to which an Ingress or IngressRoute sends requests exists',
  needs: 'lab',
  on: ROUTING,
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
