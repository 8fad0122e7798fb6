import { defineRule, type Report } from '../rule';
import { CLAIMING, claimsOf, hasVolumes } from './claims';
import { missing } from './missing';

/** A claim of a class that is not there stays pending, and so does every pod that mounts it. */
export const storageClass = defineRule({
  id: 'reference/storage-class',
  severity: 'error',
  summary: 'the StorageClass that a claim names exists',
  requires: 'lab',
  kinds: CLAIMING,
  check(manifest, cluster) {
    const reports: Report[] = [];
    const also = () => (cluster.lab?.storageClasses ?? []).map(({ name }) => name);
    for (const { at, storageClass: name } of claimsOf(manifest, cluster)) {
      if (!name || hasVolumes(cluster, name)) continue;
      const reference = { at: `${at}/storageClassName`, kind: 'storage.k8s.io/StorageClass', name };
      for (const report of missing(cluster, reference, { also, otherwise: "name a class of the lab's" })) reports.push(report);
    }
    return reports;
  },
});
