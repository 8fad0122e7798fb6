import type { Cluster } from '../../cluster/cluster';
import type { Mount } from '../../cluster/mounts';
import type { Pods } from '../../cluster/pods';
import { classOfClaim, type KnownClass } from '../../cluster/volumes';
import { at, listAt, mapAt, type ReadMap, textAt } from '../../manifest/read';

/** The class of a volume that is made for what is mounted, for one node at a time; undefined if it is there already, is a copy, or nothing is known of it. */
export function classOfNewVolume(mount: Mount, pods: Pods, cluster: Cluster): KnownClass | undefined {
  const spec = claimOf(mount, pods, cluster);
  if (spec === undefined || isFilled(spec) || sharesFolder(spec)) return undefined;
  return classOfClaim(cluster, textAt(spec, 'storageClassName'));
}

function claimOf({ volume: { claim } }: Mount, { namespace }: Pods, cluster: Cluster): ReadMap | undefined {
  if (claim === undefined) return undefined;
  if ('spec' in claim) return claim.spec;
  const found = cluster.find('PersistentVolumeClaim', claim.name, namespace);
  return found ? mapAt(found, 'spec') : undefined;
}

/** Whether a volume is there already, or is a copy of one. */
function isFilled(spec: ReadMap): boolean {
  return ['volumeName', 'dataSource', 'dataSourceRef', 'selector'].some((key) => at(spec, key) !== undefined);
}

/** Several nodes share a file system, which is not that of a device. */
function sharesFolder(spec: ReadMap): boolean {
  return listAt(spec, 'accessModes').some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany');
}
