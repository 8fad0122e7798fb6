import {
  Deployment,
  ExistingSecret,
  type Middleware,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Route,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** The stick is in one node, and so is this. */
export function zigbee2mqtt(lab: Home, broker: Deployment, sso: Middleware) {
  const app = lab.app('zigbee2mqtt');
  new Namespace(app, 'namespace', { podSecurity: { enforce: 'privileged' } });
  const login = new ExistingSecret(app, 'login', {
    name: 'mqtt',
    keys: { user: { value: 'zigbee2mqtt' }, password: {} },
    why: 'login at Mosquitto',
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '1Gi' });
  const web = new Deployment(app, 'web', {
    name: 'zigbee2mqtt',
    image: 'ghcr.io/koenkk/zigbee2mqtt:2.6.3',
    devices: ['zigbee'],
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    env: {
      TZ: 'Europe/Berlin',
      ZIGBEE2MQTT_CONFIG_SERIAL_PORT: '/dev/zigbee',
      ZIGBEE2MQTT_CONFIG_SERIAL_ADAPTER: 'ember',
      ZIGBEE2MQTT_CONFIG_MQTT_SERVER: broker.url('mqtt'),
      ZIGBEE2MQTT_CONFIG_MQTT_USER: login.key('user'),
      ZIGBEE2MQTT_CONFIG_MQTT_PASSWORD: login.key('password'),
    },
    mounts: { '/app/data': Volume.claim('data', data) },
    readiness: Probe.http('/'),
    requests: { cpu: '50m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  new Route(app, 'route', {
    name: 'zigbee2mqtt',
    host: 'zigbee.home.example',
    to: web,
    tls: Tls.byDefault(),
    options: { middlewares: [sso] },
  });
  lab.waive('schedule/device-tie', web.deployment, 'there is one stick: lights have switches too');
}
