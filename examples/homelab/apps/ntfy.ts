import {
  Deployment,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Messages to phones. */
export function ntfy(lab: Home) {
  const app = lab.app('ntfy');
  new Namespace(app, 'namespace');
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '1Gi' });
  const web = new Deployment(app, 'web', {
    name: 'ntfy',
    image: 'binwiederhier/ntfy:v2.15.0',
    args: ['serve'],
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    env: {
      TZ: 'Europe/Berlin',
      NTFY_BASE_URL: 'https://ntfy.home.example',
      NTFY_BEHIND_PROXY: 'true',
      NTFY_CACHE_FILE: '/data/cache.db',
      NTFY_AUTH_FILE: '/data/auth.db',
      NTFY_AUTH_DEFAULT_ACCESS: 'deny-all',
    },
    mounts: { '/data': Volume.claim('data', data) },
    readiness: Probe.http('/v1/health'),
    requests: { cpu: '10m', memory: '32Mi' },
    limits: { memory: '256Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'ntfy',
    host: 'ntfy.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
