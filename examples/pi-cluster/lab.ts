import {
  ArgoCd,
  Certificate,
  CertManager,
  ClusterIssuer,
  DefaultCertificate,
  Deployment,
  ExistingSecret,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  MetalLb,
  Namespace,
  NfsVolume,
  PersistentVolumeClaim,
  Probe,
  Route,
  Solver,
  Tls,
  Traefik,
  Update,
  Volume,
} from 'cdk8s-homelab';

/** Four Raspberry Pis; films and music are on the NAS. */
export function home(app: LabApp) {
  const pi = { arch: 'arm64', cpu: '4', memory: '8Gi', disk: '64Gi' } as const;
  const lab = new Lab(app, 'pis', {
    distribution: K3s.version('v1.34.2+k3s1', { disable: ['servicelb'] }),
    network: { lan: '192.168.1.0/24', machines: { nas: '192.168.1.5' } },
    nodes: {
      'pi-1': { ...pi, role: 'server', address: '192.168.1.11' },
      'pi-2': { ...pi, role: 'agent', address: '192.168.1.12' },
      'pi-3': { ...pi, role: 'agent', address: '192.168.1.13' },
      // An old PC for what is not built for the Pis.
      pc: { role: 'agent', address: '192.168.1.14', cpu: '4', memory: '16Gi', disk: '250Gi' },
    },
    images: { 'ghcr.io/example/ocr': ['amd64'] },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['192.168.1.200-192.168.1.210'] } }),
    ingress: Traefik.ofK3s({ entryPoints: { web: { redirectTo: 'websecure' } } }),
    storage: [LocalPath.default()],
    products: [CertManager.release()],
    gitops: ArgoCd.pulls('https://git.example.com/pis.git'),
  });

  const certificates = lab.app('certificates', { namespace: 'kube-system' });
  const cloudflare = new ExistingSecret(lab.app('issuers', { namespace: 'cert-manager' }), 'cloudflare', {
    name: 'cloudflare',
    keys: { token: {} },
    why: 'API token that may edit the DNS of pis.example',
  });
  const issuer = new ClusterIssuer(certificates, 'issuer', {
    name: 'letsencrypt',
    server: 'letsencrypt-prod',
    email: 'me@pis.example',
    accountKey: 'letsencrypt-account',
    solvers: [Solver.cloudflare({ apiToken: cloudflare.key('token') })],
  });
  const wildcard = new Certificate(certificates, 'wildcard', {
    name: 'wildcard',
    secret: 'wildcard-tls',
    issuer,
    hosts: ['*.pis.example'],
  });
  new DefaultCertificate(certificates, 'default', { certificate: wildcard });

  const media = lab.app('media');
  new Namespace(media, 'namespace');
  const library = new NfsVolume(media, 'library', { name: 'library', server: lab.machine('nas'), path: '/volume1/media', size: '2Ti' });
  const config = new PersistentVolumeClaim(media, 'config', { name: 'config', size: '5Gi' });
  const jellyfin = new Deployment(media, 'jellyfin', {
    name: 'jellyfin',
    image: 'jellyfin/jellyfin:10.11.3',
    update: Update.recreate(),
    ports: [{ name: 'http', containerPort: 8096, servicePort: 80 }],
    mounts: { '/config': Volume.claim('config', config), '/media': Volume.claim('library', library).readOnly() },
    requests: { cpu: '500m', memory: '512Mi' },
    limits: { memory: '2Gi' },
    readiness: Probe.http('/health'),
    automountToken: false,
  });
  new Route(media, 'route', { name: 'jellyfin', host: 'films.pis.example', to: jellyfin, tls: Tls.byDefault() });
  lab.waive('schedule/drain', jellyfin.deployment, 'its configuration is on the disk of one Pi: films pause while that one is updated');

  const ocr = lab.app('ocr');
  new Namespace(ocr, 'namespace');
  const reader = new Deployment(ocr, 'ocr', {
    name: 'ocr',
    image: 'ghcr.io/example/ocr:3.2.0',
    onNodes: 'pc',
    mounts: { '/scans': Volume.nfs('scans', lab.machine('nas'), '/volume1/scans') },
    requests: { cpu: '200m', memory: '256Mi' },
    limits: { memory: '1Gi' },
    automountToken: false,
  });
  lab.waive('schedule/drain', reader.deployment, 'only the PC can run it, and scans can wait');
  return lab;
}
