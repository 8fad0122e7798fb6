/** What the compiler refuses, each beside its right form; and the error that JavaScript users get at run time. `npm run types` is the first half. */
import { App } from 'cdk8s';
import {
  type AppChart,
  ArgoCd,
  ConfigMap,
  ConfigurationError,
  Deployment,
  ExistingSecret,
  IngressNginx,
  IngressRoute,
  Job,
  K3s,
  Lab,
  type LabTypes,
  LocalPath,
  LocalVolume,
  MetalLb,
  Middleware,
  type NodeProps,
  PersistentVolumeClaim,
  Postgres,
  Probe,
  Registry,
  Route,
  Traefik,
  Update,
  Volume,
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
const LAB = { ...COMMON, ingress: Traefik.ofK3s() };
const BALANCED = {
  ...LAB,
  distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
  loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, install: 'elsewhere' }),
} as const;

const root = () => new App();
const app = () => new Lab(root(), 'traefik', LAB).app('a');
const nginx = () => new Lab(root(), 'nginx', { ...COMMON, ingress: IngressNginx.onHostNetwork() }).app('a');
const metallb = () => new Lab(root(), 'metallb', BALANCED).app('a');

const WEB = { name: 'web', image: 'nginx:1' } as const;
const PORTS = [{ containerPort: 80, servicePort: 80 }] as const;
const CLAIM = { name: 'data', size: '1Gi' } as const;
const FOLDER = { volumeName: 'v', claimName: 'c', path: '/x', node: 'two', size: '1Gi' } as const;
const STRIP = { stripPrefix: { prefixes: ['/a'] } } as const;
const PATHS = [{ path: '/', to: web(app()) }] as const;
const DB = { name: 'db', image: 'postgres:15', user: 'u', storage: { size: '1Gi' } } as const;

function web<L extends LabTypes>(of: AppChart<L>): Deployment<L> {
  return new Deployment(of, 'web', { ...WEB, ports: PORTS });
}
function config() {
  return new ConfigMap(app(), 'config', { name: 'config', data: { HOST: 'a' } });
}
function secret() {
  return new ExistingSecret(app(), 'secret', { name: 'secret', keys: { user: {} }, why: 'x' });
}
/** One app with something to route to. */
function routable<L extends LabTypes>(scope: AppChart<L>): readonly [AppChart<L>, Deployment<L>] {
  return [scope, web(scope)];
}

/** For what only the compiler knows, or what fails without a word of ours. */
const TYPES_ONLY = undefined;

const MISTAKES: readonly (readonly [what: string, make: () => unknown, said: string | RegExp | undefined])[] = [
  [
    'memory',
    // @ts-expect-error
    () => new Deployment(app(), 'x', { ...WEB, requests: { memory: '64mb' } }),
    /^container web, memory: got quantity '64mb', expected/,
  ],
  // @ts-expect-error
  ['cpu', () => new Deployment(app(), 'x', { ...WEB, limits: { cpu: '1 core' } }), /^container web, cpu: got quantity '1 core', expected/],
  // @ts-expect-error
  ['replicas', () => new Deployment(app(), 'x', { ...WEB, replicas: '8' }), 'web: got replicas 8, expected a whole number'],
  // @ts-expect-error
  ['unknown prop', () => new Deployment(app(), 'x', { ...WEB, colour: 'red' }), TYPES_ONLY],
  // @ts-expect-error
  ['pull policy', () => new Deployment(app(), 'x', { ...WEB, pullPolicy: 'Sometimes' }), TYPES_ONLY],
  [
    'env',
    // @ts-expect-error
    () => new Deployment(app(), 'x', { ...WEB, env: { PORT: 1 } }),
    'container web: got number for env PORT, expected text or where it comes from',
  ],
  [
    'mount',
    // @ts-expect-error
    () => new Deployment(app(), 'x', { ...WEB, mounts: { a: Volume.emptyDir('a') } }),
    /^container web: got mount at 'a', expected/,
  ],
  // @ts-expect-error
  ['share', () => Update.rolling({ surge: '25', unavailable: 0 }), /^got '25', expected a whole number of pods, or a share/],
  // @ts-expect-error
  ['probe of no command', () => Probe.exec([]), TYPES_ONLY],
  // @ts-expect-error
  ['probe of a Job', () => new Job(app(), 'x', { ...WEB, liveness: Probe.exec(['true']) }), TYPES_ONLY],

  [
    'node',
    // @ts-expect-error
    () => new Deployment(app(), 'x', { ...WEB, onNodes: 'three' }),
    "onNodes: lab traefik has no node 'three'; there are 'one', 'two'",
  ],
  // @ts-expect-error
  ['role', () => new Deployment(app(), 'x', { ...WEB, onNodes: { role: 'boss' } }), /^onNodes: no node of lab traefik has role 'boss'/],
  // @ts-expect-error
  ['folder of a node', () => new LocalVolume(app(), 'x', { ...FOLDER, node: 'three' }), /^volume v: lab traefik has no node 'three'/],
  [
    'class',
    // @ts-expect-error
    () => new PersistentVolumeClaim(app(), 'x', { ...CLAIM, storageClass: 'nfs' }),
    /^lab traefik: got storage class 'nfs', expected/,
  ],
  // @ts-expect-error
  ['size', () => new PersistentVolumeClaim(app(), 'x', { ...CLAIM, size: '1 GB' }), /^claim data, size: got quantity '1 GB', expected/],
  [
    'pool',
    // @ts-expect-error
    () => new Deployment(metallb(), 'x', { ...WEB, ports: PORTS, service: { type: 'LoadBalancer', pool: 'wan' } }),
    /^web: got pool 'wan'/,
  ],
  // @ts-expect-error
  ['password', () => new Postgres(app(), 'x', { ...DB, password: 'plain' }), /^db: got a password that is no key of a Secret/],
  // @ts-expect-error
  ['key of a ConfigMap', () => config().key('PORT'), "config map config: got key 'PORT', expected 'HOST'"],
  // @ts-expect-error
  ['key of a Secret', () => secret().key('password'), "secret secret: got key 'password', expected 'user'"],

  [
    "Traefik's option on nginx",
    () => {
      const [scope, to] = routable(nginx());
      // @ts-expect-error
      new Route(scope, 'x', { name: 'x', to, options: { entryPoints: ['web'] } });
    },
    /^route x: got option 'entryPoints', which nginx, the ingress controller of lab nginx, does not have/,
  ],
  [
    "nginx's option on Traefik",
    () => {
      const [scope, to] = routable(app());
      // @ts-expect-error
      new Route(scope, 'x', { name: 'x', to, options: { sslRedirect: true } });
    },
    /^route x: got option 'sslRedirect', which traefik/,
  ],
  [
    'entry point',
    () => {
      const [scope, to] = routable(app());
      // @ts-expect-error
      new Route(scope, 'x', { name: 'x', to, options: { entryPoints: ['http'] } });
    },
    TYPES_ONLY,
  ],
  [
    'to and paths',
    () => {
      const [scope, to] = routable(app());
      // @ts-expect-error
      new Route(scope, 'x', { name: 'x', to, paths: PATHS });
    },
    "route x: got both of 'to' and 'paths', expected one of them",
  ],
  // @ts-expect-error
  ['neither', () => new Route(app(), 'x', { name: 'x' }), "route x: got neither of 'to' and 'paths', expected one of them"],
  // @ts-expect-error
  ['no path', () => new Route(app(), 'x', { name: 'x', paths: [] }), 'route x: got an empty list of paths, expected at least one'],
  // @ts-expect-error
  ['Middleware on nginx', () => new Middleware(nginx(), 'x', { name: 'x', ...STRIP }), /^middleware x: got ingress controller nginx/],
  [
    'two kinds',
    // @ts-expect-error
    () => new Middleware(app(), 'x', { name: 'x', ...STRIP, headers: {} }),
    /^middleware x: got .*stripPrefix.*headers|headers.*stripPrefix/,
  ],
  // @ts-expect-error
  ['no kind', () => new Middleware(app(), 'x', { name: 'x' }), /^middleware x: got no/],
  [
    'IngressRoute on nginx',
    () => {
      const [scope, to] = routable(nginx());
      // @ts-expect-error
      new IngressRoute(scope, 'x', { name: 'x', rules: [{ match: 'Host(`a.b`)', to }] });
    },
    /got ingress controller nginx in lab nginx, expected traefik/,
  ],

  // @ts-expect-error
  ['unknown prop of a lab', () => new Lab(root(), 'x', { ...LAB, colour: 'red' }), TYPES_ONLY],
  // @ts-expect-error
  ['LAN without bits', () => new Lab(root(), 'x', { ...LAB, network: { lan: '10.0.0.0' } }), /^network\.lan: got '10\.0\.0\.0', expected/],
  // @ts-expect-error
  ['unknown prop of a network', () => new Lab(root(), 'x', { ...LAB, network: { lan: '10.0.0.0/24', dns: '1' } }), TYPES_ONLY],
  // @ts-expect-error
  ['node of hosts', () => new Lab(root(), 'x', { ...LAB, hosts: { alsoOn: { three: ['a'] } } }), /^hosts: no node is named 'three'/],
  [
    'node of Traefik',
    // @ts-expect-error
    () => new Lab(root(), 'x', { ...LAB, ingress: Traefik.ofK3s({ on: ['three'] }) }),
    /^ingress: no node is named 'three'/,
  ],
  [
    'node of nginx',
    // @ts-expect-error
    () => new Lab(root(), 'x', { ...LAB, ingress: IngressNginx.onHostNetwork({ on: ['three'] }) }),
    /^ingress: no node is named 'three'/,
  ],
  // @ts-expect-error
  ['role of a node', () => new Lab(root(), 'x', { ...LAB, nodes: { one: { ...NODES.one, role: 'boss' } } }), /^node one: got role 'boss'/],
  // @ts-expect-error
  ['memory of a node', () => new Lab(root(), 'x', { ...LAB, nodes: { one: { ...NODES.one, memory: '8gb' } } }), /^node one, memory: got/],
  // @ts-expect-error
  ['unknown prop of a node', () => new Lab(root(), 'x', { ...LAB, nodes: { one: { ...NODES.one, ram: 1 } } }), TYPES_ONLY],
  // @ts-expect-error
  ['version', () => K3s.version('v1.33.6'), "distribution: got version 'v1.33.6', expected one like 'v1.33.6+k3s1'"],
  // @ts-expect-error
  ['part of K3s', () => K3s.version('v1.33.6+k3s1', { disable: ['klipper'] }), TYPES_ONLY],
  // @ts-expect-error
  ['login', () => Registry.plainHttp('a:5000', { login: 'secret' }), /^registry a:5000: got a user that is no name of a placeholder/],
];

test.each(MISTAKES.filter(([, , said]) => said !== TYPES_ONLY))('%s: said at run time too', (_, make, said) => {
  try {
    make();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    if (typeof said === 'string') expect(error.message).toBe(said);
    else expect(error.message).toMatch(said ?? '');
    return;
  }
  throw new Error('nothing was refused');
});

test('the right forms', () => {
  const scope = new Lab(root(), 'x', { ...LAB, ingress: Traefik.ofK3s({ on: ['one'] }), hosts: { alsoOn: { two: ['a'] } } }).app('a');
  const to = new Deployment(scope, 'web', {
    ...WEB,
    ports: PORTS,
    replicas: 8,
    onNodes: 'two',
    requests: { memory: '64Mi' },
    limits: { cpu: '1' },
    mounts: { '/a': Volume.emptyDir('a') },
    env: { PORT: '1', HOST: config().key('HOST') },
  });
  const middleware = new Middleware(scope, 'middleware', { name: 'x', ...STRIP });
  new Route(scope, 'to', { name: 'to', to, options: { entryPoints: ['web'], middlewares: [middleware] } });
  new Route(scope, 'paths', { name: 'paths', paths: [{ path: '/', to }] });
  new IngressRoute(scope, 'ingress-route', { name: 'x', rules: [{ match: 'Host(`a.b`)', to }] });
  new LocalVolume(scope, 'folder', FOLDER);
  new PersistentVolumeClaim(scope, 'claim', { ...CLAIM, storageClass: 'local-path' });
  new Postgres(scope, 'db', { ...DB, password: secret().key('user') });
  new Deployment(metallb(), 'web', { ...WEB, ports: PORTS, service: { type: 'LoadBalancer', pool: 'lan' } });
  const [plain, web2] = routable(nginx());
  new Route(plain, 'x', { name: 'x', to: web2, options: { sslRedirect: true } });
  expect(scope.lab.apps).toHaveLength(1);
});
