import type { Reference } from '../../cluster/cluster';
import { SECRET_HINT } from '../../cluster/references/pods';
import { STORAGE_CLASS, STORAGE_CLASS_HINT } from '../../cluster/references/storage';
import { OPERATOR_KEY, OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const GROUP = 'postgresql.cnpg.io';
const CLUSTER = [`${GROUP}/Cluster`];
const OF_CLUSTER = ['Backup', 'Database', 'Pooler', 'Publication', 'ScheduledBackup', 'Subscription'].map((kind) => `${GROUP}/${kind}`);

/** Secrets of a user, which it does not take without the user's name. */
const LOGINS = ['spec.superuserSecret.name', 'spec.bootstrap.*.secret.name', 'spec.managed.roles.*.passwordSecret.name'];

/** Other Secrets that the operator reads, and does not make. */
const SECRETS = [
  'spec.externalClusters.*.password.name',
  'spec.externalClusters.*.sslKey.name',
  'spec.externalClusters.*.sslCert.name',
  'spec.externalClusters.*.sslRootCert.name',
  'spec.backup.barmanObjectStore.s3Credentials.*.name',
  'spec.backup.barmanObjectStore.azureCredentials.*.name',
  'spec.backup.barmanObjectStore.googleCredentials.*.name',
  'spec.backup.barmanObjectStore.endpointCA.name',
];

/** What its kinds name. */
export const REFERENCES: readonly Reference[] = [
  {
    rule: OPERATOR_OBJECT,
    to: `${GROUP}/Cluster`,
    hint: 'write it',
    guessedMissing: (cluster) => cluster.ofKind(`${GROUP}/Cluster`).length > 0,
    places: [{ from: OF_CLUSTER, path: 'spec.cluster.name', emptyIsNone: true }],
  },
  {
    rule: OPERATOR_OBJECT,
    keyRule: OPERATOR_KEY,
    to: 'Secret',
    ...SECRET_HINT,
    guessedMissing: () => true,
    places: LOGINS.map((path) => ({ from: CLUSTER, path, emptyIsNone: true, keys: () => 'username' })),
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'Secret',
    ...SECRET_HINT,
    guessedMissing: () => true,
    places: SECRETS.map((path) => ({ from: CLUSTER, path, emptyIsNone: true })),
  },
  {
    rule: OPERATOR_OBJECT,
    to: `${GROUP}/Backup`,
    hint: 'write it, or name one that is there',
    guessedMissing: writesOthers,
    places: [{ from: CLUSTER, path: 'spec.bootstrap.recovery.backup.name', emptyIsNone: true }],
  },
  {
    rule: OPERATOR_OBJECT,
    to: 'barmancloud.cnpg.io/ObjectStore',
    hint: 'write it',
    guessedMissing: () => true,
    places: ['plugins.*', 'externalClusters.*.plugin'].map((plugin) => ({
      from: CLUSTER,
      path: `spec.${plugin}.parameters.barmanObjectName`,
      emptyIsNone: true,
    })),
  },
  {
    rule: OPERATOR_OBJECT,
    to: ({ kind }) => (kind === 'ImageCatalog' ? `${GROUP}/ImageCatalog` : undefined),
    hint: 'write it',
    guessedMissing: writesOthers,
    places: [{ from: CLUSTER, path: 'spec.imageCatalogRef.name', emptyIsNone: true }],
  },
  {
    rule: STORAGE_CLASS,
    to: 'storage.k8s.io/StorageClass',
    ...STORAGE_CLASS_HINT,
    places: ['storage', 'walStorage', 'tablespaces.*.storage'].map((path) => ({
      from: CLUSTER,
      path: `spec.${path}.storageClass`,
      emptyIsNone: true,
    })),
  },
];
