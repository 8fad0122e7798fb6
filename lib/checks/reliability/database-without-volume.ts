import type { Container, Pods } from '../../cluster/pods';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** Official images that keep data, by name on Docker Hub. */
const DATABASE = /^(?:(?:docker\.io\/)?(?:library\/)?)(mariadb|mongo|mysql|postgres)(?::[\w.-]+)?(?:@.*)?$/;
/** Volumes that are as short-lived as the pod, or hold no data. */
const PASSING: readonly string[] = ['configMap', 'downwardAPI', 'emptyDir', 'image', 'projected', 'secret'];

/** The data is gone with the pod. Some mean it so, for tests: they can waive it. */
export const databaseWithoutVolume = definePodRule({
  id: 'reliability/database-without-volume',
  severity: 'warning',
  summary: 'a database keeps its data in a volume that outlives the pod',
  check(pods) {
    const reports: Report[] = [];
    if (!['Deployment', 'StatefulSet'].includes(pods.object.kind)) return reports;
    for (const container of pods.containers) {
      const database = DATABASE.exec(textAt(container.spec, 'image') ?? '')?.[1];
      // With a command of its own it is a client, or something else.
      if (database === undefined || container.type !== 'container' || listAt(container.spec, 'command').length > 0) continue;
      if (keepsData(pods, container)) continue;
      reports.push({
        path: `${container.at}${mapsAt(container.spec, 'volumeMounts').length > 0 ? '/volumeMounts' : ''}`,
        message: `the data of ${database} is in no volume that outlives the pod: with the pod it is gone`,
        hint: 'mount a PersistentVolumeClaim at its data directory',
      });
    }
    return reports;
  },
});

function keepsData({ owner, spec }: Pods, container: Container): boolean {
  const passing = mapsAt(spec, 'volumes').filter((volume) => PASSING.some((source) => source in volume));
  const names = new Set(passing.map((volume) => textAt(volume, 'name')));
  const claims = listAt(owner, 'spec', 'volumeClaimTemplates').length > 0;
  return mapsAt(container.spec, 'volumeMounts').some((mount) => claims || !names.has(textAt(mount, 'name')));
}
