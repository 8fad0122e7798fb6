import type { Cluster } from '../../cluster/cluster';
import type { PoolProblem } from '../../cluster/product-parts';
import { kindsOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING } from '../rule';

/** One pool that the load balancer can't read keeps it from all of them. */
export const addressPoolInvalid = defineRule({
  id: 'reference/address-pool-invalid',
  severity: 'error',
  summary: 'address pools hold ranges of addresses, each in one pool only',
  requires: 'lab',
  kinds: (cluster) => kindsOf(problems(cluster).keys()),
  check(manifest, cluster) {
    const found = problems(cluster).get(manifest);
    return found ? found.map(({ path, message, hint }) => ({ path, message, hint })) : NOTHING;
  },
});

const problems = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly PoolProblem[]> => {
  const found = new Map<Manifest, PoolProblem[]>();
  for (const problem of cluster.loadBalancer?.part.poolProblems?.(cluster) ?? []) {
    const there = found.get(problem.object);
    if (there) there.push(problem);
    else found.set(problem.object, [problem]);
  }
  return found;
});
