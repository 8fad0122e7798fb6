import type { App } from 'cdk8s';
import {
  ArgoCd,
  Certificate,
  ClusterIssuer,
  DefaultCertificate,
  Deployment,
  ExistingSecret,
  ExistingService,
  External,
  K3s,
  Lab,
  LocalPath,
  MachineService,
  MetalLb,
  Middleware,
  Namespace,
  Peers,
  Route,
  Service,
  Solver,
  TcpRoute,
  Tls,
  Traefik,
} from '.';

export function villa(app: App) {
  const lab = new Lab(app, 'villa', {
    distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
    network: { lan: '192.168.10.0/24', machines: { nas: '192.168.10.50' } },
    nodes: { one: { role: 'server', address: '192.168.10.2', cpu: '8', memory: '16Gi' } },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['192.168.10.100-192.168.10.120'] } }),
    ingress: Traefik.ofK3s({
      address: '192.168.10.100',
      entryPoints: { mqtt: { port: 1883 } },
      values: { providers: { kubernetesCRD: { allowCrossNamespace: true } } },
    }),
    storage: [LocalPath.default()],
    gitops: ArgoCd.pulls('https://git.example.com/lab.git', { excludes: [] }),
    externals: [External.customResources('cert-manager.io', 'its chart')],
  });

  const edge = lab.app('edge');
  new Namespace(edge, 'namespace');
  const token = new ExistingSecret(edge, 'token', { name: 'cloudflare', keys: { token: {} }, why: 'proves hosts by DNS' });
  const issuer = new ClusterIssuer(edge, 'issuer', {
    name: 'letsencrypt',
    server: 'letsencrypt-prod',
    email: 'me@example.com',
    accountKey: 'letsencrypt-account',
    solvers: [Solver.cloudflare({ apiToken: token.key('token') })],
  });
  const wildcard = new Certificate(edge, 'wildcard', { name: 'wildcard', hosts: ['*.example.com'], issuer });
  new DefaultCertificate(edge, 'default', { certificate: wildcard });

  const auth = lab.app('auth');
  new Namespace(auth, 'namespace', { isolated: true });
  const authelia = new Deployment(auth, 'authelia', {
    name: 'authelia',
    image: 'authelia/authelia:4.39.1',
    ports: [{ name: 'http', containerPort: 9091, servicePort: 80 }],
  });
  const sso = new Middleware(auth, 'sso', { name: 'sso', forwardAuth: { to: authelia, path: '/api/authz/forward-auth' } });

  const home = lab.app('home');
  new Namespace(home, 'namespace', { isolated: true });
  const broker = new Deployment(home, 'mosquitto', {
    name: 'mosquitto',
    image: 'eclipse-mosquitto:2.0.22',
    ports: [{ name: 'mqtt', containerPort: 1883, servicePort: 1883 }],
  });
  const web = new Deployment(home, 'home-assistant', {
    name: 'home-assistant',
    image: 'ghcr.io/home-assistant/home-assistant:2025.11.3',
    env: { MQTT_URL: broker.url('mqtt'), MEDIA: `nfs://${lab.machine('nas').host}/media` },
    ports: [
      { name: 'http', containerPort: 8123, servicePort: 80 },
      { name: 'dns', containerPort: 5353, protocol: 'UDP' },
    ],
  });
  new Service(home, 'dns', {
    name: 'dns',
    of: web,
    ports: [{ name: 'dns', servicePort: 53 }],
    type: 'LoadBalancer',
    address: '192.168.10.105',
    hosts: ['dns.example.com'],
    externalTrafficPolicy: 'Local',
  });
  web.reachableFrom(Peers.cidr('192.168.10.0/24'), [{ port: 5353, protocol: 'UDP' }]);
  new Route(home, 'route', {
    name: 'home',
    host: 'home.example.com',
    to: web,
    tls: Tls.byDefault(),
    options: { entryPoints: ['websecure'], middlewares: [sso] },
  });
  new TcpRoute(home, 'mqtt', { name: 'mqtt', entryPoints: ['mqtt'], to: broker });
  const nas = new MachineService(home, 'nas', { name: 'nas', machines: [lab.machine('nas')], ports: [{ port: 5000 }] });
  new Route(home, 'nas-route', { name: 'nas', host: 'nas.example.com', to: nas, tls: Tls.byDefault() });

  const longhorn = lab.app('longhorn-ui', { namespace: 'longhorn-system' });
  const ui = new ExistingService(longhorn, 'ui', { name: 'longhorn-frontend', ports: [{ servicePort: 80, containerPort: 8000 }] });
  new Route(longhorn, 'route', { name: 'longhorn', host: 'longhorn.example.com', to: ui, tls: Tls.byDefault() });
  return lab;
}
