import {
  ConfigMap,
  Deployment,
  ExistingSecret,
  Middleware,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

const CONFIGURATION = `theme: auto
authentication_backend:
  file:
    path: /secrets/users.yml
access_control:
  default_policy: one_factor
session:
  cookies:
    - domain: home.example
      authelia_url: https://auth.home.example
storage:
  local:
    path: /data/db.sqlite3
notifier:
  filesystem:
    filename: /data/notification.txt
`;

/** One login in front of apps that have none. Routes name the middleware. */
export function authelia(lab: Home) {
  const app = lab.app('authelia');
  new Namespace(app, 'namespace', { isolated: true });
  const config = new ConfigMap(app, 'config', {
    name: 'authelia',
    data: { 'configuration.yml': CONFIGURATION },
  });
  const secrets = new ExistingSecret(app, 'secrets', {
    name: 'authelia',
    keys: { 'users.yml': {}, jwt: {}, session: {}, storage: {} },
    why: 'users with hashes of their passwords, and the keys of Authelia',
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '1Gi' });
  const web = new Deployment(app, 'web', {
    name: 'authelia',
    image: 'authelia/authelia:4.39.13',
    update: Update.recreate(),
    // AUTHELIA_PORT and its like would be taken for settings.
    enableServiceLinks: false,
    ports: [{ name: 'http', containerPort: 9091, servicePort: 80 }],
    env: {
      TZ: 'Europe/Berlin',
      AUTHELIA_IDENTITY_VALIDATION_RESET_PASSWORD_JWT_SECRET_FILE: '/secrets/jwt',
      AUTHELIA_SESSION_SECRET_FILE: '/secrets/session',
      AUTHELIA_STORAGE_ENCRYPTION_KEY_FILE: '/secrets/storage',
    },
    mounts: {
      '/config': Volume.configMap('config', config),
      '/data': Volume.claim('data', data),
      '/secrets': Volume.secret('secrets', secrets),
    },
    readiness: Probe.http('/api/health'),
    requests: { cpu: '20m', memory: '64Mi' },
    limits: { memory: '256Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'authelia',
    host: 'auth.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
  return new Middleware(app, 'sso', {
    name: 'sso',
    forwardAuth: {
      to: web,
      path: '/api/authz/forward-auth',
      authResponseHeaders: ['Remote-User', 'Remote-Groups', 'Remote-Email', 'Remote-Name'],
    },
  });
}
