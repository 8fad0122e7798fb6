import { CLAIMING, claimsOf, hasDefaultStorageClass, hasVolumesOf } from '../../cluster/volumes';
import { defineRule, type Report } from '../rule';
import { insteadOf } from './missing';

/** Without a default class no volume is made for a claim that names none. */
export const defaultStorageClass = defineRule({
  id: 'reference/default-storage-class',
  severity: 'error',
  summary: 'a claim that names no StorageClass is made on a lab that has a default one',
  requires: 'lab',
  kinds: CLAIMING,
  check(manifest, cluster) {
    const reports: Report[] = [];
    if (hasDefaultStorageClass(cluster) || hasVolumesOf(cluster, '')) return reports;
    const names = (cluster.lab?.storageClasses ?? []).map(({ name }) => name);
    for (const { at, storageClass } of claimsOf(manifest, cluster)) {
      if (storageClass !== undefined) continue;
      reports.push({
        path: at,
        message: 'the claim names no storageClassName, and the lab has no default StorageClass',
        hint: insteadOf('', names, 'the lab has no StorageClass at all'),
      });
    }
    return reports;
  },
});
