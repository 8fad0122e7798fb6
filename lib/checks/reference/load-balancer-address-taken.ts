import type { Cluster } from '../../cluster/cluster';
import { servicePorts } from '../../cluster/services';
import { identityOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, type Report } from '../rule';
import { addressesWished, isBalanced, poolsOf, sharingKey } from './load-balancers';

/** An address is given to one Service, or to several that agree to share it and have no port in common. */
export const loadBalancerAddressTaken = defineRule({
  id: 'reference/load-balancer-address-taken',
  severity: 'error',
  summary: 'Services that ask for the same address share it by one key, and have different ports',
  requires: 'lab',
  kinds: 'Service',
  check(service, cluster) {
    const reports: Report[] = [];
    if (!isBalanced(service) || poolsOf(cluster) === undefined) return reports;
    for (const { value, at } of addressesWished(service, cluster)) {
      const first = firstToAsk(cluster).get(value);
      if (first === undefined || first === service) continue;
      const [name, key] = [printIdentity(identityOf(first)), sharingKey(first, cluster)];
      if (key === undefined || key !== sharingKey(service, cluster)) {
        const [annotation] = cluster.loadBalancer?.part.annotations?.sharing ?? [];
        const hint = `ask for another address${annotation === undefined ? '' : `, or give both the same annotation ${annotation}`}`;
        reports.push({ path: at, message: `${value} is asked for by ${name} as well`, hint });
        continue;
      }
      const taken = portsOf(first);
      const common = [...portsOf(service)].filter((port) => taken.has(port));
      if (common.length > 0)
        reports.push({
          path: at,
          message: `${value} is shared with ${name}, which has ${common.join(', ')} as well`,
          hint: 'use another port',
        });
    }
    return reports;
  },
});

/** The Service that asks for an address, by address; of several the first, with which the others have to agree. */
const firstToAsk = memoize((cluster: Cluster): ReadonlyMap<string, Manifest> => {
  const first = new Map<string, Manifest>();
  for (const service of cluster.ofKind('Service').filter(isBalanced)) {
    for (const { value } of addressesWished(service, cluster)) if (!first.has(value)) first.set(value, service);
  }
  return first;
});

function portsOf(service: Manifest): ReadonlySet<string> {
  return new Set(servicePorts(service).map(({ protocol, port }) => `${protocol} ${port}`));
}
