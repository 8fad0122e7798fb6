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

/** Asks all others whether they are up. */
export function uptimeKuma(lab: Home) {
  const app = lab.app('uptime-kuma');
  new Namespace(app, 'namespace');
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '2Gi' });
  const web = new Deployment(app, 'web', {
    name: 'uptime-kuma',
    image: 'louislam/uptime-kuma:2.0.2',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 3001, servicePort: 80 }],
    mounts: { '/app/data': Volume.claim('data', data) },
    readiness: Probe.http('/'),
    requests: { cpu: '20m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'uptime-kuma',
    host: 'status.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
