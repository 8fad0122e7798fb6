import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const [BACKUP, SCHEDULE, RESTORE, LOCATION, SNAPSHOTS] = [
  'velero.io/Backup',
  'velero.io/Schedule',
  'velero.io/Restore',
  'velero.io/BackupStorageLocation',
  'velero.io/VolumeSnapshotLocation',
];

/** A field of a Backup, or of those that a Schedule makes. */
const ofBackup = (field: string) => [
  { from: [BACKUP], path: `spec.${field}`, emptyIsNone: true },
  { from: [SCHEDULE], path: `spec.template.${field}`, emptyIsNone: true },
];

/** Names may have wildcards. */
const isPlain = (_: unknown, __: unknown, name: string) => !/[*?[{]/.test(name);

const written = (to: string, places: Reference['places']): Reference => ({
  rule: OPERATOR_OBJECT,
  to,
  hint: 'write it',
  guessedMissing: writesOthers,
  places,
});

/** What its kinds name. */
export const REFERENCES: readonly Reference[] = [
  written(LOCATION, ofBackup('storageLocation')),
  written(SNAPSHOTS, ofBackup('volumeSnapshotLocations')),
  written(SCHEDULE, [{ from: [RESTORE], path: 'spec.scheduleName', emptyIsNone: true }]),
  {
    rule: OPERATOR_OBJECT,
    to: 'Secret',
    ...SECRET_HINT,
    places: [{ from: [LOCATION, SNAPSHOTS], path: 'spec.credential.name', emptyIsNone: true }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'Namespace',
    hint: 'name a namespace: of one that is not there nothing is backed up, and nothing is said',
    places: ofBackup('includedNamespaces').map((place) => ({ ...place, when: isPlain })),
  },
];
