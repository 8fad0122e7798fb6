import {
  Deployment,
  type NfsVolume,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Films and series, transcoded by the iGPU. */
export function jellyfin(lab: Home, library: NfsVolume) {
  const app = lab.app('jellyfin', { namespace: 'media' });
  const config = new PersistentVolumeClaim(app, 'config', { name: 'jellyfin', size: '20Gi' });
  const web = new Deployment(app, 'web', {
    name: 'jellyfin',
    image: 'jellyfin/jellyfin:10.11.3',
    devices: ['igpu'],
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 8096, servicePort: 80 }],
    env: { TZ: 'Europe/Berlin' },
    mounts: {
      '/config': Volume.claim('config', config),
      '/cache': Volume.emptyDir('cache'),
      '/media': Volume.claim('library', library).readOnly(),
    },
    readiness: Probe.http('/health'),
    requests: { cpu: '500m', memory: '1Gi' },
    limits: { memory: '6Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'jellyfin',
    host: 'films.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
  lab.waive(
    'schedule/device-tie',
    web.deployment,
    'one node has an iGPU: films wait while it is down',
  );
}
