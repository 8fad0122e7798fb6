import { CLAIMING, claimsOf, hasVolumesOf } from '../../cluster/volumes';
import { defineRule, NOTHING, type Report } from '../rule';

/** Nothing makes a volume for such a claim. A guess, as the volume may be written elsewhere. */
export const unboundClaim = defineRule({
  id: 'reference/unbound-claim',
  severity: 'warning',
  summary: 'a claim without a StorageClass finds a volume without one',
  requires: 'lab',
  kinds: CLAIMING,
  check(manifest, cluster) {
    const wanting = claimsOf(manifest, cluster).filter(({ storageClass }) => storageClass === '');
    if (wanting.length === 0 || hasVolumesOf(cluster, '')) return NOTHING;
    const byDefault = cluster.lab?.storageClasses.find((one) => one.default)?.name;
    return wanting.map(
      ({ at }): Report => ({
        path: `${at}/storageClassName`,
        message:
          "storageClassName '' needs a volume that is written by hand, and no PersistentVolume without a class is among the manifests",
        hint:
          byDefault === undefined
            ? 'write the volume, or name a class'
            : `leave storageClassName out for the default class '${byDefault}', or write the volume`,
      }),
    );
  },
});
