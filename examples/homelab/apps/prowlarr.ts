import {
  Deployment,
  type Middleware,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Knows where Sonarr and Radarr look. */
export function prowlarr(lab: Home, sso: Middleware) {
  const app = lab.app('prowlarr', { namespace: 'media' });
  const config = new PersistentVolumeClaim(app, 'config', { name: 'prowlarr', size: '1Gi' });
  const web = new Deployment(app, 'web', {
    name: 'prowlarr',
    image: 'lscr.io/linuxserver/prowlarr:2.3.0',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 9696, servicePort: 80 }],
    env: { TZ: 'Europe/Berlin', PUID: '1000', PGID: '1000' },
    mounts: { '/config': Volume.claim('config', config) },
    readiness: Probe.http('/ping'),
    requests: { cpu: '20m', memory: '256Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'prowlarr',
    host: 'prowlarr.home.example',
    to: web,
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
}
