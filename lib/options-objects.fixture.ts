/** Constructs that are no workloads, with every option that they have. */
import {
  ConfigMap,
  type ConfigMapProps,
  DevicePlugin,
  type DevicePluginProps,
  ExistingSecret,
  type ExistingSecretProps,
  ExternalSecret,
  type ExternalSecretProps,
  type GitOps,
  IngressRoute,
  type IngressRouteProps,
  LocalVolume,
  type LocalVolumeProps,
  Middleware,
  type MiddlewareProps,
  type MonitorProps,
  Namespace,
  type NamespaceProps,
  NetworkPolicy,
  type NetworkPolicyProps,
  NfsVolume,
  type NfsVolumeProps,
  Peers,
  PersistentVolumeClaim,
  type PersistentVolumeClaimProps,
  PodMonitor,
  Pools,
  type PoolsProps,
  RuntimeClass,
  type RuntimeClassProps,
  SealedSecret,
  type SealedSecretProps,
  SecretStore,
  type SecretStoreProps,
  ServiceAccount,
  type ServiceAccountProps,
  ServiceMonitor,
  SopsSecret,
  type SopsSecretProps,
} from '.';
import { every } from './options-every.fixture';
import type { Names, Place } from './options-place.fixture';

const labels = { tier: 'back' } as const;
const decrypts: GitOps = { describe: () => ({ engine: 'flux', decrypts: ['sops'] }) };
const monitor = (place: Place) => [{ name: 'metrics', of: place.web(), port: 'http', path: '/health', every: '15s', labels }] as const;

export const OBJECTS = {
  ConfigMap: every<ConfigMapProps<string>>()(
    () => [{ name: 'settings', data: { HOST: 'a' }, labels }],
    (place, given) => new ConfigMap(place.app(), 'settings', given),
  ),
  DevicePlugin: every<DevicePluginProps>()(
    () => [{ name: 'plugin', image: 'example/plugin:1', container: 'main', selector: { app: 'plugin' }, labels }],
    (place, given) => new DevicePlugin(place.app(), 'plugin', given),
  ),
  ExistingSecret: every<ExistingSecretProps<string>>()(
    () => [
      {
        name: 'key',
        keys: { username: { value: 'git' }, password: { same: 'token', lines: true } },
        why: 'pushes',
        labels,
        type: 'kubernetes.io/basic-auth',
      },
    ],
    (place, given) => new ExistingSecret(place.app(), 'key', given),
  ),
  IngressRoute: every<IngressRouteProps>()(
    (place) => [
      {
        name: 'route',
        rules: [
          {
            match: 'Host(`web.example.com`)',
            to: place.web(),
            port: 80,
            middlewares: [new Middleware(place.app(), 'strip', { name: 'strip', stripPrefix: { prefixes: ['/api'] } })],
            priority: 10,
          },
        ],
        entryPoints: ['websecure'],
        tls: { secret: place.certificate().name },
        labels,
      },
    ],
    (place, given) => new IngressRoute(place.app(), 'route', given),
  ),
  LocalVolume: every<LocalVolumeProps<Names>>()(
    () => [
      {
        volumeName: 'folder',
        claimName: 'folder-claim',
        path: '/mnt/folder',
        node: 'two',
        size: '1Gi',
        accessModes: ['ReadOnlyMany'],
        type: 'Directory',
      },
    ],
    (place, given) => new LocalVolume(place.app(), 'folder', given),
  ),
  Middleware: every<MiddlewareProps>()(
    (place) => [
      { name: 'mine', labels, redirectScheme: { scheme: 'https', permanent: true, port: 8443 } },
      { name: 'mine', headers: { stsSeconds: 60 } },
      { name: 'mine', stripPrefix: { prefixes: ['/api'] } },
      { name: 'mine', basicAuth: { secret: place.users().name, realm: 'home', removeHeader: true } },
      { name: 'mine', rateLimit: { average: 10, burst: 20, period: '1m' } },
      { name: 'mine', ipAllowList: { sourceRange: ['10.0.0.0/24'], depth: 1 } },
      { name: 'mine', inFlightReq: { amount: 10 } },
      {
        name: 'mine',
        forwardAuth: {
          to: place.web(),
          port: 80,
          path: '/verify',
          authResponseHeaders: ['Remote-User'],
          authRequestHeaders: ['Cookie'],
          trustForwardHeader: true,
        },
      },
      { name: 'mine', forwardAuth: { address: 'http://auth.example.com/verify', authResponseHeaders: ['Remote-User'] } },
      {
        name: 'mine',
        chain: { middlewares: [new Middleware(place.app(), 'strip', { name: 'strip', stripPrefix: { prefixes: ['/a'] } })] },
      },
      { name: 'mine', compress: { encodings: ['br'], minResponseBodyBytes: 512, excludedContentTypes: ['image/png'] } },
      { name: 'mine', compress: true },
      { name: 'mine', addPrefix: { prefix: '/app' } },
      { name: 'mine', replacePath: { path: '/app' } },
      { name: 'mine', replacePathRegex: { regex: '^/old/(.*)', replacement: '/new/$1' } },
      { name: 'mine', redirectRegex: { regex: '^https://old/(.*)', replacement: 'https://new/$1', permanent: true } },
      { name: 'mine', stripPrefixRegex: { regex: ['^/v[0-9]+'] } },
      { name: 'mine', digestAuth: { secret: place.users().name, realm: 'home', removeHeader: true } },
      {
        name: 'mine',
        buffering: {
          maxRequestBodyBytes: 1,
          memRequestBodyBytes: 2,
          maxResponseBodyBytes: 3,
          memResponseBodyBytes: 4,
          retryExpression: 'IsNetworkError() && Attempts() < 2',
        },
      },
      { name: 'mine', retry: { attempts: 3, initialInterval: '100ms' } },
      { name: 'mine', circuitBreaker: { expression: 'NetworkErrorRatio() > 0.30', fallbackDuration: '10s', responseCode: 503 } },
      { name: 'mine', errors: { status: ['500-599'], to: place.web(), port: 80, query: '/{status}.html' } },
      { name: 'mine', passTlsClientCert: { pem: true } },
      { name: 'mine', contentType: { autoDetect: true } },
      { name: 'mine', grpcWeb: { allowOrigins: ['*'] } },
      { name: 'mine', plugin: { name: 'geoblock', options: { countries: ['AT'] } } },
    ],
    (place, given) => new Middleware(place.app(), 'mine', given),
  ),
  Namespace: every<NamespaceProps>()(
    () => [
      {
        name: 'home',
        labels,
        podSecurity: { enforce: 'baseline', audit: 'restricted', warn: 'restricted' },
        quota: {
          name: 'together',
          requests: { cpu: '2', memory: '4Gi' },
          limits: { cpu: '4', memory: '8Gi' },
          pods: 10,
          labels,
        },
        limits: {
          name: 'each',
          default: { cpu: '1', memory: '1Gi' },
          defaultRequest: { cpu: '100m', memory: '64Mi' },
          max: { cpu: '2', memory: '2Gi' },
          min: { cpu: '10m', memory: '16Mi' },
          labels,
        },
        isolated: true,
      },
    ],
    (place, given) => new Namespace(place.lab().app('room'), 'namespace', given),
  ),
  NetworkPolicy: every<NetworkPolicyProps>()(
    (place) => [
      {
        name: 'policy',
        of: { app: 'other' },
        allowsFrom: [{ peer: Peers.ingress, ports: [8080, { port: 53, protocol: 'UDP' }] }],
        allowsTo: [
          { peer: place.web(), ports: [8080] },
          { peer: Peers.dns, ports: [{ port: 53, protocol: 'TCP' }] },
        ],
        labels,
      },
      { name: 'policy', of: place.web(), allowsFrom: [{ peer: Peers.anywhere }] },
    ],
    (place, given) => new NetworkPolicy(place.app(), 'policy', given),
  ),
  NfsVolume: every<NfsVolumeProps>()(
    () => [
      {
        name: 'media',
        volumeName: 'films',
        server: '10.0.0.9',
        path: '/volume1/media',
        size: '100Gi',
        accessModes: ['ReadOnlyMany'],
        mountOptions: ['nfsvers=4.1'],
      },
      { name: 'media', server: { host: 'nas.lan' }, path: '/volume1/media' },
    ],
    (place, given) => new NfsVolume(place.app(), 'media', given),
  ),
  PersistentVolumeClaim: every<PersistentVolumeClaimProps<Names>>()(
    (place) => [
      {
        name: 'copy',
        size: '1Gi',
        storageClass: 'longhorn',
        accessModes: ['ReadWriteMany'],
        labels,
        annotations: { 'recurring-job.longhorn.io/daily': 'enabled' },
        dataSource: { snapshot: 'before' },
      },
      { name: 'copy', size: '1Gi', storageClass: 'longhorn', dataSource: { claim: place.claim() } },
    ],
    (place, given) => new PersistentVolumeClaim(place.app(), 'copy', given),
  ),
  PodMonitor: every<MonitorProps>()(monitor, (place, given) => new PodMonitor(place.app(), 'metrics', given)),
  ServiceMonitor: every<MonitorProps>()(monitor, (place, given) => new ServiceMonitor(place.app(), 'metrics', given)),
  Pools: every<PoolsProps>()(
    () => [
      {
        namespace: 'metallb-system',
        pools: new Map([['more', ['10.0.0.130-10.0.0.140']]]),
        routers: { edge: { address: '10.0.0.1', asn: 64512, ownAsn: 64513, passwordSecret: 'session' } },
      },
    ],
    (place, given) => new Pools(place.app(), 'more', given),
  ),
  RuntimeClass: every<RuntimeClassProps>()(
    () => [{ name: 'kata', handler: 'kata-qemu' }],
    (place, given) => new RuntimeClass(place.app(), 'kata', given),
  ),
  ExternalSecret: every<ExternalSecretProps<string>>()(
    (place) => [
      {
        name: 'external',
        store: new SecretStore(place.app(), 'store', { name: 'vault', provider: { fake: { data: [] } } }),
        keys: { username: 'web', password: { key: 'web', property: 'password', version: 'v2' } },
        refreshInterval: '15m',
        labels,
        type: 'kubernetes.io/basic-auth',
      },
    ],
    (place, given) => new ExternalSecret(place.app(), 'external', given),
  ),
  SecretStore: every<SecretStoreProps>()(
    () => [{ name: 'vault', provider: { fake: { data: [] } }, scope: 'namespace', labels }],
    (place, given) => new SecretStore(place.app(), 'store', given),
  ),
  SealedSecret: every<SealedSecretProps<string>>()(
    () => [
      { name: 'sealed', encrypted: { username: 'A'.repeat(400), password: 'Ag'.repeat(200) }, labels, type: 'kubernetes.io/basic-auth' },
    ],
    (place, given) => new SealedSecret(place.app(), 'sealed', given),
  ),
  SopsSecret: every<SopsSecretProps<string>>()(
    () => [{ name: 'login', file: 'lib/products/sops/login.sops.yaml', keys: ['user', 'password'] }],
    (place, given) => {
      const notes = place.lab({ gitops: decrypts }).app('notes');
      new Namespace(notes, 'namespace');
      return new SopsSecret(notes, 'login', given);
    },
  ),
  ServiceAccount: every<ServiceAccountProps>()(
    () => [
      { account: 'app', labels, role: 'reader', binding: 'app-reads', may: { pods: ['get', 'list'] }, everywhere: true },
      { account: 'app', role: 'reader', binding: 'app-reads', may: { 'pods/exec': ['get', 'create'] } },
      { account: 'app' },
    ],
    (place, given) => new ServiceAccount(place.app(), 'account', given),
  ),
} as const;
