import { defineProduct } from '../define-product';
import { backupVolume } from './backup-volume';
import { REFERENCES } from './references';

/** Velero. */
export const velero = defineProduct({
  name: 'velero',
  title: 'Velero',
  facts: [
    {
      summary: 'a Backup, and what a Schedule makes, goes to the BackupStorageLocation of its namespace that it names',
      source: 'https://github.com/vmware-tanzu/velero/blob/main/pkg/controller/backup_controller.go',
      versions: 'v1',
      read: '2026-11-29',
    },
    {
      summary: 'a Restore makes objects in any namespace',
      source: 'https://velero.io/docs/v1.18/restore-reference/',
      versions: 'v1',
      read: '2026-11-29',
    },
    {
      summary:
        'it reads annotations of backup.velero.io/: backup-volumes, backup-volumes-excludes, must-include-additional-items and others',
      source: 'https://velero.io/docs/main/file-system-backup/',
      versions: 'all',
      read: '2026-11-29',
    },
    {
      summary: 'it passes over volumes that backup-volumes names and the pod does not have',
      source: 'https://github.com/vmware-tanzu/velero/blob/main/pkg/podvolume/backupper.go',
      versions: 'v1',
    },
  ],
  annotations: [
    {
      prefix: 'backup.velero.io/',
      complete: false,
      groups: [
        { on: ['Pod'], names: ['backup-volumes', 'backup-volumes-excludes'] },
        { names: ['must-include-additional-items', 'parallel-files-upload'] },
      ],
    },
  ],
  rules: [backupVolume],
  references: REFERENCES,
  installs: [{ kind: 'velero.io/Restore', into: () => ['*'] }],
  kinds: { passiveGroups: ['velero.io'] },
});
