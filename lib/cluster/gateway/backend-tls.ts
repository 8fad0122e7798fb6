import { namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { mapsAt, textAt } from '../../manifest/read';
import type { Cluster } from '../cluster';
import type { PlainBackend } from '../routing/plain-backend';
import { gatewayKind } from './kinds';

/** Whether a BackendTLSPolicy is for the port of a Service. */
export function hasTlsPolicy(cluster: Cluster, { service, portName = '' }: Pick<PlainBackend, 'service' | 'portName'>): boolean {
  const sections = policies(cluster).get(`${service.namespace}/${service.name}`);
  return sections !== undefined && (sections.has('') || sections.has(portName));
}

/** Names of the ports, by Service, that BackendTLSPolicies are for; an empty one stands for all. */
const policies = memoize((cluster: Cluster): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const policy of cluster.ofKind(gatewayKind('BackendTLSPolicy'))) {
    for (const target of mapsAt(policy, 'spec', 'targetRefs')) {
      const key = `${namespaceOf(policy)}/${textAt(target, 'name')}`;
      const known = found.get(key) ?? new Set();
      found.set(key, known.add(textAt(target, 'sectionName') ?? ''));
    }
  }
  return found;
});
