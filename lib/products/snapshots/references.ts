import type { Reference } from '../../cluster/cluster';
import { type ReadMap, textAt } from '../../manifest/read';
import { OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';
import { SNAPSHOT_CLASS } from './snapshot-class';

const SNAPSHOT = 'snapshot.storage.k8s.io/VolumeSnapshot';
const isSnapshot = (holder: ReadMap) => textAt(holder, 'kind') === 'VolumeSnapshot';

/** What its kinds name, and claims that begin with a snapshot. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: OPERATOR_OBJECT,
    to: 'PersistentVolumeClaim',
    hint: 'name a claim of its namespace',
    guessedMissing: writesOthers,
    places: [{ from: [SNAPSHOT], path: 'spec.source.persistentVolumeClaimName', emptyIsNone: true }],
  },
  { ...SNAPSHOT_CLASS, places: [{ from: [SNAPSHOT], path: 'spec.volumeSnapshotClassName', emptyIsNone: true }] },
  {
    rule: OPERATOR_OBJECT,
    to: SNAPSHOT,
    hint: 'write it',
    guessedMissing: writesOthers,
    places: ['dataSource', 'dataSourceRef'].map((field) => ({
      from: ['PersistentVolumeClaim'],
      path: `spec.${field}.name`,
      emptyIsNone: true,
      when: isSnapshot,
    })),
  },
];
