import type { LabCluster } from '../cluster/cluster';
import { Pods } from '../cluster/pods';
import { memoize } from '../manifest/memoize';

/** Pods of DaemonSets that the lab's load balancer makes: they take ports of nodes before any app, but no plan lists them. */
export const unlistedPods = memoize((cluster: LabCluster): readonly Pods[] =>
  (cluster.loadBalancer?.part.daemonSets?.(cluster) ?? []).flatMap((daemonSet) => Pods.of(daemonSet) ?? []),
);
