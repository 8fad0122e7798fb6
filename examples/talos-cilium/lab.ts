import {
  ArgoCd,
  Certificate,
  CertManager,
  Cilium,
  ClusterIssuer,
  DefaultCertificate,
  Deployment,
  ExistingSecret,
  External,
  Lab,
  type LabApp,
  Longhorn,
  Namespace,
  Postgres,
  Probe,
  Route,
  Solver,
  Spread,
  Talos,
  Tls,
  TraefikChart,
} from 'cdk8s-homelab';

/** Three Talos nodes, each control plane and worker. Cilium is the network and gives Services their addresses. */
export function home(app: LabApp) {
  const machine = { role: 'control-plane', cpu: '8', memory: '32Gi', disk: '500Gi' } as const;
  const lab = new Lab(app, 'home', {
    distribution: Talos.version('v1.11.5', { kubernetes: 'v1.34.1', schedulableControlPlanes: true }),
    network: { lan: '10.0.0.0/24' },
    nodes: {
      'talos-1': { ...machine, address: '10.0.0.11' },
      'talos-2': { ...machine, address: '10.0.0.12' },
      'talos-3': { ...machine, address: '10.0.0.13' },
    },
    loadBalancer: Cilium.layer2({ pools: { lan: ['10.0.0.200-10.0.0.220'] } }),
    ingress: TraefikChart.release({ address: '10.0.0.200', replicas: 2, entryPoints: { web: { redirectTo: 'websecure' } } }),
    storage: [Longhorn.release({ dataPath: '/var/mnt/longhorn' })],
    gitops: ArgoCd.pulls('https://git.example.com/home.git'),
    externals: [External.customResources('cilium.io', 'the cluster')],
    products: [CertManager.release()],
  });

  const certificates = lab.app('certificates', { namespace: 'traefik' });
  const cloudflare = new ExistingSecret(lab.app('issuers', { namespace: 'cert-manager' }), 'cloudflare', {
    name: 'cloudflare',
    keys: { token: {} },
    why: 'API token that may edit the DNS of home.example',
  });
  const issuer = new ClusterIssuer(certificates, 'issuer', {
    name: 'letsencrypt',
    server: 'letsencrypt-prod',
    email: 'me@home.example',
    accountKey: 'letsencrypt-account',
    solvers: [Solver.cloudflare({ apiToken: cloudflare.key('token') })],
  });
  const wildcard = new Certificate(certificates, 'wildcard', {
    name: 'wildcard',
    secret: 'wildcard-tls',
    issuer,
    hosts: ['*.home.example'],
  });
  new DefaultCertificate(certificates, 'default', { certificate: wildcard });

  const photos = lab.app('photos');
  new Namespace(photos, 'namespace', { isolated: true });
  const login = new ExistingSecret(photos, 'login', {
    name: 'photos-login',
    keys: { user: { value: 'photos' }, password: {} },
    why: 'login at the database',
  });
  const database = new Postgres(photos, 'database', {
    name: 'photos-db',
    image: 'postgres:17.6-alpine',
    user: login.key('user'),
    password: login.key('password'),
    storage: { size: '20Gi' },
    requests: { cpu: '100m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    readiness: Probe.exec(['pg_isready', '-U', 'photos']),
  });
  const web = new Deployment(photos, 'web', {
    name: 'photos',
    image: 'ghcr.io/example/photos:2.3.0',
    replicas: 2,
    spread: Spread.preferOtherNode(),
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    env: { DB_HOST: database.host, DB_USER: login.key('user'), DB_PASSWORD: login.key('password') },
    requests: { cpu: '200m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    readiness: Probe.http('/healthz'),
    automountToken: false,
  });
  database.reachableFrom(web);
  new Route(photos, 'route', { name: 'photos', host: 'photos.home.example', to: web, tls: Tls.byDefault() });
  return lab;
}
