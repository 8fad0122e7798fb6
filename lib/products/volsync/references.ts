import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { STORAGE_CLASS, STORAGE_CLASS_HINT } from '../../cluster/references/storage';
import { OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';
import { SNAPSHOT_CLASS } from '../snapshots/snapshot-class';

const [SOURCE, DESTINATION] = ['volsync.backube/ReplicationSource', 'volsync.backube/ReplicationDestination'];
const BOTH = [SOURCE, DESTINATION];
/** Fields of any mover. */
const ofMover = (...fields: readonly string[]) => fields.map((field) => ({ from: BOTH, path: `spec.*.${field}`, emptyIsNone: true }));

/** What its kinds name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: OPERATOR_OBJECT,
    to: 'PersistentVolumeClaim',
    hint: 'name a claim of its namespace',
    guessedMissing: writesOthers,
    places: [
      { from: [SOURCE], path: 'spec.sourcePVC', emptyIsNone: true },
      { from: [DESTINATION], path: 'spec.*.destinationPVC', emptyIsNone: true },
    ],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'Secret',
    ...SECRET_HINT,
    places: ofMover('repository', 'rcloneConfig', 'keySecret', 'sshKeys', 'customCA.secretName'),
  },
  { ...SNAPSHOT_CLASS, places: ofMover('volumeSnapshotClassName') },
  {
    rule: STORAGE_CLASS,
    to: 'storage.k8s.io/StorageClass',
    ...STORAGE_CLASS_HINT,
    places: ofMover('storageClassName', 'cacheStorageClassName'),
  },
];
