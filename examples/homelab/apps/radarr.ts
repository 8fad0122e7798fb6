import {
  Deployment,
  type Middleware,
  type NfsVolume,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Finds films. */
export function radarr(lab: Home, library: NfsVolume, sso: Middleware) {
  const app = lab.app('radarr', { namespace: 'media' });
  const config = new PersistentVolumeClaim(app, 'config', { name: 'radarr', size: '5Gi' });
  const web = new Deployment(app, 'web', {
    name: 'radarr',
    image: 'lscr.io/linuxserver/radarr:6.0.4',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 7878, servicePort: 80 }],
    env: { TZ: 'Europe/Berlin', PUID: '1000', PGID: '1000' },
    mounts: {
      '/config': Volume.claim('config', config),
      '/media': Volume.claim('library', library),
    },
    readiness: Probe.http('/ping'),
    requests: { cpu: '20m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'radarr',
    host: 'radarr.home.example',
    to: web,
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
}
