import {
  Deployment,
  ExistingSecret,
  Namespace,
  Peers,
  PersistentVolumeClaim,
  Postgres,
  Probe,
  Route,
  Service,
  Tls,
  Update,
  Volume,
} from 'cdk8s-homelab';
import type { Home } from '../cluster';
import { dump } from './backup';

/** Git, by HTTPS and, on an address of its own, by SSH. */
export function forgejo(lab: Home) {
  const app = lab.app('forgejo');
  new Namespace(app, 'namespace', { isolated: true });
  const login = new ExistingSecret(app, 'login', {
    name: 'forgejo-login',
    keys: { user: { value: 'forgejo' }, password: {} },
    why: 'login at the database',
  });
  const database = new Postgres(app, 'database', {
    name: 'forgejo-db',
    image: 'postgres:17.6-alpine',
    user: login.key('user'),
    password: login.key('password'),
    storage: { size: '5Gi' },
    readiness: Probe.exec(['pg_isready', '-U', 'forgejo']),
    requests: { cpu: '50m', memory: '128Mi' },
    limits: { memory: '512Mi' },
    automountToken: false,
  });
  const data = new PersistentVolumeClaim(app, 'data', { name: 'data', size: '50Gi' });
  const web = new Deployment(app, 'web', {
    name: 'forgejo',
    image: 'codeberg.org/forgejo/forgejo:13.0.3-rootless',
    update: Update.recreate(),
    podSecurityContext: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
    ports: [
      { name: 'http', containerPort: 3000, servicePort: 80 },
      { name: 'ssh', containerPort: 2222 },
    ],
    env: {
      FORGEJO__server__ROOT_URL: 'https://git.home.example/',
      FORGEJO__server__SSH_DOMAIN: 'ssh.home.example',
      FORGEJO__database__DB_TYPE: 'postgres',
      FORGEJO__database__HOST: database.host,
      FORGEJO__database__NAME: login.key('user'),
      FORGEJO__database__USER: login.key('user'),
      FORGEJO__database__PASSWD: login.key('password'),
    },
    mounts: { '/var/lib/gitea': Volume.claim('data', data) },
    readiness: Probe.http('/api/healthz'),
    requests: { cpu: '100m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    automountToken: false,
  });
  new Service(app, 'ssh', {
    name: 'forgejo-ssh',
    of: web,
    ports: [{ name: 'ssh', servicePort: 22 }],
    type: 'LoadBalancer',
    address: '192.168.10.203',
    hosts: ['ssh.home.example'],
    externalTrafficPolicy: 'Local',
  });
  web.reachableFrom(Peers.cidr('192.168.10.0/24'), [2222]);
  new Route(app, 'route', {
    name: 'forgejo',
    host: 'git.home.example',
    to: web,
    tls: Tls.byDefault(),
  });
  dump(lab, app, { of: database, database: 'forgejo', login, major: 17 });
}
