import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, mapsAt, numberAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { answering, rulesOf } from './policies';
import { podsOfService } from './selected';

/** Policies are applied after the Service has been resolved: its own port is never seen. */
export const policyPort = defineRule({
  id: 'reference/policy-port',
  severity: 'error',
  summary: 'a port of a NetworkPolicy is one of the pods, not that of the Service before them',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(policy, cluster) {
    const reports: Report[] = [];
    for (const one of rulesOf(policy)) {
      if (one.ports.length === 0) continue;
      const pods = answering(one, policy, cluster);
      if (pods === undefined) continue;
      for (const { spec, at: pointer } of one.ports) {
        const port = numberAt(spec, 'port');
        if (port === undefined || spec.endPort !== undefined) continue;
        const mistaken = servicePort(pods, port, textAt(spec, 'protocol') ?? 'TCP', cluster);
        if (mistaken === undefined) continue;
        reports.push({
          path: `${pointer}/port`,
          message: `${port} is the port of Service ${mistaken.service}, not of its pods, which is all that policies see`,
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
  const services = servicesOf(cluster);
  for (const one of pods) {
    for (const service of services.get(one) ?? []) {
      for (const known of mapsAt(service, 'spec', 'ports')) {
        const target = at(known, 'targetPort');
        if (numberAt(known, 'port') !== port || (textAt(known, 'protocol') ?? 'TCP') !== protocol || target === port) continue;
        if (typeof target === 'number' || typeof target === 'string') return { service: service.metadata.name, target };
      }
    }
  }
  return undefined;
}

const servicesOf = memoize((cluster: Cluster): ReadonlyMap<Pods, readonly Manifest[]> => {
  const found = new Map<Pods, Manifest[]>();
  for (const service of cluster.ofKind('Service')) {
    for (const pods of podsOfService(service, cluster)) {
      const known = found.get(pods);
      if (known) known.push(service);
      else found.set(pods, [service]);
    }
  }
  return found;
});
