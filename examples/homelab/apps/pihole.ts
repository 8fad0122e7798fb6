import {
  Deployment,
  ExistingSecret,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Route,
  Service,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';

/** DNS of the LAN: the router names its address. It answers by UDP and TCP. */
export function pihole(lab: Home) {
  const app = lab.app('pihole');
  new Namespace(app, 'namespace');
  const admin = new ExistingSecret(app, 'admin', {
    name: 'pihole',
    keys: { password: {} },
    why: 'password of the web page',
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '1Gi' });
  const web = new Deployment(app, 'web', {
    name: 'pihole',
    image: 'pihole/pihole:2025.11.0',
    update: Update.recreate(),
    ports: [
      { name: 'http', containerPort: 80, servicePort: 80 },
      { name: 'dns-tcp', containerPort: 53 },
      { name: 'dns-udp', containerPort: 53, protocol: 'UDP' },
    ],
    env: {
      TZ: 'Europe/Berlin',
      FTLCONF_dns_listeningMode: 'all',
      FTLCONF_dns_upstreams: '9.9.9.9;149.112.112.112',
      FTLCONF_misc_dnsmasq_lines: `address=/home.example/${lab.ingressAddress}`,
      FTLCONF_webserver_api_password: admin.key('password'),
    },
    mounts: { '/etc/pihole': Volume.claim('data', data) },
    readiness: Probe.http('/admin/'),
    requests: { cpu: '50m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  new Service(app, 'dns', {
    name: 'pihole-dns',
    of: web,
    ports: [
      { name: 'dns-tcp', servicePort: 53 },
      { name: 'dns-udp', servicePort: 53 },
    ],
    type: 'LoadBalancer',
    address: '192.168.10.204',
    hosts: ['dns.home.example'],
    externalTrafficPolicy: 'Local',
  });
  new Route(app, 'route', {
    name: 'pihole',
    host: 'pihole.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
}
