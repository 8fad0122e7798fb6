import { App } from 'cdk8s';
import {
  type Address,
  ArgoCd,
  type Cidr,
  ConfigMap,
  IngressNginx,
  IngressRoute,
  K3s,
  Lab,
  type LabProps,
  LocalPath,
  Longhorn,
  MetalLb,
  Middleware,
  type NodeProps,
  NodeFolder,
  OutsideSecret,
  Postgres,
  Registry,
  Route,
  Claim,
  Traefik,
  Volume,
  WebApp,
  Probe,
} from '.';

const NODES = {
  one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' },
  two: { role: 'agent', address: '10.0.0.3', cpu: '4', memory: '8Gi' },
} as const satisfies Record<string, NodeProps>;

const COMMON = {
  distribution: K3s.version('v1.33.6+k3s1'),
  network: { lan: '10.0.0.0/24' },
  nodes: NODES,
  storage: [LocalPath.default()],
  gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
} as const;

const traefik = () => new Lab(new App(), 'traefik', { ...COMMON, ingress: Traefik.ofK3s() });
const nginx = () => new Lab(new App(), 'nginx', { ...COMMON, ingress: IngressNginx.onHostNetwork() });

function typeErrors() {
  const app = traefik().app('a');
  const plain = nginx().app('a');
  const web = new WebApp(app, 'web', { name: 'web', image: 'nginx:1', ports: [{ port: 80, servedAt: 80 }] });
  const base = { name: 'web', image: 'nginx:1' } as const;
  new WebApp(app, 'x', { ...base, requests: { memory: '64mb' } });
  new WebApp(app, 'x', { ...base, requests: { cpu: '1 core' } });
  new WebApp(app, 'x', { ...base, replicas: '8' });
  new WebApp(app, 'x', { ...base, colour: 'red' });
  new WebApp(app, 'x', { ...base, onNodes: 'three' });
  new WebApp(app, 'x', { ...base, onNodes: { role: 'boss' } });
  new WebApp(app, 'x', { ...base, mounts: { data: Volume.emptyDir('x') } });
  new WebApp(app, 'x', { ...base, env: { PORT: 3000 } });
  new WebApp(app, 'x', { ...base, pullPolicy: 'Sometimes' });
  new Route(plain, 'x', { name: 'x', to: web, options: { entryPoints: ['web'] } });
  new Route(app, 'x', { name: 'x', to: web, options: { sslRedirect: true } });
  new Route(app, 'x', { name: 'x', to: web, options: { entryPoints: ['http'] } });
  new Route(app, 'x', { name: 'x', to: web, paths: [{ path: '/', to: web }] });
  new Route(app, 'x', { name: 'x' });
  new Route(app, 'x', { name: 'x', paths: [] });
  new Middleware(plain, 'x', { name: 'x', stripPrefix: { prefixes: ['/a'] } });
  new Middleware(app, 'x', { name: 'x', stripPrefix: { prefixes: ['/a'] }, compress: {} });
  new Middleware(app, 'x', { name: 'x' });
  new IngressRoute(plain, 'x', { name: 'x', rules: [{ host: 'a.b', to: web }] });
  new Claim(app, 'x', { name: 'x', size: '1Gi', storageClass: 'longhorn' });
  new Claim(app, 'x', { name: 'x', size: '1 GB' });
  new NodeFolder(app, 'x', { volumeName: 'x', claimName: 'x', path: '/x', node: 'three', size: '1Gi' });
  const config = new ConfigMap(app, 'config', { name: 'config', data: { HOST: 'a' } });
  config.key('PORT');
  const secret = new OutsideSecret(app, 'secret', { name: 'secret', keys: { user: {} }, why: 'x' });
  secret.key('password');
  new Postgres(app, 'x', { ...base, storage: { size: '1Gi', storageClass: 'longhorn' }, user: 'u', password: secret.key('user') });
  new Postgres(app, 'x', { ...base, storage: { size: '1Gi' }, user: 'u', password: 'plain' });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), color: 'red' });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), network: { lan: '10.0.0.0' } });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), network: { lan: '10.0.0.0/24', dns: 'x' } });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), hosts: { alsoOn: { three: ['a'] } } });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), nodes: { one: { ...NODES.one, role: 'boss' } } });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), nodes: { one: { ...NODES.one, memory: '8gb' } } });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), nodes: { one: { ...NODES.one, hight: 1 } } });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s({ on: ['three'] }) });
  new Lab(new App(), 'x', { ...COMMON, ingress: Traefik.ofK3s(), gitops: undefined });
  K3s.version('v1.33.6');
  K3s.version('v1.33.6+k3s1', { disable: ['klipper'] });
  Registry.plainHttp('x:5000', { login: 'secret' });
  Probe.exec([]);
}
typeErrors satisfies () => void;
const unused = [Longhorn, MetalLb] as const;
unused satisfies object;
type U = [Address, Cidr, LabProps<string, string, 'nginx', string>];
[] as unknown as U satisfies U;
