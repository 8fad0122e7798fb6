import { claimsOfPods, isForOne } from '../../cluster/claims-of-pods';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { classOfClaim } from '../../cluster/volumes';
import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';
import { waitingForVolume } from './shared-claim';

/** The scheduler prefers to spread replicas, whatever node the volume is attached to. Volumes of one node keep the pods there. */
export const scatteredClaim = definePodRule({
  id: 'reliability/scattered-claim',
  severity: 'warning',
  summary: 'replicas that may run on different nodes do not share a volume that can be attached to one node only',
  requires: 'lab',
  check(pods, cluster) {
    const least = replicasOf(cluster, pods)?.least ?? 1;
    if (least < 2 || nodesFor(cluster, pods) < 2 || isTogether(pods.spec)) return NOTHING;
    const claims = claimsOfPods(cluster, pods).filter(
      ({ claim, spec }) => claim !== undefined && isForOne(spec) === 'node' && moves(cluster, spec),
    );
    // Where they must be apart, another rule reports it.
    if (claims.length === 0 || waitingForVolume(cluster, pods).length > 0) return NOTHING;
    return claims.map(
      ({ name, at }): Report => ({
        path: at,
        message: `its ${least} pods share claim '${name}' (ReadWriteOnce), which can be attached to one node only: pods that the scheduler places on another node never start`,
        hint: 'run one pod, use ReadWriteMany with a class that supports it, or give each a claim of its own (StatefulSet)',
      }),
    );
  },
});

/** Whether the volume is attached to the node that a pod happens to be on. */
function moves(cluster: Cluster, spec: ReadMap): boolean {
  const known = classOfClaim(cluster, textAt(spec, 'storageClassName'));
  if (known === undefined) return false;
  if (known.description !== undefined) return known.description.nodeLocal === false;
  const provisioner = textAt(known.written, 'provisioner');
  const fact = cluster.products.all.flatMap(({ provisioners = [] }) => provisioners).find(({ name }) => name === provisioner);
  return fact !== undefined && fact.nodeLocal !== true;
}

/** Whether they ask to be beside other pods, which may be their own. */
function isTogether(spec: Pods['spec']): boolean {
  return mapsAt(spec, 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').length > 0;
}
