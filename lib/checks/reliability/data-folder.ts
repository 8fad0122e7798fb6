import type { Cluster } from '../../cluster/cluster';
import { type DataFolder, dataFoldersOf } from '../../cluster/data-folders';
import { folderInWords } from '../../cluster/data-image';
import type { Mount } from '../../cluster/mounts';
import type { Pods } from '../../cluster/pods';
import { classOfClaim, hasLostAndFound } from '../../cluster/volumes';
import { at, listAt, mapAt, type ReadMap, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** What the image itself refuses at its start, each time. */
export const dataFolder = definePodRule({
  id: 'reliability/data-folder',
  severity: 'error',
  summary: 'a database starts with the volume that it has for its data',
  check(pods, cluster) {
    return dataFoldersOf(pods, cluster).flatMap((found) => {
      if (found.open) return [];
      return found.state === 'refused' ? refused(found) : found.state === 'kept' ? notEmpty(found, pods, cluster) : [];
    });
  },
});

function refused({ image, place: { refusedMount, ownVolume }, mount }: DataFolder): readonly Report[] {
  if (mount === undefined || refusedMount === undefined) return [];
  return [
    {
      path: `${mount.at}/mountPath`,
      message: `${image.title} does not start with a volume at ${refusedMount.at}: ${refusedMount.why}`,
      hint: `mount the volume at ${ownVolume ?? refusedMount.at}`,
    },
  ];
}

/** The root of a new ext4 volume is not empty. */
function notEmpty({ image, place, mount }: DataFolder, pods: Pods, cluster: Cluster): readonly Report[] {
  if (place.wantsEmpty !== true || mount === undefined || mount.path !== place.folder || mount.subPath) return [];
  const spec = claimOf(mount, pods, cluster);
  if (spec === undefined || isFilled(spec) || sharesFolder(spec)) return [];
  const known = classOfClaim(cluster, textAt(spec, 'storageClassName'));
  if (known === undefined || !hasLostAndFound(cluster, known)) return [];
  return [
    {
      path: mount.at,
      message: `a new volume of class '${known.name}' has the folder lost+found, and ${image.title} does not start in ${folderInWords(place)} unless it is empty`,
      hint: 'mount a folder of the volume by subPath, or set the data folder to one below the mount (PGDATA of PostgreSQL)',
    },
  ];
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
