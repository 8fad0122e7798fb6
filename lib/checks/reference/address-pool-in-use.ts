import type { Cluster } from '../../cluster/cluster';
import type { WrittenPool } from '../../cluster/product-parts';
import type { LabDescription } from '../../lab/description';
import { kindsOf } from '../../manifest/identity';
import { isHeld } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING, type Report } from '../rule';

/** The load balancer answers for every address that it gives out: the machine that has it already loses its connections. */
export const addressPoolInUse = defineRule({
  id: 'reference/address-pool-in-use',
  severity: 'error',
  summary: 'address pools hold no address of a node, machine or router of the lab',
  requires: 'lab',
  kinds: (cluster) => kindsOf(pools(cluster).keys()),
  check(manifest, cluster) {
    const pool = pools(cluster).get(manifest);
    if (pool === undefined || cluster.lab === undefined) return NOTHING;
    const reports: Report[] = [];
    for (const [i, range] of pool.addresses.entries()) {
      const taken = inUse(cluster.lab).find(([, address]) => isHeld(range.replace(/\s/g, ''), address));
      if (taken === undefined) continue;
      const message = `${range} holds ${taken[1]}, the address of ${taken[0]}`;
      reports.push({ path: `${pool.at}/${i}`, message, hint: 'leave addresses out that are in use' });
    }
    return reports;
  },
});

const pools = memoize((cluster: Cluster): ReadonlyMap<Manifest, WrittenPool> => {
  const all = cluster.loadBalancer?.part.pools?.(cluster) ?? [];
  return new Map(all.map((pool) => [pool.object, pool]));
});

const inUse = memoize(({ nodes, network: { machines = {}, routes = [] } }: LabDescription): readonly (readonly [string, string])[] => [
  ...nodes.map(({ name, address }) => [`node ${name}`, address] as const),
  ...Object.entries(machines).map(([name, address]) => [`machine ${name}`, address] as const),
  ...routes.map(({ to, via }) => [`the router to ${to}`, via] as const),
]);
