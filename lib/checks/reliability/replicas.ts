import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { kindKey, namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { numberAt, textAt } from '../../manifest/read';

/** How many pods a workload has. */
export interface Replicas {
  readonly least: number;
  /** More than that only with an autoscaler. */
  readonly most: number;
}

/** Kinds whose pods are alike and any number. */
const SCALED: readonly string[] = ['ReplicationController', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'];

/** How many of these pods there are; undefined where no number is set: of a DaemonSet, a Job, a bare Pod. */
export function replicasOf(cluster: Cluster, { owner, count, object, namespace }: Pods): Replicas | undefined {
  if (!owner || count === undefined || !SCALED.includes(kindKey(owner))) return undefined;
  const all = autoscaled(cluster);
  const scaled = all.size === 0 ? undefined : all.get(`${namespace}/${object.kind}/${object.name}`);
  return scaled ?? { least: count, most: count };
}

const autoscaled = memoize((cluster: Cluster): ReadonlyMap<string, Replicas> => {
  const found = new Map<string, Replicas>();
  for (const scaler of cluster.ofKind('autoscaling/HorizontalPodAutoscaler')) {
    const [kind, name] = [textAt(scaler, 'spec', 'scaleTargetRef', 'kind'), textAt(scaler, 'spec', 'scaleTargetRef', 'name')];
    const [least, most] = [numberAt(scaler, 'spec', 'minReplicas') ?? 1, numberAt(scaler, 'spec', 'maxReplicas') ?? 1];
    found.set(`${namespaceOf(scaler)}/${kind}/${name}`, { least, most: Math.max(least, most) });
  }
  return found;
});
