import { secretBeside } from '../../cluster/maker';
import { namespaceOf } from '../../manifest/identity';
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

/** Secrets of a Cluster, by the end of their names, with their keys. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  app: LOGIN,
  superuser: LOGIN,
  ca: ['ca.crt', 'ca.key'],
  server: ['tls.crt', 'tls.key'],
  replication: ['tls.crt', 'tls.key'],
};

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
  makes: [
    {
      kind: 'postgresql.cnpg.io/Cluster',
      made: (one) => [
        ...Object.entries(SECRETS).map(([suffix, keys]) => secretBeside(one, `${one.metadata.name}-${suffix}`, keys)),
        ...['rw', 'ro', 'r'].map((suffix) => service(`${one.metadata.name}-${suffix}`, namespaceOf(one))),
      ],
    },
    { kind: 'postgresql.cnpg.io/Pooler', made: (one) => [service(one.metadata.name, namespaceOf(one))] },
  ],
});
