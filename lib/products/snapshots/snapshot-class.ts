import type { Reference } from '../../cluster/cluster';
import { OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

/** Classes of snapshots, wherever they are named. */
export const SNAPSHOT_CLASS: Omit<Reference, 'places'> = {
  rule: OPERATOR_OBJECT,
  to: 'snapshot.storage.k8s.io/VolumeSnapshotClass',
  ofCluster: true,
  hint: 'write it',
  guessedMissing: writesOthers,
};
