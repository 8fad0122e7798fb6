import {
  Deployment,
  type Middleware,
  Namespace,
  NfsVolume,
  PersistentVolumeClaim,
  Probe,
  Route,
  Service,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Folders of phones and laptops, which find it by TCP, QUIC and broadcasts. */
export function syncthing(lab: Home, sso: Middleware) {
  const app = lab.app('syncthing');
  new Namespace(app, 'namespace');
  const config = new PersistentVolumeClaim(app, 'config', { name: 'config', size: '1Gi' });
  const folders = new NfsVolume(app, 'folders', {
    name: 'folders',
    server: lab.machine('nas'),
    path: '/volume1/syncthing',
    size: '500Gi',
  });
  const web = new Deployment(app, 'web', {
    name: 'syncthing',
    image: 'syncthing/syncthing:2.0.11',
    update: Update.recreate(),
    ports: [
      { name: 'http', containerPort: 8384, servicePort: 80 },
      { name: 'sync-tcp', containerPort: 22000 },
      { name: 'sync-quic', containerPort: 22000, protocol: 'UDP' },
      { name: 'discovery', containerPort: 21027, protocol: 'UDP' },
    ],
    mounts: {
      '/var/syncthing': Volume.claim('config', config),
      '/folders': Volume.claim('folders', folders),
    },
    readiness: Probe.http('/rest/noauth/health'),
    requests: { cpu: '50m', memory: '128Mi' },
    limits: { memory: '1Gi' },
    automountToken: false,
  });
  new Service(app, 'sync', {
    name: 'syncthing-sync',
    of: web,
    ports: [
      { name: 'sync-tcp', servicePort: 22000 },
      { name: 'sync-quic', servicePort: 22000 },
      { name: 'discovery', servicePort: 21027 },
    ],
    type: 'LoadBalancer',
    address: '192.168.10.205',
    hosts: ['sync.home.example'],
    externalTrafficPolicy: 'Local',
  });
  new Route(app, 'route', {
    name: 'syncthing',
    host: 'syncthing.home.example',
    to: web,
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
}
