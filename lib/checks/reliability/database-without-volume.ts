import { type DataFolder, dataFoldersOf } from '../../cluster/data-folders';
import { folderInWords } from '../../cluster/data-image';
import { isWithin } from '../../cluster/mounts';
import { definePodRule, type Report } from '../rule';

/** The data is gone with the pod. Some mean it so, for tests: they can waive it. */
export const databaseWithoutVolume = definePodRule({
  id: 'reliability/database-without-volume',
  severity: 'warning',
  summary: 'a database keeps its data in a persistent volume',
  check(pods, cluster) {
    if (!['Deployment', 'StatefulSet'].includes(pods.object.kind)) return [];
    return dataFoldersOf(pods, cluster).flatMap((found) => (found.state === 'lost' ? reportOf(found) : []));
  },
});

function reportOf({ container, image: { title }, place, mounts, mount }: DataFolder): Report {
  const { folder, ownVolume } = place;
  const path = `${container.at}${mounts.length > 0 ? '/volumeMounts' : ''}`;
  if (mount) {
    return {
      path,
      message: `the image has a volume of its own at ${ownVolume}, which hides what is mounted at ${mount.path}: the data of ${title} is gone with the pod`,
      hint: `mount the volume at ${ownVolume}`,
    };
  }
  const elsewhere = mounts.find(({ volume }) => volume.claim !== undefined);
  if (elsewhere === undefined) {
    return {
      path,
      message: `the data of ${title} is not in a persistent volume: it is lost with the pod`,
      hint: 'mount a PersistentVolumeClaim at its data directory',
    };
  }
  return {
    path,
    message: `the data of ${title} is in ${folderInWords(place)}, and no persistent volume is mounted there: it is lost with the pod`,
    hint: `mount the volume at ${ownVolume !== undefined && isWithin(folder, ownVolume) ? ownVolume : folderInWords(place)}, not at ${elsewhere.path}`,
  };
}
