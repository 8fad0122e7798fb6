import {
  Deployment,
  ExistingSecret,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Passwords. Nothing gets out of its namespace. */
export function vaultwarden(lab: Home) {
  const app = lab.app('vaultwarden');
  new Namespace(app, 'namespace', { isolated: true });
  const admin = new ExistingSecret(app, 'admin', {
    name: 'vaultwarden',
    keys: { token: {} },
    why: 'argon2 hash of the password of the admin page',
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '2Gi' });
  const web = new Deployment(app, 'web', {
    name: 'vaultwarden',
    image: 'vaultwarden/server:1.34.3-alpine',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    env: {
      DOMAIN: 'https://passwords.home.example',
      SIGNUPS_ALLOWED: 'false',
      ADMIN_TOKEN: admin.key('token'),
    },
    mounts: { '/data': Volume.claim('data', data) },
    readiness: Probe.http('/alive'),
    requests: { cpu: '20m', memory: '64Mi' },
    limits: { memory: '256Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'vaultwarden',
    host: 'passwords.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
