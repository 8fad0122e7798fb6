import {
  Deployment,
  ExistingSecret,
  Metrics,
  Namespace,
  NfsVolume,
  PersistentVolumeClaim,
  Postgres,
  Probe,
  Redis,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';
import { dump } from './backup';

const VERSION = 'v2.3.1';

/** Photos: the server, what recognizes them, its queue and its database. */
export function immich(lab: Home) {
  const app = lab.app('immich');
  new Namespace(app, 'namespace');
  const photos = new NfsVolume(app, 'photos', {
    name: 'photos',
    server: lab.machine('nas'),
    path: '/volume1/photos',
    size: '2Ti',
  });
  const login = new ExistingSecret(app, 'login', {
    name: 'immich-login',
    keys: { user: { value: 'immich' }, password: {} },
    why: 'login at the database',
  });
  const database = new Postgres(app, 'database', {
    name: 'immich-db',
    image: 'ghcr.io/immich-app/postgres:14-vectorchord0.4.3-pgvectors0.2.0',
    user: login.key('user'),
    password: login.key('password'),
    storage: { size: '20Gi' },
    readiness: Probe.exec(['pg_isready', '-U', 'immich']),
    requests: { cpu: '100m', memory: '512Mi' },
    limits: { memory: '2Gi' },
    automountToken: false,
  });
  const queue = new Redis(app, 'queue', {
    name: 'immich-valkey',
    image: 'valkey/valkey:8.1.4-alpine',
    requests: { cpu: '10m', memory: '32Mi' },
    limits: { memory: '256Mi' },
    automountToken: false,
  });
  const cache = new PersistentVolumeClaim(app, 'models', { name: 'models', size: '10Gi' });
  const learning = new Deployment(app, 'learning', {
    name: 'immich-machine-learning',
    image: `ghcr.io/immich-app/immich-machine-learning:${VERSION}`,
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 3003, servicePort: 3003 }],
    mounts: { '/cache': Volume.claim('models', cache) },
    readiness: Probe.http('/ping'),
    requests: { cpu: '200m', memory: '1Gi' },
    limits: { memory: '4Gi' },
    automountToken: false,
  });
  const server = new Deployment(app, 'server', {
    name: 'immich',
    image: `ghcr.io/immich-app/immich-server:${VERSION}`,
    update: Update.recreate(),
    ports: [
      { name: 'http', containerPort: 2283, servicePort: 80 },
      { name: 'metrics', containerPort: 8081, servicePort: 8081 },
    ],
    metrics: Metrics.at('/metrics', { port: 'metrics' }),
    env: {
      TZ: 'Europe/Berlin',
      DB_HOSTNAME: database.host,
      DB_DATABASE_NAME: login.key('user'),
      DB_USERNAME: login.key('user'),
      DB_PASSWORD: login.key('password'),
      REDIS_HOSTNAME: queue.host,
      IMMICH_MACHINE_LEARNING_URL: learning.url(),
      IMMICH_TELEMETRY_INCLUDE: 'all',
    },
    mounts: { '/data': Volume.claim('photos', photos) },
    readiness: Probe.http('/api/server/ping'),
    requests: { cpu: '300m', memory: '1Gi' },
    limits: { memory: '4Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'immich',
    host: 'photos.home.example',
    to: server,
    port: 80,
    tls: Tls.byDefault(),
  });
  dump(lab, app, { of: database, database: 'immich', login, major: 14 });
}
