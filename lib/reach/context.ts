import type { LabCluster } from '../cluster/cluster';
import type { Router } from '../cluster/routing/answer';
import { Services } from '../cluster/routing/backend';
import { routerOf } from '../cluster/routing/router';
import type { LabDescription } from '../lab/description';
import { memoize } from '../manifest/memoize';
import { NetworkPolicies } from './policy/network-policies';

/** A lab and what answers questions about it: each reads all objects once. */
export interface ReachContext {
  readonly cluster: LabCluster;
  readonly lab: LabDescription;
  readonly policies: NetworkPolicies;
  readonly router: Router;
  readonly services: Services;
}

/** Reads a lab, once. */
export const reachContextOf = memoize((cluster: LabCluster): ReachContext => {
  const [policies, router] = [NetworkPolicies.of(cluster), routerOf(cluster)];
  return { cluster, lab: cluster.lab, policies, router, services: new Services(cluster) };
});
