/** Where options are tried: a lab that has of everything something, and one app in it. */
import { App } from 'cdk8s';
import {
  type AppChart,
  ArgoCd,
  ConfigMap,
  Deployment,
  type Distribution,
  ExistingSecret,
  External,
  type GatewayRouteOptions,
  type IngressController,
  IngressNginx,
  K3s,
  Lab,
  type LabProps,
  type LabTypes,
  LocalPath,
  Longhorn,
  MetalLb,
  type Monitoring,
  Namespace,
  type NginxRouteOptions,
  type OutsideKey,
  PersistentVolumeClaim,
  type PortProps,
  Talos,
  Traefik,
  type TraefikRouteOptions,
} from '.';

/** What scrapes the lab; its CRDs are there already. */
const MONITORING: Monitoring = {
  describe: () => ({
    namespace: 'monitoring',
    podLabels: { 'app.kubernetes.io/name': 'prometheus' },
    monitorLabels: { release: 'prometheus' },
    serviceMonitorSelector: {},
    crds: 'elsewhere',
  }),
};

const NODES = {
  one: { role: 'server', address: '10.0.0.2', cpu: '8', memory: '32Gi' },
  two: {
    role: 'agent',
    address: '10.0.0.3',
    cpu: '16',
    memory: '64Gi',
    gpu: { model: 'T4', count: 8 },
    devices: { zigbee: '/dev/zigbee' },
  },
  three: { role: 'agent', address: '10.0.0.4', cpu: '16', memory: '64Gi', labels: { disk: 'ssd' }, devices: { zigbee: '/dev/zigbee' } },
} as const;

const POOLS = { lan: ['10.0.0.100-10.0.0.120', 'fd00:10::100-fd00:10::1ff'] } as const;

const COMMON = {
  distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
  network: { lan: '10.0.0.0/24', ipv6: { lan: 'fd00:10::/64', pods: 'fd00:42::/56', services: 'fd00:43::/112' } },
  nodes: NODES,
  storage: [LocalPath.default(), Longhorn.present()],
  gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  monitoring: MONITORING,
  externals: [
    External.customResources('cert-manager.io', 'the cluster'),
    External.customResources('monitoring.coreos.com', 'the cluster'),
    External.customResources('bitnami.com', 'the cluster'),
    External.customResources('external-secrets.io', 'the cluster'),
    External.customResources('argoproj.io', 'the cluster'),
    External.namespace('monitoring'),
    External.priorityClass('web'),
    External.runtimeClass('gvisor'),
  ],
} as const;

/** The names of such a lab. */
export interface Names extends LabTypes {
  readonly ingress: 'traefik';
  readonly routeOptions: TraefikRouteOptions;
}

export type TraefikLabProps = LabProps<string, string, 'traefik', string, TraefikRouteOptions>;

/** One try: an app of its own, with what the cases need made when they ask for it. */
export class Place {
  public readonly root = new App();

  /** A lab with Traefik, but for what is given. */
  public lab(props: Partial<TraefikLabProps> = {}): Lab<string, string, 'traefik', string, TraefikRouteOptions> {
    return new Lab<string, string, 'traefik', string, TraefikRouteOptions>(this.root, 'halo', {
      ...COMMON,
      loadBalancer: MetalLb.layer2({ pools: POOLS, install: 'elsewhere' }),
      ingress: Traefik.ofK3s(),
      ...props,
    });
  }

  /** The app of a lab with Traefik, in which most is made. */
  public readonly app = once(() => this.lab().app('home'));

  /** The app of a lab with an entry point for UDP. */
  public readonly datagrams = once(() =>
    new Lab(this.root, 'halo', {
      ...COMMON,
      loadBalancer: MetalLb.layer2({ pools: POOLS, install: 'elsewhere' }),
      ingress: Traefik.ofK3s({ entryPoints: { dns: { port: 53, protocol: 'UDP' } } }),
    }).app('home'),
  );

  /** The app of a lab whose routes are HTTPRoutes. */
  public readonly gateway = once(() => this.lab({ ingress: Traefik.ofK3s({ routes: 'gateway' }) }).app('home'));

  /** A lab with ingress-nginx. */
  public nginxLab(ingress: IngressController<'nginx', string, NginxRouteOptions>, distribution: Distribution = COMMON.distribution) {
    return new Lab<string, string, 'nginx', string, NginxRouteOptions>(this.root, 'workshop', { ...COMMON, distribution, ingress });
  }

  /** A lab with a controller of the Gateway API. */
  public gatewayLab<I extends string>(ingress: IngressController<I, never, GatewayRouteOptions>) {
    return new Lab<string, string, I, string, GatewayRouteOptions>(this.root, 'edge', {
      ...COMMON,
      loadBalancer: MetalLb.layer2({ pools: POOLS, install: 'elsewhere' }),
      ingress,
      externals: [...COMMON.externals, External.customResources('gateway.networking.k8s.io', 'the cluster')],
    });
  }

  /** A lab on Talos, where Argo CD installs charts. */
  public talosLab(distribution: Talos) {
    return new Lab<string, string, 'nginx', string, NginxRouteOptions>(this.root, 'steel', {
      ...COMMON,
      distribution,
      nodes: {
        one: { role: 'control-plane', address: '10.0.0.2', cpu: '8', memory: '32Gi' },
        two: { role: 'worker', address: '10.0.0.3', cpu: '8', memory: '32Gi' },
      },
      ingress: IngressNginx.onHostNetwork(),
    });
  }

  /** A lab of any distribution. */
  public anyLab(distribution: Distribution) {
    const { roles } = distribution;
    return new Lab<string, string, 'nginx', string, NginxRouteOptions>(this.root, 'plain', {
      ...COMMON,
      distribution,
      nodes: {
        one: { role: roles['control-plane'], address: '10.0.0.2', cpu: '8', memory: '32Gi' },
        two: { role: roles.worker, address: '10.0.0.3', cpu: '8', memory: '32Gi' },
      },
      ingress: IngressNginx.onHostNetwork(),
    });
  }

  public readonly nginx = once(() => this.nginxLab(IngressNginx.onHostNetwork()).app('home'));
  public readonly talos = once(() => this.talosLab(Talos.version('v1.9.5', { kubernetes: 'v1.32.3' })).app('home'));

  /** The app of Argo CD's own namespace. */
  public readonly argoCd = once(() => this.app().lab.app('delivery', { namespace: 'argocd' }));
  public readonly config = once(() => new ConfigMap(this.app(), 'config', { name: 'config', data: { HOST: 'a', PORT: 'b' } }));
  public readonly secret = once(() => this.made('secret', { user: {}, password: {} }));
  public readonly login = once(() => this.made('login', { '.dockerconfigjson': {} }, 'kubernetes.io/dockerconfigjson'));
  public readonly certificate = once(() => this.made('web-tls', { 'tls.crt': {}, 'tls.key': {} }, 'kubernetes.io/tls'));
  public readonly claim = once(() => new PersistentVolumeClaim(this.app(), 'claim', { name: 'claim', size: '1Gi' }));
  public readonly users = once(() => this.made('users', { users: {} }));
  public readonly web = once(() => deployment(this.app(), 'web', [WEB, ADMIN, HTTP3]));
  public readonly admin = once(() => deployment(this.app(), 'admin', [ADMIN]));
  public readonly gatewayWeb = once(() => deployment(this.gateway(), 'web', [WEB, ADMIN]));
  public readonly nginxAdmin = once(() => deployment(this.nginx(), 'admin', [ADMIN]));

  private made<K extends string>(
    name: string,
    keys: Readonly<Record<K, OutsideKey>>,
    type?: 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson',
  ) {
    return new ExistingSecret(this.app(), name, { name, keys, why: 'made by hand', ...(type ? { type } : {}) });
  }
}

/** A lab of one app that a GitOps engine of somebody else's delivers. */
export function courierLab(root: App): void {
  const lab = new Lab(root, 'sent', {
    ...COMMON,
    ingress: IngressNginx.onHostNetwork(),
    gitops: { describe: () => ({ engine: 'courier' }) },
  });
  const app = lab.app('home');
  new Namespace(app, 'namespace');
  deployment(app, 'web', [WEB]);
}

const WEB = { name: 'http', containerPort: 8080, servicePort: 80 } as const;
const HTTP3 = { name: 'http3', containerPort: 8080, protocol: 'UDP' } as const;
const ADMIN = { name: 'admin', containerPort: 9090, servicePort: 90 } as const;

function deployment(app: AppChart, name: string, ports: readonly PortProps[]): Deployment {
  return new Deployment(app, name, { name, image: 'example/web:1', ports });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
