/** What a lab is made of, with every option: each part in a lab of its own. */
import {
  ArgoCd,
  CertManager,
  Cilium,
  CiliumGateway,
  ConfigMap,
  Deployment,
  EnvoyGateway,
  External,
  Flux,
  IngressNginx,
  K3s,
  KubePrometheusStack,
  KubeVip,
  Lab,
  LocalPath,
  Longhorn,
  MetalLb,
  Namespace,
  NginxGatewayFabric,
  Registry,
  StorageClass,
  Talos,
  Traefik,
  TraefikChart,
} from '.';
import { every } from './options-every.fixture';
import type { TraefikLabProps } from './options-place.fixture';
import type { TraefikOfK3sOptions } from './products/traefik/traefik-of-k3s';

/** What a function is given. */
type Given<F extends (...given: never) => unknown> = Readonly<Parameters<F>>;

const login = { login: { user: 'REGISTRY_USER', password: 'REGISTRY_PASSWORD' } } as const;
const pools = { wan: ['10.0.0.130-10.0.0.140'] } as const;

/** Of Traefik. */
const ENTRY_POINTS = {
  web: { redirectTo: 'websecure' },
  game: { port: 7777, protocol: 'UDP', containerPort: 17777, trustedProxies: ['10.0.0.0/24'] },
  admin: { port: 9443, middlewares: [{ name: 'vpn', ipAllowList: { sourceRange: ['10.9.0.0/24'] }, labels: { tier: 'edge' } }] },
} as const;
/** Where nothing holds for all of them. */
const TLS_ENTRY_POINT = { admin: { port: 9443, tls: true } } as const;
const DEFAULTS = { tls: true, middlewares: [{ name: 'hsts', headers: { stsSeconds: 31_536_000 }, labels: { tier: 'edge' } }] } as const;

/** K3s with its own load balancer. */
const SERVICELB = {
  distribution: K3s.version('v1.33.6+k3s1'),
  loadBalancer: { title: 'ServiceLB', pools: [], describe: () => ({ kind: 'servicelb', pools: [] }) },
} as const;

export const PARTS = {
  Lab: every<TraefikLabProps>()(
    () => [
      {
        ...SERVICELB,
        featureGates: { ImageVolume: true },
        network: {
          lan: '10.0.0.0/24',
          pods: '10.52.0.0/16',
          services: '10.53.0.0/16',
          domain: 'minilab',
          routes: [{ to: '10.9.0.0/24', via: '10.0.0.1' }],
          machines: { printer: '10.0.0.9' },
          kubeProxy: 'nftables',
          ipv6: { lan: 'fd00:10::/64', pods: 'fd00:52::/56', services: 'fd00:53::/112' },
        },
        nodes: {
          one: {
            role: 'server',
            arch: 'arm64',
            address: '10.0.0.2',
            ipv6: 'fd00:10::2',
            cpu: '4',
            memory: '8Gi',
            disk: '100Gi',
            gpu: { model: 'T4', count: 1 },
            cgroups: 'v2',
            reserved: { cpu: '100m', memory: '256Mi' },
            labels: { rack: 'left' },
            taints: [{ key: 'dedicated', value: 'web', effect: 'NoSchedule' }],
            kubernetes: 'v1.33.4',
            pods: 50,
            devices: {
              zigbee: '/dev/serial/by-id/usb-one',
              disk: { path: '/dev/disk/by-id/one', type: 'BlockDevice', mountPath: '/dev/disk' },
              igpu: { resource: 'gpu.intel.com/i915', count: 2 },
            },
          },
          two: { role: 'agent', address: '10.0.0.3', cpu: '4', memory: '8Gi' },
        },
        ingress: Traefik.ofK3s(),
        storage: [LocalPath.default()],
        registries: [Registry.https('registry.example.com')],
        monitoring: KubePrometheusStack.in('monitoring', { prometheus: { retention: '7d', storage: '10Gi' } }),
        gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
        images: { 'example/web': ['amd64'] },
        products: [CertManager.release()],
        charts: 'gitops',
        externals: [External.namespace('data')],
        rollOnConfigChange: false,
        automountToken: false,
        hosts: {
          alsoOn: { one: ['door.minilab'] },
          elsewhere: { '10.0.0.9': ['paper.minilab'] },
          files: { e2e: ['e2e.minilab'] },
          dnsmasq: true,
          externalDns: 'external-dns.kubernetes.io/',
        },
      },
    ],
    (place, given) => {
      const app = new Lab<string, string, 'traefik', string>(place.root, 'whole', given).app('settings');
      const config = new ConfigMap(app, 'config', { name: 'config', data: { HOST: 'a' } });
      return new Deployment(app, 'reader', { name: 'reader', image: 'example/reader:1', envFrom: [config] });
    },
  ),
  'Lab.app': every<Given<Lab['app']>>()(
    () => [['room', { namespace: 'house', wave: 2 }]],
    (place, given) => new Deployment(place.lab().app(...given), 'web', { name: 'web', image: 'example/web:1' }),
  ),
  'Lab.blocked': every<Given<Lab['blocked']>>()(
    (place) => [[place.admin(), place.web()]],
    (place, given) => {
      place.web().reachableFrom([]);
      place.app().lab.blocked(...given);
    },
  ),
  'Lab.waive': every<Given<Lab['waive']>>()(
    (place) => [
      ['reliability/readiness', place.web().deployment, 'it is small'],
      ['reliability/readiness', { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'home', name: 'web' }, 'it is small'],
      ['reliability/readiness', { folder: 'home' }, 'it is small'],
      ['reliability/readiness', { labName: 'halo' }, 'it is small'],
    ],
    (place, given) => place.app().lab.waive(...given),
  ),
  'ArgoCd.pulls': every<Given<typeof ArgoCd.pulls>>()(
    () => [
      [
        'git@git.example.com:lab.git',
        {
          revision: 'main',
          path: 'out',
          namespace: 'delivery',
          project: 'home',
          rootProject: 'root',
          removedApps: 'keep',
          excludes: ['Endpoints'],
          sopsPlugin: 'sops',
        },
      ],
    ],
    (place, given) =>
      new Deployment(place.lab({ gitops: ArgoCd.pulls(...given) }).app('room'), 'web', { name: 'web', image: 'example/web:1' }),
  ),
  'Flux.applies': every<Given<typeof Flux.applies>>()(
    () => [[{ decrypts: ['sops'] }]],
    (place, given) => new Namespace(place.lab({ gitops: Flux.applies(...given) }).app('room'), 'namespace'),
  ),
  'External.namespace': every<Given<typeof External.namespace>>()(
    () => [['data', { tier: 'data' }]],
    (place, given) => place.lab({ externals: [External.namespace(...given)] }),
  ),
  'External.service': every<Given<typeof External.service>>()(
    () => [['data/search', [{ name: 'http', port: 9200, nodePort: 30920 }], { app: 'search' }]],
    (place, given) => place.lab({ externals: [External.service(...given)] }),
  ),
  'External.runtimeClass': every<Given<typeof External.runtimeClass>>()(
    () => [['kata']],
    (place, given) => place.lab({ externals: [External.runtimeClass(...given)] }),
  ),
  'External.priorityClass': every<Given<typeof External.priorityClass>>()(
    () => [['web']],
    (place, given) => place.lab({ externals: [External.priorityClass(...given)] }),
  ),
  'External.customResources': every<Given<typeof External.customResources>>()(
    () => [['example.com', 'its chart']],
    (place, given) => place.lab({ externals: [External.customResources(...given)] }),
  ),
  'CiliumGateway.behind': every<Given<typeof CiliumGateway.behind>>()(
    () => [[{ address: '10.0.0.110', name: 'edge', namespace: 'edge', className: 'cilium-lan' }]],
    (place, given) => place.gatewayLab(CiliumGateway.behind(...given)),
  ),
  'EnvoyGateway.behind': every<Given<typeof EnvoyGateway.behind>>()(
    () => [[{ address: '10.0.0.110', name: 'edge', namespace: 'edge', className: 'envoy', controllerNamespace: 'envoy' }]],
    (place, given) => place.gatewayLab(EnvoyGateway.behind(...given)),
  ),
  'NginxGatewayFabric.behind': every<Given<typeof NginxGatewayFabric.behind>>()(
    () => [[{ address: '10.0.0.110', name: 'edge', namespace: 'edge', className: 'ngf' }]],
    (place, given) => place.gatewayLab(NginxGatewayFabric.behind(...given)),
  ),
  'IngressNginx.onHostNetwork': every<Given<typeof IngressNginx.onHostNetwork<'two'>>>()(
    () => [[{ on: ['two'], namespace: 'kube-system', className: 'public', podLabels: { app: 'nginx' } }]],
    (place, given) => place.nginxLab(IngressNginx.onHostNetwork<string>(...given)),
  ),
  'K3s.version': every<Given<typeof K3s.version>>()(
    () => [['v1.33.6+k3s1', { disable: ['servicelb', 'traefik'] }]],
    (place, given) => place.nginxLab(IngressNginx.onHostNetwork(), K3s.version(...given)),
  ),
  'KubePrometheusStack.in': every<Given<typeof KubePrometheusStack.in>>()(
    () => [
      [
        'metrics',
        {
          prometheus: { retention: '7d', storage: '10Gi', nodePort: 30900 },
          grafana: { storage: '1Gi', adminSecret: { name: 'admin', userKey: 'user', passwordKey: 'password' }, nodePort: 30901 },
          alertmanager: { storage: '1Gi' },
          storageClass: 'longhorn',
          version: '79.4.0',
          values: { grafana: { replicas: 2 } },
        },
      ],
    ],
    (place, given) => place.lab({ monitoring: KubePrometheusStack.in(...given) }),
  ),
  'LocalPath.default': every<Given<typeof LocalPath.default>>()(
    () => [[]],
    (place) => place.lab({ storage: [LocalPath.default()] }),
  ),
  'LocalPath.present': every<Given<typeof LocalPath.present>>()(
    () => [[]],
    (place) => place.lab({ storage: [LocalPath.present()] }),
  ),
  'Longhorn.default': every<Given<typeof Longhorn.default>>()(
    () => [[]],
    (place) => place.lab({ storage: [Longhorn.default()] }),
  ),
  'Longhorn.present': every<Given<typeof Longhorn.present>>()(
    () => [[]],
    (place) => place.lab({ storage: [Longhorn.present()] }),
  ),
  'MetalLb.layer2': every<Given<typeof MetalLb.layer2>>()(
    () => [[{ pools, version: '0.15.2', values: { speaker: { logLevel: 'debug' } } }], [{ pools, install: 'elsewhere' }]],
    (place, given) => place.lab({ loadBalancer: MetalLb.layer2(...given) }),
  ),
  'MetalLb.bgp': every<Given<typeof MetalLb.bgp>>()(
    () => [
      [
        {
          pools,
          version: '0.15.2',
          values: { speaker: { logLevel: 'debug' } },
          routers: { edge: { address: '10.0.0.1', asn: 64512, ownAsn: 64513, passwordSecret: 'session' } },
        },
      ],
      [{ pools, install: 'elsewhere', routers: { edge: { address: '10.0.0.1', asn: 64512, ownAsn: 64513 } } }],
    ],
    (place, given) => place.lab({ loadBalancer: MetalLb.bgp(...given) }),
  ),
  'Cilium.layer2': every<Given<typeof Cilium.layer2>>()(
    () => [[{ pools: { ...pools, iot: ['10.0.0.200/29'] }, interfaces: ['^eth'], on: ['two'] }]],
    (place, given) => place.lab({ loadBalancer: Cilium.layer2(...given) }),
  ),
  'Cilium.bgp': every<Given<typeof Cilium.bgp>>()(
    () => [[{ pools, routers: { edge: { address: '10.0.0.1', asn: 64512, ownAsn: 64513, passwordSecret: 'session' } } }]],
    (place, given) => place.lab({ loadBalancer: Cilium.bgp(...given) }),
  ),
  'KubeVip.layer2': every<Given<typeof KubeVip.layer2>>()(
    () => [[{ addresses: ['10.0.0.130-10.0.0.140'] }]],
    (place, given) => place.lab({ loadBalancer: KubeVip.layer2(...given) }),
  ),
  'KubeVip.bgp': every<Given<typeof KubeVip.bgp>>()(
    () => [[{ addresses: ['10.0.0.128/28', '10.0.0.200/29'] }]],
    (place, given) => place.lab({ loadBalancer: KubeVip.bgp(...given) }),
  ),
  'Registry.https': every<Given<typeof Registry.https>>()(
    () => [['registry.example.com', login]],
    (place, given) => place.lab({ registries: [Registry.https(...given)] }),
  ),
  'Registry.plainHttp': every<Given<typeof Registry.plainHttp>>()(
    () => [['10.0.0.9:5000', login]],
    (place, given) => place.lab({ registries: [Registry.plainHttp(...given)] }),
  ),
  'StorageClass.of': every<Given<typeof StorageClass.of>>()(
    () => [
      [
        'nfs',
        {
          provisioner: 'nfs.csi.k8s.io',
          default: true,
          bindingMode: 'Immediate',
          reclaimPolicy: 'Retain',
          expansion: true,
          nodeLocal: false,
          blockDevice: false,
          accessModes: ['ReadWriteMany'],
        },
        CertManager.release(),
      ],
    ],
    (place, given) => place.lab({ storage: [StorageClass.of(...given)] }),
  ),
  'Talos.version': every<Given<typeof Talos.version>>()(
    () => [['v1.9.4', { kubernetes: 'v1.32.2', schedulableControlPlanes: true }]],
    (place, given) => place.talosLab(Talos.version(...given)),
  ),
  'Traefik.ofK3s': every<readonly [Omit<TraefikOfK3sOptions<'two'>, 'on'>]>()(
    () => [
      [
        {
          address: '10.0.0.105',
          entryPoints: ENTRY_POINTS,
          defaults: DEFAULTS,
          values: { deployment: { replicas: 2 } },
          routes: 'gateway',
        },
      ],
      [{ address: '10.0.0.105', entryPoints: TLS_ENTRY_POINT }],
    ],
    (place, given) => place.lab({ ingress: Traefik.ofK3s<string>(...given) }),
  ),
  'Traefik.ofK3s behind ServiceLB': every<readonly [Omit<TraefikOfK3sOptions<'two'>, 'address'>]>()(
    () => [
      [{ on: ['two'], entryPoints: ENTRY_POINTS, defaults: DEFAULTS, values: { deployment: { replicas: 2 } }, routes: 'gateway' }],
      [{ on: ['two'], entryPoints: TLS_ENTRY_POINT }],
    ],
    (place, given) => place.lab({ ...SERVICELB, ingress: Traefik.ofK3s<string>(...given) }),
  ),
  'TraefikChart.release': every<Given<typeof TraefikChart.release>>()(
    () => [
      [
        {
          address: '10.0.0.105',
          namespace: 'edge',
          replicas: 2,
          version: '37.2.0',
          entryPoints: ENTRY_POINTS,
          defaults: DEFAULTS,
          values: { logs: { access: { enabled: true } } },
          routes: 'gateway',
        },
      ],
      [{ address: '10.0.0.105', entryPoints: TLS_ENTRY_POINT }],
    ],
    (place, given) =>
      place.lab({
        distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb', 'traefik'] }),
        ingress: TraefikChart.release(...given),
      }),
  ),
} as const;
