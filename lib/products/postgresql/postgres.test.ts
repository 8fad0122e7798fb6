import { App } from 'cdk8s';
import { ConfigMap } from '../../apps/config-map/config-map';
import { manifest, manifests, traefikLab } from '../../apps/fixture';
import { ExistingSecret } from '../../apps/secret/existing-secret';
import { Probe } from '../../apps/workload/probe';
import { refusal } from '../../lab/fixture';

import { Lab } from '../../lab/lab';
import { mapsAt } from '../../manifest/read';
import { K3s } from '../k3s/k3s';
import { LocalPath } from '../local-path/local-path';
import { Longhorn } from '../longhorn/longhorn';
import { Traefik } from '../traefik/traefik-of-k3s';

import { Postgres, type PostgresProps } from './postgres';

type Props = Partial<PostgresProps<ReturnType<typeof newApp>['types']>>;
const newApp = () => traefikLab().app('data');
const PASSWORD = { valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } } as const;
const LABELS = { 'app.kubernetes.io/name': 'db' };
const build = (props: Props = {}) => {
  const app = newApp();
  const secret = new ExistingSecret(app, 'login', { name: 'login', keys: { password: {} }, why: 'x' });
  new Postgres(app, 'db', {
    name: 'db',
    image: 'postgres:15',
    storage: { size: '5120Mi' },
    user: 'task',
    password: secret.key('password'),
    ...props,
  });
  return app;
};
const kinds = (props?: Props) => manifests(build(props)).map(({ kind, metadata }) => `${kind}/${metadata.name}`);
const KEEP = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' };

const POD = {
  containers: [
    {
      name: 'postgres',
      image: 'postgres:15',
      ports: [{ name: 'postgres', containerPort: 5432, protocol: 'TCP' }],
      env: [
        { name: 'POSTGRES_USER', value: 'task' },
        { name: 'POSTGRES_PASSWORD', ...PASSWORD },
      ],
      volumeMounts: [{ name: 'data', mountPath: '/var/lib/postgresql/data' }],
    },
  ],
};
const claim = (name: string) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace: 'data', labels: LABELS, annotations: KEEP },
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', resources: { requests: { storage: '5Gi' } } },
});
const claimed = (claimName: string) => ({ ...POD, volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }] });

describe('four shapes', () => {
  test('StatefulSet with a template, which carries apiVersion and kind', () => {
    const app = build();
    expect(manifests(app).map(({ kind }) => kind)).toEqual(['StatefulSet', 'Service']);
    expect(manifest(app, 'StatefulSet', 'db')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db', namespace: 'data', labels: LABELS },
      spec: {
        replicas: 1,
        serviceName: 'db',
        selector: { matchLabels: LABELS },
        template: { metadata: { labels: LABELS }, spec: POD },
        volumeClaimTemplates: [
          {
            apiVersion: 'v1',
            kind: 'PersistentVolumeClaim',
            metadata: { name: 'data', annotations: KEEP },
            spec: claim('x').spec,
          },
        ],
      },
    });
    expect(manifest(app, 'Service', 'db')?.spec).toEqual({
      clusterIP: 'None',
      selector: LABELS,
      ports: [{ name: 'postgres', port: 5432, targetPort: 5432, protocol: 'TCP' }],
    });
  });
  test('StatefulSet with a claim that stands alone', () => {
    const app = build({ storage: { size: '5Gi', claim: 'db-pvc' } });
    expect(manifest(app, 'PersistentVolumeClaim', 'db-pvc')).toEqual(claim('db-pvc'));
    expect(manifest(app, 'StatefulSet', 'db')?.spec).toEqual({
      replicas: 1,
      serviceName: 'db',
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS }, spec: claimed('db-pvc') },
    });
  });
  test('Deployment with a claim: the old server ends before the new one starts', () => {
    const app = build({ runAs: 'Deployment', storage: { size: '5Gi', claim: 'db-pvc' } });
    expect(manifest(app, 'Deployment', 'db')?.spec).toEqual({
      replicas: 1,
      strategy: { type: 'Recreate' },
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS }, spec: claimed('db-pvc') },
    });
    expect(manifest(app, 'Service', 'db')?.spec).not.toHaveProperty('clusterIP');
  });
  test('Deployment without a name for the claim: it has the server’s', () => {
    const app = build({ runAs: 'Deployment' });
    expect(manifest(app, 'PersistentVolumeClaim', 'db')).toEqual(claim('db'));
    expect(kinds({ runAs: 'Deployment' })).toEqual(['Deployment/db', 'Service/db', 'PersistentVolumeClaim/db']);
  });
});

test('the Service as somebody wants it', () => {
  const app = build({ service: { name: 'db-svc', headless: false } });
  expect(manifest(app, 'StatefulSet', 'db')?.spec).toMatchObject({ serviceName: 'db-svc' });
  expect(manifest(app, 'Service', 'db-svc')?.spec).not.toHaveProperty('clusterIP');
  expect(manifest(build({ runAs: 'Deployment', service: { headless: true } }), 'Service', 'db')?.spec).toMatchObject({ clusterIP: 'None' });
});

test('database, data folder, initial SQL, probes, container', () => {
  const app = build({
    container: 'pg',
    storage: { size: '1Gi', volume: 'storage' },
    database: 'tasks',
    dataFolder: '/var/lib/postgresql/data/pgdata',
    initSql: { configMap: 'init', volume: 'init-script', files: { 'init.sql': 'SELECT 1;' } },
    liveness: Probe.exec(['pg_isready']),
    readiness: Probe.tcp(),
  });
  expect(manifest(app, 'ConfigMap', 'init')).toMatchObject({ metadata: { labels: LABELS }, data: { 'init.sql': 'SELECT 1;' } });
  expect(manifest(app, 'StatefulSet', 'db')?.spec).toMatchObject({
    template: {
      spec: {
        containers: [
          {
            name: 'pg',
            env: [{ name: 'POSTGRES_USER' }, { name: 'POSTGRES_PASSWORD' }, { name: 'POSTGRES_DB', value: 'tasks' }, { name: 'PGDATA' }],
            livenessProbe: { exec: { command: ['pg_isready'] } },
            readinessProbe: { tcpSocket: { port: 5432 } },
            volumeMounts: [
              { name: 'storage', mountPath: '/var/lib/postgresql/data' },
              { name: 'init-script', mountPath: '/docker-entrypoint-initdb.d' },
            ],
          },
        ],
        volumes: [{ name: 'init-script', configMap: { name: 'init' } }],
      },
    },
    volumeClaimTemplates: [{ metadata: { name: 'storage' } }],
  });
});

test('user and database from elsewhere', () => {
  const app = newApp();
  const config = new ConfigMap(app, 'config', { name: 'config', data: { user: 'a', db: 'b' } });
  const storage = { size: '1Gi' } as const;
  new Postgres(app, 'db', {
    name: 'db',
    image: 'postgres:15',
    storage,
    user: config.key('user'),
    database: config.key('db'),
    password: PASSWORD,
  });
  const names = manifest(app, 'StatefulSet', 'db')?.spec;
  expect(names).toMatchObject({
    template: {
      spec: {
        containers: [
          { env: [{ valueFrom: { configMapKeyRef: { key: 'user' } } }, PASSWORD, { valueFrom: { configMapKeyRef: { key: 'db' } } }] },
        ],
      },
    },
  });
});

test.each<[string, Props, unknown]>([
  [
    'a password as text',
    { password: 'hunter2' as unknown as typeof PASSWORD },
    "db: got a password that is no key of a Secret, expected one like secret.key('password')",
  ],
  [
    'data beside the volume',
    { dataFolder: '/data' },
    "db: got dataFolder '/data', expected /var/lib/postgresql/data, where the volume is, or a folder below it",
  ],
  [
    'data nearly on the volume',
    { dataFolder: '/var/lib/postgresql/data2' },
    "db: got dataFolder '/var/lib/postgresql/data2', expected /var/lib/postgresql/data, where the volume is, or a folder below it",
  ],
  ['no size', { storage: { size: '0' } }, 'db, size: got 0, expected more than 0'],
  ['no size of a claim', { storage: { size: '0Gi', claim: 'pvc' } }, 'claim pvc, size: got 0Gi, expected more than 0'],
  [
    'an unknown class',
    { storage: { size: '1Gi', storageClass: 'longhorn' as 'local-path' } },
    "lab halo: got storage class 'longhorn', expected one of the lab's: 'local-path'",
  ],
  [
    'initial SQL on the data’s volume',
    { initSql: { configMap: 'init', volume: 'data', files: { 'a.sql': '' } } },
    "db: got two volumes named 'data', expected a name each",
  ],
])('%s', (_, props, message) => {
  expect(refusal(() => build(props))).toEqual(message);
});

describe('the place of the data, by version and class', () => {
  const blockLab = () =>
    new Lab(new App(), 'halo', {
      distribution: K3s.version('v1.33.6+k3s1'),
      network: { lan: '10.0.0.0/24' },
      nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
      storage: [Longhorn.default(), LocalPath.present()],
      gitops: { describe: () => ({ engine: 'folder' }) },
      ingress: Traefik.ofK3s(),
    });
  const place = (props: { image?: string; version?: number; dataFolder?: `/${string}` }, storageClass?: 'longhorn' | 'local-path') => {
    const app = blockLab().app('data');
    const secret = new ExistingSecret(app, 'login', { name: 'login', keys: { password: {} }, why: 'x' });
    const storage = { size: '5Gi', ...(storageClass ? { storageClass } : {}) } as const;
    new Postgres(app, 'db', { name: 'db', image: 'postgres:17.6', user: 'task', password: secret.key('password'), ...props, storage });
    const [container] = mapsAt(manifest(app, 'StatefulSet', 'db'), 'spec', 'template', 'spec', 'containers');
    const folder = mapsAt(container, 'env').find(({ name }) => name === 'PGDATA')?.value;
    return [mapsAt(container, 'volumeMounts')[0]?.mountPath, folder];
  };
  const OLD = '/var/lib/postgresql/data';

  test.each([
    [{ image: 'postgres:17.6' }, 'local-path', [OLD, undefined]],
    [{ image: 'postgres:17.6-alpine' }, 'longhorn', [OLD, `${OLD}/pgdata`]],
    [{ image: 'postgres:13', dataFolder: `${OLD}/db` }, 'longhorn', [OLD, `${OLD}/db`]],
    [{ image: 'postgres:18' }, 'longhorn', ['/var/lib/postgresql', undefined]],
    [{ image: 'postgres:18.1-alpine' }, 'local-path', ['/var/lib/postgresql', undefined]],
    [{ image: 'pgvector/pgvector:0.8.0-pg18' }, 'local-path', ['/var/lib/postgresql', undefined]],
    [
      { image: 'postgres:19beta1', version: 19, dataFolder: '/var/lib/postgresql/mine' },
      'longhorn',
      ['/var/lib/postgresql', '/var/lib/postgresql/mine'],
    ],
    [{ image: 'registry.example.com/db:main', version: 16 }, 'local-path', [OLD, undefined]],
  ] as const)('%j on %s', (props, storageClass, expected) => expect(place(props, storageClass)).toEqual(expected));

  test.each([
    [
      { image: 'postgres:latest' },
      "db: got image 'postgres:latest', whose tag does not begin with a version; expected one, or the version beside it",
    ],
    [
      { image: 'postgres:18', dataFolder: '/var/lib/postgresql' },
      "db: got dataFolder '/var/lib/postgresql', expected a folder below /var/lib/postgresql, where the volume is",
    ],
    [
      { image: 'postgres:18', dataFolder: '/data' },
      "db: got dataFolder '/data', expected a folder below /var/lib/postgresql, where the volume is",
    ],
    [
      { image: 'postgres:17', dataFolder: OLD },
      `db: got dataFolder '${OLD}' on a volume of class longhorn, which has the folder lost+found; expected a folder below it`,
    ],
  ] as const)('%j is refused', (props, message) => expect(refusal(() => place(props))).toBe(message));
});
