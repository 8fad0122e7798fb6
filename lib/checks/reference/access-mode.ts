import { CLAIMING, claimsOf, hasVolumesOf } from '../../cluster/volumes';
import type { LabDescription, StorageClassDescription } from '../../lab/description';
import { defineRule, list, type Report } from '../rule';

/** A provisioner that can't do what a claim asks for makes no volume; the claim stays pending. */
export const accessMode = defineRule({
  id: 'reference/access-mode',
  severity: 'error',
  summary: 'the StorageClass of a claim can do the access modes that it asks for',
  requires: 'lab',
  kinds: CLAIMING,
  check(manifest, cluster) {
    const reports: Report[] = [];
    for (const { at, storageClass, accessModes } of claimsOf(manifest, cluster)) {
      const used = classOf(cluster.lab, storageClass);
      if (!used || hasVolumesOf(cluster, used.name)) continue;
      const able: readonly unknown[] = used.accessModes;
      for (const [i, mode] of accessModes.entries()) {
        if (able.includes(mode) || typeof mode !== 'string') continue;
        reports.push({
          path: `${at}/accessModes/${i}`,
          message: `StorageClass '${used.name}' can't do ${mode}`,
          hint: `it can do ${list(used.accessModes)}`,
        });
      }
    }
    return reports;
  },
});

function classOf(lab: LabDescription | undefined, name: string | undefined): StorageClassDescription | undefined {
  return lab?.storageClasses.find((one) => (name === undefined ? one.default : one.name === name));
}
