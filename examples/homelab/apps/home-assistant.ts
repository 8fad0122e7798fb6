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

/** On the network of the node, where devices of the LAN are found by multicast. */
export function homeAssistant(lab: Home) {
  const app = lab.app('home-assistant');
  new Namespace(app, 'namespace', { podSecurity: { enforce: 'privileged' } });
  const config = new PersistentVolumeClaim(app, 'config', { name: 'config', size: '10Gi' });
  const web = new Deployment(app, 'web', {
    name: 'home-assistant',
    image: 'ghcr.io/home-assistant/home-assistant:2025.11.3',
    hostNetwork: true,
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 8123, servicePort: 80 }],
    env: { TZ: 'Europe/Berlin' },
    mounts: { '/config': Volume.claim('config', config) },
    readiness: Probe.http('/manifest.json'),
    requests: { cpu: '100m', memory: '512Mi' },
    limits: { memory: '2Gi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'home-assistant',
    host: 'home.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
