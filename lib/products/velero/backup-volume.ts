import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { closestMatch } from '../../manifest/closest-match';
import { thereIs } from '../../manifest/count';
import type { Report } from '../../manifest/finding';
import { POD_KINDS } from '../../manifest/pod-template';
import { entryOf, mapsAt, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';

const ANNOTATIONS = ['backup.velero.io/backup-volumes', 'backup.velero.io/backup-volumes-excludes'];

/** It passes over such a name, and the backup counts as complete. */
export const backupVolume: ProductRule<Cluster> = {
  id: 'reference/backup-volume',
  severity: 'warning',
  summary: 'volumes that annotations of Velero name are those of their pods',
  kinds: POD_KINDS,
  check(manifest, cluster) {
    const reports: Report[] = [];
    const pods = cluster.podsOf(manifest);
    if (pods === undefined) return reports;
    const claims = mapsAt(pods.owner?.kind === 'StatefulSet' ? pods.owner : undefined, 'spec', 'volumeClaimTemplates');
    const known = [
      ...mapsAt(pods.spec, 'volumes').flatMap((volume) => textAt(volume, 'name') ?? []),
      ...claims.flatMap((claim) => textAt(claim, 'metadata', 'name') ?? []),
    ];
    for (const annotation of ANNOTATIONS) {
      const names = (entryOf(pods.annotations, annotation) ?? '').split(',').map((name) => name.trim());
      for (const name of names) {
        if (name === '' || known.includes(name)) continue;
        const near = closestMatch(name, known);
        reports.push({
          path: `${pods.at}${pointer(['metadata', 'annotations', annotation])}`,
          message: `the pod has no volume '${name}': Velero passes over it`,
          hint: near === undefined ? (known.length > 0 ? thereIs(known) : 'it has none: remove the annotation') : `did you mean '${near}'?`,
        });
      }
    }
    return reports;
  },
};
