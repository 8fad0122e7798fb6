import {
  Deployment,
  ExistingSecret,
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

const IMAGE = 'nextcloud:32.0.2-apache';

/** Files, calendars and contacts. What it does by the clock runs beside it, on the same volumes. */
export function nextcloud(lab: Home) {
  const app = lab.app('nextcloud');
  new Namespace(app, 'namespace');
  const login = new ExistingSecret(app, 'login', {
    name: 'nextcloud-login',
    keys: { user: { value: 'nextcloud' }, password: {} },
    why: 'login at the database',
  });
  const database = new Postgres(app, 'database', {
    name: 'nextcloud-db',
    image: 'postgres:17.6-alpine',
    user: login.key('user'),
    password: login.key('password'),
    storage: { size: '10Gi' },
    readiness: Probe.exec(['pg_isready', '-U', 'nextcloud']),
    requests: { cpu: '50m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    automountToken: false,
  });
  const cache = new Redis(app, 'cache', {
    name: 'nextcloud-redis',
    image: 'redis:8.2.3-alpine',
    requests: { cpu: '10m', memory: '32Mi' },
    limits: { memory: '256Mi' },
    automountToken: false,
  });
  const code = new PersistentVolumeClaim(app, 'code', { name: 'code', size: '10Gi' });
  const files = new NfsVolume(app, 'files', {
    name: 'files',
    server: lab.machine('nas'),
    path: '/volume1/nextcloud',
    size: '1Ti',
  });
  const mounts = {
    '/var/www/html': Volume.claim('code', code),
    '/var/www/html/data': Volume.claim('files', files),
  };
  const web = new Deployment(app, 'web', {
    name: 'nextcloud',
    image: IMAGE,
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    env: {
      NEXTCLOUD_TRUSTED_DOMAINS: 'cloud.home.example',
      TRUSTED_PROXIES: '10.42.0.0/16',
      OVERWRITEPROTOCOL: 'https',
      POSTGRES_HOST: database.host,
      POSTGRES_DB: login.key('user'),
      POSTGRES_USER: login.key('user'),
      POSTGRES_PASSWORD: login.key('password'),
      REDIS_HOST: cache.host,
    },
    mounts,
    containers: [
      {
        name: 'cron',
        image: IMAGE,
        command: ['/cron.sh'],
        mounts,
        requests: { cpu: '10m', memory: '64Mi' },
        limits: { memory: '512Mi' },
      },
    ],
    readiness: Probe.http('/status.php', { headers: { Host: 'cloud.home.example' } }),
    startup: Probe.tcp({ failures: 60 }),
    requests: { cpu: '100m', memory: '512Mi' },
    limits: { memory: '2Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'nextcloud',
    host: 'cloud.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
  dump(lab, app, { of: database, database: 'nextcloud', login, major: 17 });
}
