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

/** The household's books. */
export function actual(lab: Home) {
  const app = lab.app('actual');
  new Namespace(app, 'namespace', { isolated: true });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '2Gi' });
  const web = new Deployment(app, 'web', {
    name: 'actual',
    image: 'actualbudget/actual-server:25.11.0',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 5006, servicePort: 80 }],
    mounts: { '/data': Volume.claim('data', data) },
    readiness: Probe.http('/'),
    requests: { cpu: '20m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'actual',
    host: 'budget.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
