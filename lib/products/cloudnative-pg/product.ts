import { secretBeside } from '../../cluster/maker';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { REFERENCES } from './references';
import { REFUSES } from './refuses';

const READ = { versions: 'v1.25 and newer' } as const;
const service = (name: string, namespace: string) => ({ kind: 'Service', namespace, name });

const LOGIN = [
  ...['username', 'user', 'password', 'dbname', 'host', 'port', 'uri', 'jdbc-uri', 'fqdn-uri', 'fqdn-jdbc-uri', 'pgpass'],
  // What an operator of before 1.20 has written.
  'hostname',
];

const OPERATED = ['Backup', 'Cluster', 'Database', 'ImageCatalog', 'Pooler', 'Publication', 'ScheduledBackup', 'Subscription'];

/** Secrets that a Cluster makes, by the end of their names, with their keys. */
function secretsOf(one: Manifest): readonly (readonly [suffix: string, keys: readonly string[]])[] {
  const given = (...keys: readonly string[]) => (textAt(one, 'spec', ...keys) ?? '') !== '';
  // What a copy of another database contains is only known as far as the manifest says so.
  const copied = ['recovery', 'pg_basebackup'].find((way) => at(one, 'spec', 'bootstrap', way) !== undefined);
  const app =
    copied === undefined
      ? !given('bootstrap', 'initdb', 'secret', 'name')
      : given('bootstrap', copied, 'database') && !given('bootstrap', copied, 'secret', 'name');
  const superuser = at(one, 'spec', 'enableSuperuserAccess') === true && !given('superuserSecret', 'name');
  return [
    ...(app ? [['app', LOGIN] as const] : []),
    ...(superuser ? [['superuser', LOGIN] as const] : []),
    ['ca', ['ca.crt', 'ca.key']],
    ...(given('certificates', 'serverTLSSecret') ? [] : [['server', ['tls.crt', 'tls.key']] as const]),
    ...(given('certificates', 'replicationTLSSecret') ? [] : [['replication', ['tls.crt', 'tls.key']] as const]),
  ];
}

/** Services of a Cluster: the default ones, and those under `managed.services.additional`. Older operators make `-any` as well. */
function servicesOf(one: Manifest): readonly string[] {
  const disabled = listAt(one, 'spec', 'managed', 'services', 'disabledDefaultServices');
  const own = ['rw', 'ro', 'r', 'any'].filter((suffix) => !disabled.includes(suffix)).map((suffix) => `${one.metadata.name}-${suffix}`);
  const added = mapsAt(one, 'spec', 'managed', 'services', 'additional');
  return [...own, ...added.flatMap((service) => textAt(service, 'serviceTemplate', 'metadata', 'name') ?? [])];
}

/** CloudNativePG. */
export const cloudNativePg = defineProduct({
  name: 'cloudnative-pg',
  title: 'CloudNativePG',
  facts: [
    {
      summary: 'a Cluster makes the Services <name>-rw, -ro and -r, and the Secret <name>-app of its application user',
      source: 'https://cloudnative-pg.io/documentation/current/applications/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'it puts the label cnpg.io/instanceRole (primary or replica) on the pods of a Cluster',
      source: 'https://cloudnative-pg.io/documentation/current/labels_annotations/',
      ...READ,
    },
    {
      summary:
        'it makes the Secret <name>-superuser only with enableSuperuserAccess, and <name>-app only for a database that it makes, unless another Secret is named for its owner',
      source: 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/controller/cluster_create.go',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'managed.services.disabledDefaultServices leaves out Services of a Cluster, and managed.services.additional adds some',
      source: 'https://cloudnative-pg.io/documentation/current/service_management/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a Pooler makes a Service of its own name',
      source: 'https://cloudnative-pg.io/documentation/current/connection_pooling/',
      ...READ,
      read: '2026-11-29',
    },
  ],
  hosts: ['spec.externalClusters.*.connectionParameters.host', 'spec.backup.barmanObjectStore.endpointURL'].map((path) => ({
    kind: 'postgresql.cnpg.io/Cluster',
    path,
  })),
  ownPodLabels: ['cnpg.io/instanceRole'],
  refuses: REFUSES,
  references: REFERENCES,
  kinds: { named: Object.fromEntries(OPERATED.map((kind) => [`postgresql.cnpg.io/${kind}`, ['Secret', 'Service']])) },
  volumeSizes: ['storage', 'walStorage', 'tablespaces.*.storage'].map((path) => ({
    kind: 'postgresql.cnpg.io/Cluster',
    path: `spec.${path}.size`,
  })),
  makes: [
    {
      kind: 'postgresql.cnpg.io/Cluster',
      made: (one) => [
        ...secretsOf(one).map(([suffix, keys]) => secretBeside(one, `${one.metadata.name}-${suffix}`, keys)),
        ...servicesOf(one).map((name) => service(name, namespaceOf(one))),
      ],
    },
    { kind: 'postgresql.cnpg.io/Pooler', made: (one) => [service(one.metadata.name, namespaceOf(one))] },
  ],
});
