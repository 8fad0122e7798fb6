import { type Report, rule } from '../rule';
import { CLAIMING, claimsOf, hasDefaultClass, hasVolumes } from './claims';
import { insteadOf } from './missing';

/** Without a default class nobody makes a volume for a claim that names none. */
export const defaultStorageClass = rule({
  id: 'reference/default-storage-class',
  severity: 'error',
  says: 'a claim that names no StorageClass is made on a lab that has a default one',
  needs: 'lab',
  on: CLAIMING,
  check(manifest, cluster) {
    const reports: Report[] = [];
    if (hasDefaultClass(cluster) || hasVolumes(cluster, '')) return reports;
    const names = (cluster.lab?.storageClasses ?? []).map(({ name }) => name);
    for (const { at, storageClass } of claimsOf(manifest, cluster)) {
      if (storageClass !== undefined) continue;
      reports.push({
        at,
        message: 'the claim names no storageClassName, and the lab has no default StorageClass',
        hint: insteadOf('', names, 'the lab has no StorageClass at all'),
      });
    }
    return reports;
  },
});
