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

/** News. */
export function freshrss(lab: Home) {
  const app = lab.app('freshrss');
  new Namespace(app, 'namespace');
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '2Gi' });
  const web = new Deployment(app, 'web', {
    name: 'freshrss',
    image: 'freshrss/freshrss:1.27.1',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 80, servicePort: 80 }],
    env: { TZ: 'Europe/Berlin', CRON_MIN: '13,43' },
    mounts: { '/var/www/FreshRSS/data': Volume.claim('data', data) },
    readiness: Probe.http('/i/'),
    requests: { cpu: '20m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'freshrss',
    host: 'news.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
