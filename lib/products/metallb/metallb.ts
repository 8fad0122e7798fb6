import { HelmRelease } from '../../apps/helm-release/helm-release';
import type { JsonObject } from '../../apps/helm-release/json';
import { ReleaseNamespace } from '../../apps/helm-release/release-namespace';
import { type Needs, resources } from '../../apps/helm-release/release-pods';
import { isOn, mergeValues, type ResourceValues } from '../../apps/helm-release/values';
import type { AddressAnswer, AddressRequest } from '../../lab/address-request';
import type { AppChart, AppLab } from '../../lab/app-chart';
import type { LoadBalancerDescription } from '../../lab/description';
import type { LoadBalancer } from '../../lab/parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { checkRouters } from './check-routers';
import { type BgpRouter, METALLB, type PoolRange, Pools } from './pools';

/** What both modes need. */
export interface MetalLbOptions<P extends string> {
  /** Ranges of addresses by name of the pool. */
  readonly pools: Readonly<Record<P, readonly [PoolRange, ...PoolRange[]]>>;
  /** Who installs MetalLB: the lab, by its Helm chart; or it is installed separately, and the lab only configures it. @default helm */
  readonly install?: 'helm' | 'elsewhere';
  /** Exact version of the chart. @default 0.15.3 */
  readonly version?: string;
  /**
   * Values of its chart: merged into those that we set, maps key by key, anything else in their place. What they say of resources counts in plans.
   * @default none
   */
  readonly values?: MetalLbValues;
}

/** Values of MetalLB's chart, as far as they are known here; any other may be given. @see https://github.com/metallb/metallb/blob/main/charts/metallb/values.yaml */
export type MetalLbValues = JsonObject & {
  /** What assigns addresses. @default its resources only */
  readonly controller?: {
    /** How much it logs. @default 'info' */
    readonly logLevel?: LogLevel;
    /** What its pod asks for and may use. @default as the library sets them */
    readonly resources?: ResourceValues;
  };
  /** What announces them, on every node. @default its resources, and FRR with BGP only */
  readonly speaker?: {
    /** How much it logs. @default 'info' */
    readonly logLevel?: LogLevel;
    /** What a pod asks for and may use. @default as the library sets them */
    readonly resources?: ResourceValues;
    /** The router FRR beside it, which speaks BGP. @default with BGP only */
    readonly frr?: {
      /** Whether it runs. @default with BGP only */
      readonly enabled?: boolean;
      /** What its container asks for and may use. @default none */
      readonly resources?: ResourceValues;
    };
    /** Announces from nodes with the label `node.kubernetes.io/exclude-from-external-load-balancers` too. @default false */
    readonly ignoreExcludeLB?: boolean;
  };
};

type LogLevel = 'all' | 'debug' | 'info' | 'warn' | 'error' | 'none';

const NAMESPACE = 'metallb-system';
/** Chart and MetalLB have the same version. @see https://metallb.io/release-notes/ */
const VERSION = '0.15.3';
const CONTROLLER: Needs = { cpu: '20m', memory: '64Mi', memoryLimit: '128Mi' };
const SPEAKER: Needs = { cpu: '20m', memory: '64Mi', memoryLimit: '128Mi' };
/** The container that speaks BGP beside the speaker. */
const FRR: Needs = { cpu: '50m', memory: '128Mi', memoryLimit: '256Mi' };

/** What the chart makes outside of namespaces. */
const CLUSTER_RESOURCES = [
  { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
  { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
];

/** MetalLB gives Services of type LoadBalancer an address of a pool. @see https://metallb.io */
export class MetalLb<P extends string = string> implements LoadBalancer<P> {
  public readonly title = 'MetalLB';
  public readonly pools: readonly P[];
  private readonly ranges: ReadonlyMap<string, readonly PoolRange[]>;

  private constructor(
    private readonly options: MetalLbOptions<P>,
    private readonly routers: Readonly<Record<string, BgpRouter>> | undefined,
  ) {
    this.ranges = new Map(Object.entries<readonly PoolRange[]>(options.pools));
    this.pools = names(options.pools);
    if (this.pools.length === 0) throw new ConfigurationError('metallb: got no pool, expected at least one');
  }

  /** A node answers ARP for each address: no router needed, one node carries an address's traffic. @throws ConfigurationError if there is no pool */
  public static layer2<P extends string>(options: MetalLbOptions<P>): MetalLb<P> {
    return new MetalLb(options, undefined);
  }

  /** Routers learn the addresses from every node. @throws ConfigurationError if there is no pool or no router, or an ASN is none */
  public static bgp<P extends string>(
    options: MetalLbOptions<P> & {
      /** The routers, by name. */
      readonly routers: Readonly<Record<string, BgpRouter>>;
    },
  ): MetalLb<P> {
    checkRouters('metallb', options.routers, 'MetalLb.layer2');
    return new MetalLb(options, options.routers);
  }

  public describe(): LoadBalancerDescription {
    return {
      kind: 'metallb',
      mode: this.routers ? 'bgp' : 'layer2',
      pools: [...this.ranges].map(([name, addresses]) => ({ name, addresses })),
    };
  }

  /** By its annotations. @see https://metallb.io/usage/#requesting-specific-ips */
  public ask(what: string, { addresses, families, pool, sharedBy }: AddressRequest): AddressAnswer {
    if (addresses.length === 1 && families.length === 2)
      throw new ConfigurationError(
        `${what}: got address ${addresses.join()} of a Service with addresses of both families, expected one of each, or no ipFamilyPolicy`,
      );
    return {
      annotations: {
        ...(pool === undefined ? {} : { 'metallb.io/address-pool': pool }),
        ...(addresses.length > 0 ? { 'metallb.io/loadBalancerIPs': addresses.join(',') } : {}),
        ...(sharedBy === undefined ? {} : { 'metallb.io/allow-shared-ip': sharedBy }),
      },
    };
  }

  /** Makes the app `metallb-config` and, unless it is there already, the Helm release `metallb`. */
  public install(lab: AppLab): void {
    const app = lab.app('metallb-config', { namespace: NAMESPACE, wave: -2 });
    const helm = this.options.install !== 'elsewhere';
    if (helm) this.makeRelease(lab, app);
    else lab.declared.externals.push({ kind: 'Namespace', name: NAMESPACE }, { kind: 'CustomResources', group: METALLB, by: 'elsewhere' });
    new Pools(app, 'pools', {
      namespace: NAMESPACE,
      pools: this.ranges,
      ...(this.routers ? { routers: this.routers } : {}),
    });
    for (const [name, { passwordSecret }] of Object.entries(this.routers ?? {})) {
      if (!passwordSecret) continue;
      lab.declared.outside.push({
        kind: 'Secret',
        namespace: NAMESPACE,
        name: passwordSecret,
        type: 'kubernetes.io/basic-auth',
        keys: { password: {} },
        why: `password of the BGP session with ${name}`,
      });
    }
  }

  private makeRelease(lab: AppLab, app: AppChart): void {
    // The speaker works on the node's own network, which Pod Security's baseline, Talos's default, forbids.
    new ReleaseNamespace(app, 'namespace', { name: NAMESPACE, podSecurity: 'privileged' });
    const labels = (component: string) => ({ 'app.kubernetes.io/component': component, 'app.kubernetes.io/name': 'metallb' });
    const own: JsonObject = {
      controller: { resources: resources(CONTROLLER) },
      // Layer 2 needs no BGP daemon.
      speaker: { resources: resources(SPEAKER), frr: this.routers ? { resources: resources(FRR) } : { enabled: false } },
    };
    const values = mergeValues(own, this.options.values);
    const frr = isOn(values, true, 'speaker', 'frr', 'enabled') ? { frr: { at: ['speaker', 'frr'] } } : {};
    new HelmRelease(app, 'release', {
      name: 'metallb',
      chart: 'metallb',
      repository: 'https://metallb.github.io/metallb',
      version: this.options.version ?? VERSION,
      namespace: NAMESPACE,
      values,
      bringsCrdsOf: [METALLB],
      clusterResources: CLUSTER_RESOURCES,
      pods: [
        { name: 'metallb-controller', labels: labels('controller'), count: 1, containers: { controller: { at: ['controller'] } } },
        {
          name: 'metallb-speaker',
          labels: labels('speaker'),
          count: lab.nodes.size,
          containers: { speaker: { at: ['speaker'] }, ...frr },
        },
      ],
    });
  }
}

function names<P extends string>(pools: Readonly<Record<P, unknown>>): readonly P[] {
  const list: P[] = [];
  for (const name in pools) list.push(name);
  return list;
}
