import { podsOfService, servicePorts } from '../../cluster/services';
import { defineRule, list, type Report } from '../rule';
import { insteadOf } from './missing';

/** A named targetPort is looked up in each pod; where no pod has the name the Service has no endpoints, without any error. */
export const namedTargetPort = defineRule({
  id: 'reference/named-target-port',
  severity: 'error',
  summary: 'a named targetPort exists in a pod that the Service selects',
  kinds: 'Service',
  check(service, cluster) {
    const reports: Report[] = [];
    const pods = podsOfService(cluster, service);
    if (pods.length === 0) return reports;
    for (const { at, targetPort: name, protocol } of servicePorts(service)) {
      if (typeof name !== 'string') continue;
      if (pods.some((one) => one.port(name, protocol))) continue;
      const names = pods.flatMap((one) => one.ports()).flatMap((known) => (known.protocol === protocol ? (known.name ?? []) : []));
      reports.push({
        path: `${at}/targetPort`,
        message: `no container of ${list(pods.map(({ object }) => `${object.kind} ${object.name}`)).replaceAll("'", '')} has a ${protocol} port named '${name}'`,
        hint: insteadOf(name, names, `they name no ${protocol} port at all`),
      });
    }
    return reports;
  },
});
