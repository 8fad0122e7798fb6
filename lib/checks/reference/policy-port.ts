import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { policyOf } from '../../cluster/policies';
import { servicePorts, servicesOfPods } from '../../cluster/services';
import { defineRule, type Report } from '../rule';
import { answering, rulesOf } from './policies';

/** Policies are applied after the Service has been resolved: its own port is never seen. */
export const policyPort = defineRule({
  id: 'reference/policy-port',
  severity: 'error',
  summary: 'a port of a NetworkPolicy is one of the pods, not that of the Service before them',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const reports: Report[] = [];
    const policy = policyOf(manifest);
    for (const { direction, rule } of rulesOf(policy)) {
      const pods = rule.ports === undefined ? undefined : answering(policy, direction, rule, cluster);
      if (pods === undefined) continue;
      for (const port of rule.ports ?? []) {
        if ('name' in port || port.first !== port.last) continue;
        const mistaken = servicePort(pods, port.first, port.protocol, cluster);
        if (mistaken === undefined) continue;
        reports.push({
          path: `${port.at}/port`,
          message: `${port.first} is the port of Service ${mistaken.service}, not of its pods, which is all that policies see`,
          hint: `allow ${mistaken.target}, the Service's targetPort`,
        });
      }
    }
    return reports;
  },
});

interface Mistaken {
  readonly service: string;
  readonly target: number | string;
}

/** The Service whose port was meant: all pods declare ports, none that one, and it leads to another one. */
function servicePort(pods: readonly Pods[], port: number, protocol: string, cluster: Cluster): Mistaken | undefined {
  const declared = pods.map((one) => one.ports());
  if (declared.length === 0 || declared.some((ports) => ports.length === 0 || ports.some((one) => one.port === port))) return undefined;
  const services = servicesOfPods(cluster);
  for (const one of pods) {
    for (const service of services.get(one) ?? []) {
      for (const known of servicePorts(service)) {
        const target = known.targetPort;
        if (known.port !== port || known.protocol !== protocol || target === port) continue;
        if (target !== undefined) return { service: service.metadata.name, target };
      }
    }
  }
  return undefined;
}
