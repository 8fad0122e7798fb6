import {
  Deployment,
  type Middleware,
  type NfsVolume,
  PersistentVolumeClaim,
  Probe,
  Route,
  Service,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** Loads what Sonarr and Radarr find. Peers ask an address of its own, by TCP and UDP. */
export function qbittorrent(lab: Home, library: NfsVolume, sso: Middleware) {
  const app = lab.app('qbittorrent', { namespace: 'media' });
  const config = new PersistentVolumeClaim(app, 'config', { name: 'qbittorrent', size: '1Gi' });
  const web = new Deployment(app, 'web', {
    name: 'qbittorrent',
    image: 'lscr.io/linuxserver/qbittorrent:5.1.2',
    update: Update.recreate(),
    ports: [
      { name: 'http', containerPort: 8080, servicePort: 80 },
      { name: 'peers-tcp', containerPort: 6881 },
      { name: 'peers-udp', containerPort: 6881, protocol: 'UDP' },
    ],
    env: { TZ: 'Europe/Berlin', PUID: '1000', PGID: '1000', TORRENTING_PORT: '6881' },
    mounts: {
      '/config': Volume.claim('config', config),
      '/media': Volume.claim('library', library),
    },
    readiness: Probe.tcp(),
    requests: { cpu: '100m', memory: '512Mi' },
    limits: { memory: '4Gi' },
    automountToken: false,
  });
  new Service(app, 'peers', {
    name: 'qbittorrent-peers',
    of: web,
    ports: [
      { name: 'peers-tcp', servicePort: 6881 },
      { name: 'peers-udp', servicePort: 6881 },
    ],
    type: 'LoadBalancer',
    address: '192.168.10.202',
    externalTrafficPolicy: 'Local',
  });
  new Route(app, 'route', {
    name: 'qbittorrent',
    host: 'torrents.home.example',
    to: web,
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
}
