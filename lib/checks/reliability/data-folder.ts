import type { Cluster } from '../../cluster/cluster';
import { type DataFolder, dataFoldersOf } from '../../cluster/data-folders';
import { folderInWords } from '../../cluster/data-image';
import type { Pods } from '../../cluster/pods';
import { hasLostAndFound } from '../../cluster/volumes';
import { definePodRule, type Report } from '../rule';
import { classOfNewVolume } from './new-volume';

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
  const known = classOfNewVolume(mount, pods, cluster);
  if (known === undefined || !hasLostAndFound(cluster, known)) return [];
  return [
    {
      path: mount.at,
      message: `a new volume of class '${known.name}' has the folder lost+found, and ${image.title} does not start in ${folderInWords(place)} unless it is empty`,
      hint: 'mount a folder of the volume by subPath, or set the data folder to one below the mount (PGDATA of PostgreSQL)',
    },
  ];
}
