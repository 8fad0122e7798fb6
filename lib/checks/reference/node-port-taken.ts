import type { Cluster } from '../../cluster/cluster';
import { identityOf, printIdentity } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { defineRule, type Report } from '../rule';
import { nodePortsOf } from './node-ports';

/** A nodePort belongs to one Service of the cluster: the API server refuses the second one. */
export const nodePortTaken = defineRule({
  id: 'reference/node-port-taken',
  severity: 'error',
  summary: 'a nodePort is used by one Service only',
  kinds: 'Service',
  check(service, cluster) {
    const reports: Report[] = [];
    const own = printIdentity(identityOf(service));
    for (const { port, protocol, at } of nodePortsOf(service)) {
      const owner = owners(cluster).get(`${protocol} ${port}`);
      if (owner === undefined || (owner.name === own && owner.at === at)) continue;
      reports.push({ path: at, message: `nodePort ${port} is used by ${owner.name} as well`, hint: 'use another one, or leave it out' });
    }
    return reports;
  },
});

/** Who has a port, by `protocol port`: an external, else the first Service that names it. */
const owners = memoize((cluster: Cluster): ReadonlyMap<string, { readonly name: string; readonly at: string }> => {
  const { lab } = cluster;
  const found = new Map<string, { readonly name: string; readonly at: string }>();
  for (const external of lab?.externals ?? []) {
    if (external.kind !== 'Service' || cluster.find('Service', external.name, external.namespace)) continue;
    const name = `Service ${external.namespace}/${external.name}`;
    // Descriptions of externals don't say the protocol; nearly all are TCP.
    for (const { nodePort } of external.ports) if (nodePort !== undefined) found.set(`TCP ${nodePort}`, { name, at: '' });
  }
  for (const service of cluster.ofKind('Service')) {
    for (const { port, protocol, at } of nodePortsOf(service)) {
      const key = `${protocol} ${port}`;
      if (!found.has(key)) found.set(key, { name: printIdentity(identityOf(service)), at });
    }
  }
  return found;
});
