import {
  ArgoCd,
  Certificate,
  CertManager,
  ClusterIssuer,
  CronJob,
  DefaultCertificate,
  Deployment,
  ExistingSecret,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  type Memory,
  Namespace,
  PersistentVolumeClaim,
  Probe,
  Route,
  Solver,
  Tls,
  Traefik,
  Update,
  Volume,
} from 'cdk8s-homelab';

/** One K3s node. Every app is one pod with its SQLite file on the node's disk. */
export function home(app: LabApp) {
  const lab = new Lab(app, 'home', {
    distribution: K3s.version('v1.34.2+k3s1'),
    network: { lan: '192.168.1.0/24', domain: 'home.example' },
    nodes: { nuc: { role: 'server', address: '192.168.1.10', cpu: '4', memory: '16Gi', disk: '500Gi' } },
    ingress: Traefik.ofK3s({ entryPoints: { web: { redirectTo: 'websecure' } } }),
    storage: [LocalPath.default()],
    products: [CertManager.release()],
    gitops: ArgoCd.pulls('https://git.example.com/home.git'),
  });

  const certificates = lab.app('certificates', { namespace: 'kube-system' });
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

  sqliteApp(lab, { name: 'vaultwarden', image: 'vaultwarden/server:1.34.3', port: 80, data: '/data', health: '/alive', size: '1Gi' });
  sqliteApp(lab, {
    name: 'freshrss',
    image: 'freshrss/freshrss:1.27.1',
    port: 80,
    data: '/var/www/FreshRSS/data',
    health: '/i/',
    size: '2Gi',
  });
  sqliteApp(lab, { name: 'kuma', image: 'louislam/uptime-kuma:2.0.2', port: 3001, data: '/app/data', health: '/', size: '1Gi' });
  return lab;
}

interface SqliteApp {
  readonly name: string;
  readonly image: string;
  readonly port: number;
  /** Where the image keeps its data. */
  readonly data: `/${string}`;
  /** A path that answers when the app is ready. */
  readonly health: `/${string}`;
  readonly size: Memory;
}

/** A pod, its claim, its host name, and a backup of the file every night. */
function sqliteApp(lab: ReturnType<typeof home>, { name, image, port, data, health, size }: SqliteApp) {
  const app = lab.app(name);
  new Namespace(app, 'namespace');
  const claim = new PersistentVolumeClaim(app, 'claim', { name: 'data', size });
  const backups = new PersistentVolumeClaim(app, 'backups', { name: 'backups', size });
  const small = { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' }, automountToken: false } as const;
  const web = new Deployment(app, 'web', {
    ...small,
    name,
    image,
    // Two pods must not open the same file.
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: port, servicePort: 80 }],
    mounts: { [data]: Volume.claim('data', claim) },
    readiness: Probe.http(health),
  });
  new Route(app, 'route', { name, host: `${name}.home.example`, to: web, tls: Tls.byDefault() });
  new CronJob(app, 'backup', {
    ...small,
    name: 'backup',
    image: 'keinos/sqlite3:3.50.4',
    schedule: '30 3 * * *',
    timeZone: 'Europe/Berlin',
    concurrency: 'Forbid',
    command: [
      'sh',
      '-c',
      'for file in /data/*.sqlite* /data/*.db; do [ -f "$file" ] && sqlite3 "$file" ".backup /backups/$(basename $file)"; done',
    ],
    mounts: { '/data': Volume.claim('data', claim), '/backups': Volume.claim('backups', backups) },
  });
}
