import {
  ConfigMap,
  Deployment,
  ExistingSecret,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

const SETTINGS = `listener 1883
persistence true
persistence_location /mosquitto/data/
password_file /mosquitto/secrets/passwd
`;

/** The broker, for pods and for plugs and sensors of the LAN. */
export function mosquitto(lab: Home) {
  const app = lab.app('mosquitto');
  new Namespace(app, 'namespace');
  const config = new ConfigMap(app, 'config', {
    name: 'mosquitto',
    data: { 'mosquitto.conf': SETTINGS },
  });
  const users = new ExistingSecret(app, 'users', {
    name: 'mosquitto',
    keys: { passwd: {} },
    why: 'lines of mosquitto_passwd, one a user',
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '1Gi' });
  return new Deployment(app, 'broker', {
    name: 'mosquitto',
    image: 'eclipse-mosquitto:2.0.22',
    update: Update.recreate(),
    podSecurityContext: { runAsUser: 1883, runAsGroup: 1883, fsGroup: 1883 },
    ports: [{ name: 'mqtt', containerPort: 1883, servicePort: 1883 }],
    service: { type: 'LoadBalancer', address: '192.168.10.201', hosts: ['mqtt.home.example'] },
    mounts: {
      '/mosquitto/config': Volume.configMap('config', config),
      '/mosquitto/data': Volume.claim('data', data),
      '/mosquitto/secrets': Volume.secret('users', users),
    },
    readiness: Probe.tcp(),
    requests: { cpu: '10m', memory: '16Mi' },
    limits: { memory: '128Mi' },
    automountToken: false,
  });
}
