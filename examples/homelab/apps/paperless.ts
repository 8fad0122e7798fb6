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

/** Documents. Nobody gets at the database and the queue but Paperless itself. */
export function paperless(lab: Home) {
  const app = lab.app('paperless');
  new Namespace(app, 'namespace', { isolated: true });
  const secret = new ExistingSecret(app, 'secret', {
    name: 'paperless',
    keys: { user: { value: 'paperless' }, password: {}, 'secret-key': {} },
    why: 'login at the database, and what signs cookies',
  });
  const database = new Postgres(app, 'database', {
    name: 'paperless-db',
    image: 'postgres:17.6-alpine',
    user: secret.key('user'),
    password: secret.key('password'),
    storage: { size: '5Gi' },
    readiness: Probe.exec(['pg_isready', '-U', 'paperless']),
    requests: { cpu: '50m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  const queue = new Redis(app, 'queue', {
    name: 'paperless-redis',
    image: 'redis:8.2.3-alpine',
    requests: { cpu: '10m', memory: '32Mi' },
    limits: { memory: '128Mi' },
    automountToken: false,
  });
  const documents = new NfsVolume(app, 'documents', {
    name: 'documents',
    server: lab.machine('nas'),
    path: '/volume1/documents',
    size: '100Gi',
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '5Gi' });
  const web = new Deployment(app, 'web', {
    name: 'paperless',
    image: 'ghcr.io/paperless-ngx/paperless-ngx:2.19.6',
    update: Update.recreate(),
    // PAPERLESS_PORT and its like would be taken for settings.
    enableServiceLinks: false,
    ports: [{ name: 'http', containerPort: 8000, servicePort: 80 }],
    env: {
      PAPERLESS_URL: 'https://documents.home.example',
      PAPERLESS_TIME_ZONE: 'Europe/Berlin',
      PAPERLESS_OCR_LANGUAGE: 'deu+eng',
      PAPERLESS_REDIS: queue.url('redis'),
      PAPERLESS_DBHOST: database.host,
      PAPERLESS_DBUSER: secret.key('user'),
      PAPERLESS_DBPASS: secret.key('password'),
      PAPERLESS_SECRET_KEY: secret.key('secret-key'),
    },
    mounts: {
      '/usr/src/paperless/data': Volume.claim('data', data),
      '/usr/src/paperless/media': Volume.claim('documents', documents).subPath('media'),
      '/usr/src/paperless/consume': Volume.claim('documents', documents).subPath('consume'),
    },
    readiness: Probe.tcp(),
    requests: { cpu: '100m', memory: '512Mi' },
    limits: { memory: '2Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'paperless',
    host: 'documents.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
  dump(lab, app, { of: database, database: 'paperless', login: secret, major: 17 });
}
