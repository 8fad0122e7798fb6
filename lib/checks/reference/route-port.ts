import { backendsOf, sendingKinds } from '../../cluster/backends';
import { defineRule, type Report } from '../rule';
import { knownPorts, portHint } from './service-ports';

/** Routes name the port of the Service, by number or name, never that of the pod. */
export const routePort = defineRule({
  id: 'reference/route-port',
  severity: 'error',
  summary: 'the port to which an Ingress, IngressRoute or route of the Gateway API sends requests is one of the Service',
  kinds: sendingKinds,
  check(route, cluster) {
    const reports: Report[] = [];
    for (const backend of backendsOf(cluster, route)) {
      const { name, port, portAt } = backend;
      const known = backend.kind === 'Service' ? knownPorts(cluster, name, backend.namespace) : undefined;
      if (known === undefined || (port === undefined ? false : known.some((one) => one.port === port || one.name === port))) continue;
      reports.push({
        path: portAt,
        message:
          port === undefined
            ? `no port of Service '${name}' is named`
            : `Service '${name}' has no port ${typeof port === 'number' ? port : `'${port}'`}`,
        hint: portHint(known, port),
      });
    }
    return reports;
  },
});
