import {
  ClusterIssuer,
  ConfigMap,
  Deployment,
  ExistingSecret,
  type Lab,
  Middleware,
  Namespace,
  NetworkPolicy,
  Peers,
  Probe,
  Route,
  RunTimePods,
  ServiceAccount,
  Tls,
  type TraefikRouteOptions,
  Update,
  Volume,
} from '..';

/** papers on whatever nodes. */
export type PapersLab = Lab<string, string, 'traefik', string, TraefikRouteOptions>;
type PapersApp = ReturnType<PapersLab['app']>;

const TERMINAL = { 'app.kubernetes.io/part-of': 'claudecode-web-terminal' };
const LEARNERS = 20;
const GENERATORS = 4;

/** The web terminal, the proxy that holds the key of its API, and what its users work in. */
export function webTerminal(lab: PapersLab): void {
  const app = lab.app('web-terminal', { namespace: 'claudecode-terminal' });
  // No quota: the sandboxes' init container sets no resources. No Pod Security label: host paths and a root init container rule out baseline.
  new Namespace(app, 'namespace', { labels: TERMINAL });
  const config = new ConfigMap(app, 'config', {
    name: 'web-terminal-config',
    labels: TERMINAL,
    data: {
      SANDBOX_IMAGE: 'claudecode-sandbox:latest',
      SANDBOX_NAMESPACE: 'claudecode-terminal',
      POD_CPU_REQUEST: '250m',
      POD_CPU_LIMIT: '2',
      POD_MEMORY_REQUEST: '512Mi',
      POD_MEMORY_LIMIT: '4Gi',
      SESSION_TIMEOUT_SECONDS: '7200',
      MAX_SESSIONS: '20',
      X402_MERCHANT_WALLET: '0xc0078d495e80fd3b1e92f0803d0bc7c279165d8c',
      X402_STAGE_PRICE: '100000',
    },
  });
  const access = new ServiceAccount(app, 'access', {
    account: 'web-terminal-sa',
    role: 'web-terminal-role',
    binding: 'web-terminal-binding',
    labels: TERMINAL,
    may: {
      pods: ['get', 'list', 'create', 'delete', 'watch'],
      'pods/exec': ['get', 'create'],
      'pods/log': ['get'],
    },
  });
  const service = new Deployment(app, 'service', {
    name: 'web-terminal-service',
    selector: { app: 'web-terminal-service' },
    labels: TERMINAL,
    container: 'web-terminal',
    image: 'web-terminal-service:latest', // built on the node; latest is fine only because it is never pulled
    pullPolicy: 'Never',
    // Never more: sessions in memory, SQLite on a host path. The running Deployment could not be turned into Recreate (see Update.recreate).
    replicas: 1,
    update: Update.rolling({ surge: 0, unavailable: 1 }),
    serviceAccount: access.account,
    ports: [{ containerPort: 3000, servicePort: 80, nodePort: 31000 }],
    envFrom: [config],
    env: { DB_PATH: '/data/progress.db' },
    mounts: { '/data': Volume.hostPath('progress-data', '/data/claudecode-progress', 'DirectoryOrCreate') },
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '500m', memory: '512Mi' },
    liveness: Probe.http('/health', { delay: 10, period: 30 }),
    readiness: Probe.http('/health', { delay: 5, period: 10 }),
  });
  const apiKey = new ExistingSecret(app, 'api-key', {
    name: 'claude-api-key',
    labels: TERMINAL,
    keys: { ANTHROPIC_API_KEY: {} },
    why: 'read by api-proxy',
  });
  const proxy = new Deployment(app, 'proxy', {
    name: 'api-proxy',
    selector: { app: 'api-proxy' },
    image: 'claudecode-api-proxy:latest',
    pullPolicy: 'Never',
    ports: [{ containerPort: 8080, servicePort: 8080 }],
    env: { ANTHROPIC_API_KEY: apiKey.key('ANTHROPIC_API_KEY'), PORT: '8080' },
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '500m', memory: '256Mi' },
    liveness: Probe.http('/health', { delay: 5, period: 30 }),
    readiness: Probe.http('/health', { delay: 3, period: 10 }),
  });
  sandboxes(app, service, proxy);
  wayIn(app, service);
}

/** Pods that the web terminal makes, one a user and mode, and what they may reach. */
function sandboxes(app: PapersApp, terminal: Deployment, proxy: Deployment): void {
  const token = new ExistingSecret(app, 'generator-token', {
    name: 'generator-github-token',
    labels: { ...TERMINAL, component: 'course-generator' },
    keys: { GITHUB_TOKEN: {} },
    why: 'read by the generators',
  });
  const userData = Volume.hostPath('user-data', '/data/claude-users', 'DirectoryOrCreate');
  const sandbox = {
    container: 'sandbox',
    image: 'claudecode-sandbox:latest',
    pullPolicy: 'Never',
    automountToken: false,
    restart: 'Never',
    mounts: { '/home/claude': userData },
    init: [{ name: 'fix-permissions', image: 'busybox:1.36', mounts: { '/home/claude': userData }, securityContext: { runAsUser: 0 } }],
  } as const;
  const env = { ANTHROPIC_BASE_URL: 'http://api-proxy.claudecode-terminal.svc.cluster.local:8080' };
  const labels = { app: 'claudecode-sandbox' };
  new RunTimePods(app, 'learners', {
    ...sandbox,
    name: 'learner',
    labels: { ...labels, mode: 'learner' },
    max: LEARNERS,
    env,
    requests: { cpu: '250m', memory: '512Mi' },
    limits: { cpu: '2', memory: '4Gi' },
  });
  new RunTimePods(app, 'generators', {
    ...sandbox,
    name: 'generator',
    labels: { ...labels, mode: 'generator' },
    max: GENERATORS,
    env: { ...env, GITHUB_TOKEN: token.key('GITHUB_TOKEN') },
    requests: { cpu: '500m', memory: '1Gi' },
    limits: { cpu: '2', memory: '4Gi' },
  });
  const all = Peers.pods(app.appNamespace, labels);
  new NetworkPolicy(app, 'sandbox-egress', {
    name: 'sandbox-egress-restrict',
    of: all,
    // Policies see pod ports: of the terminal's 80 and 3000, which its owners name, only 3000 does anything.
    allowsTo: [{ peer: proxy }, { peer: terminal }, { peer: Peers.dnsInAnyNamespace }, { peer: Peers.anywhere, ports: [443] }],
  });
  new NetworkPolicy(app, 'proxy-ingress', { name: 'api-proxy-ingress-restrict', of: proxy, allowsFrom: [{ peer: all }] });
  new NetworkPolicy(app, 'proxy-egress', { name: 'api-proxy-egress-allow', of: proxy, allowsTo: [{ peer: Peers.anywhere }] });
}

/** HTTPS alone; the terminal speaks WebSocket at /ws. */
function wayIn(app: PapersApp, terminal: Deployment): void {
  const issuer = new ClusterIssuer(app, 'issuer', {
    name: 'letsencrypt-prod',
    server: 'letsencrypt-prod',
    email: 'haechan@ainblockchain.io',
    accountKey: 'letsencrypt-prod-account-key',
  });
  const securityHeaders = new Middleware(app, 'headers', {
    name: 'security-headers',
    headers: {
      stsSeconds: 63_072_000, // two years
      stsIncludeSubdomains: true,
      stsPreload: true,
      frameDeny: true,
      contentTypeNosniff: true,
      browserXssFilter: true,
      referrerPolicy: 'strict-origin-when-cross-origin',
    },
  });
  const toHttps = new Middleware(app, 'to-https', { name: 'https-redirect', redirectScheme: { scheme: 'https', permanent: true } });
  const host = 'api.paperswithclaudecode.com';
  new Route(app, 'route', {
    name: 'web-terminal-ingress',
    host,
    to: terminal,
    tls: Tls.byCertManager({ issuer, secret: 'api-tls-cert' }),
    options: { entryPoints: ['websecure'], middlewares: [securityHeaders] },
  });
  new Route(app, 'redirect', {
    name: 'web-terminal-redirect',
    host,
    to: terminal,
    options: { entryPoints: ['web'], middlewares: [toHttps] },
  });
}
