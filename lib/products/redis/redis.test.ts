import { ExistingSecret, Redis } from '../..';
import { manifest, manifests, traefikLab } from '../../apps/fixture';
import { refusal } from '../../lab/fixture';

const app = () => traefikLab().app('shop');
const SECRET = { name: 'cache', keys: { password: {} }, why: 'the cache' } as const;

test('a cache: nothing is kept, it answers to ping, and its name is known', () => {
  const of = app();
  const cache = new Redis(of, 'cache', { name: 'cache', image: 'redis:8.2.3-alpine' });
  expect(manifest(of, 'Deployment', 'cache')?.spec).toEqual({
    replicas: 1,
    selector: { matchLabels: { 'app.kubernetes.io/name': 'cache' } },
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'cache' } },
      spec: {
        containers: [
          {
            name: 'cache',
            image: 'redis:8.2.3-alpine',
            args: ['--save', ''],
            ports: [{ name: 'redis', containerPort: 6379, protocol: 'TCP' }],
            readinessProbe: { exec: { command: ['redis-cli', 'ping'] } },
          },
        ],
      },
    },
  });
  expect(manifests(of).map(({ kind }) => kind)).toEqual(['Service', 'Deployment']);
  expect([cache.host, cache.url()]).toEqual(['cache.shop.svc.cluster.local', 'redis://cache.shop.svc.cluster.local:6379']);
});

test('data that stays: a claim at /data, every write logged, and the password of a Secret', () => {
  const of = app();
  const secret = new ExistingSecret(of, 'secret', SECRET);
  const store = new Redis(of, 'store', {
    name: 'store',
    image: 'registry.lan/mirror/valkey/valkey:8.1.4',
    storage: { size: '1Gi' },
    password: secret.key('password'),
    settings: { maxmemory: '100mb' },
  });
  expect(manifest(of, 'PersistentVolumeClaim', 'store')?.spec).toMatchObject({ resources: { requests: { storage: '1Gi' } } });
  expect(manifest(of, 'Deployment', 'store')?.spec).toMatchObject({
    strategy: { type: 'Recreate' },
    template: {
      spec: {
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'store' } }],
        containers: [
          {
            args: ['--appendonly', 'yes', '--requirepass', '$(REDISCLI_AUTH)', '--maxmemory', '100mb'],
            env: [{ name: 'REDISCLI_AUTH', valueFrom: { secretKeyRef: { name: 'cache', key: 'password' } } }],
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
            readinessProbe: { exec: { command: ['valkey-cli', 'ping'] } },
          },
        ],
      },
    },
  });
  expect(store.url('redis', { password: '$(CACHE_PASSWORD)', path: '/1' })).toBe(
    'redis://default:$(CACHE_PASSWORD)@store.shop.svc.cluster.local:6379/1',
  );
});

test.each(['docker.io/bitnami/redis:8', 'redis/redis-stack-server:7', 'docker.dragonflydb.io/dragonflydb/dragonfly:v1', 'rediss:8'])(
  'an image that is started otherwise is refused: %s',
  (image) => {
    expect(refusal(() => new Redis(app(), 'cache', { name: 'cache', image }))).toContain('use a Deployment');
  },
);

test('a password in plain text, and one that it does not have, are refused, and not repeated', () => {
  const cache = new Redis(app(), 'cache', { name: 'cache', image: 'redis:8' });
  expect(refusal(() => cache.url('redis', { password: '$(P)' }))).toBe(
    "cache: got a password in its URL, but it has none; expected the prop 'password'",
  );
});
