import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { classOfClaim } from '../../cluster/volumes';
import { namespaceOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';

/** A snapshot is made by the driver of its class, of volumes of its own. */
export const REFUSES: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: ['snapshot.storage.k8s.io/VolumeSnapshot'],
    check(snapshot, cluster) {
      const claim = cluster.find(
        'PersistentVolumeClaim',
        textAt(snapshot, 'spec', 'source', 'persistentVolumeClaimName') ?? '',
        namespaceOf(snapshot),
      );
      const name = textAt(snapshot, 'spec', 'volumeSnapshotClassName') ?? '';
      const driver = textAt(cluster.find('snapshot.storage.k8s.io/VolumeSnapshotClass', name), 'driver');
      if (claim === undefined || driver === undefined || textAt(claim, 'spec', 'volumeName') !== undefined) return undefined;
      const known = classOfClaim(cluster, textAt(claim, 'spec', 'storageClassName'));
      const provisioner = textAt(known?.written, 'provisioner') ?? known?.description?.provisioner;
      if (known === undefined || provisioner === undefined || provisioner === driver) return undefined;
      return {
        path: '/spec/volumeSnapshotClassName',
        message: `the class is for volumes of ${driver}, and claim '${claim.metadata.name}' has one of ${provisioner} (class '${known.name}')`,
        hint: 'name a class of its driver, or keep the data on a class that can make snapshots',
      };
    },
  },
];
