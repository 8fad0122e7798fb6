/**
 * A plausible mistake in a lab: the code; who says it (`compiler`, `refused` by a construct, or the rule that finds it); and what is said, the remedy
 * above all.
 */
export type Mistake = readonly [code: string, by: string, said: string];

/** The lab in which each mistake is made: TypeScript that is JavaScript but for `as const`. */
export const LAB_OF_MISTAKES = `const LAB = {
  distribution: K3s.version('v1.34.2+k3s1', { disable: ['servicelb'] }),
  network: { lan: '10.0.0.0/24', domain: 'lan', machines: { nas: '10.0.0.50' } },
  nodes: {
    one: { role: 'server', address: '10.0.0.2', cpu: '8', memory: '16Gi', devices: { zigbee: '/dev/ttyUSB0', igpu: '/dev/dri' } },
    two: { role: 'agent', address: '10.0.0.3', cpu: '8', memory: '16Gi', devices: { igpu: '/dev/dri', coral: { resource: 'google.com/tpu', count: 1 } }, labels: { disk: 'ssd' } },
    three: { role: 'agent', address: '10.0.0.4', arch: 'arm64', cpu: '4', memory: '8Gi' },
  },
  loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.120'] } }),
  ingress: Traefik.ofK3s({ address: '10.0.0.100' }),
  storage: [LocalPath.default()],
  monitoring: KubePrometheusStack.in('monitoring', { prometheus: { retention: '7d', storage: '10Gi' } }),
  products: [CertManager.release()],
  externals: [External.customResources('external-secrets.io', 'its own manifests')],
  gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
} as const;
const lab = new Lab(root, 'home', LAB);
const app = lab.app('shop');
new Namespace(app, 'namespace');
const other = lab.app('other');
new Namespace(other, 'namespace');
const SIZE = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' }, automountToken: false } as const;
const HTTP = [{ name: 'http', containerPort: 8080, servicePort: 80 }] as const;
const web = new Deployment(app, 'web', { ...SIZE, name: 'web', image: 'ghcr.io/me/web:1.0', ports: HTTP, readiness: Probe.http('/') });
const away = new Deployment(other, 'away', { ...SIZE, name: 'away', image: 'ghcr.io/me/away:1.0', ports: HTTP, readiness: Probe.http('/') });
const login = new ExistingSecret(app, 'login', { name: 'login', keys: { user: {}, password: {} }, why: 'login at the database' });
const config = new ConfigMap(app, 'config', { name: 'config', data: { 'a.yaml': 'a: 1' } });
const claim = new PersistentVolumeClaim(app, 'claim', { name: 'data', size: '1Gi' });
const issuer = new ClusterIssuer(app, 'issuer', { name: 'self', selfSigned: true });
const user = new Deployment(app, 'user', { ...SIZE, name: 'user', image: 'ghcr.io/me/user:1.0', env: { PASSWORD: login.key('password') }, mounts: { '/data': Volume.claim('data', claim), '/etc/a': Volume.configMap('config', config) }, update: Update.recreate() });
const BASE = { ...SIZE, name: 'x', image: 'ghcr.io/me/x:1.0' } as const;
const BAD = { ...BASE, ports: HTTP, readiness: Probe.http('/') } as const;
`;
