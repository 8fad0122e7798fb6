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

/** Recipes. */
export function mealie(lab: Home) {
  const app = lab.app('mealie');
  new Namespace(app, 'namespace');
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '5Gi' });
  const web = new Deployment(app, 'web', {
    name: 'mealie',
    image: 'ghcr.io/mealie-recipes/mealie:v3.5.0',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 9000, servicePort: 80 }],
    env: { TZ: 'Europe/Berlin', BASE_URL: 'https://recipes.home.example', ALLOW_SIGNUP: 'false' },
    mounts: { '/app/data': Volume.claim('data', data) },
    readiness: Probe.http('/api/app/about'),
    requests: { cpu: '50m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'mealie',
    host: 'recipes.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
