import type { Address, Cidr, Ipv6Cidr } from './address';
import type { Distribution } from './distribution';
import type { External } from './external';
import type { HostNames } from './hosts';
import type { Architecture, NodeProps } from './node';
import type { GitOps, IngressController, LabProduct, LoadBalancer, Monitoring } from './parts';
import type { Registry } from './registry';
import type { ChartInstaller } from './release-request';
import type { StorageClass } from './storage';

/** Of a node, for the compiler: what is plugged in. */
export interface Plugged<M> {
  readonly devices?: M;
}

/** What is plugged into which node, by the node's name. @typeParam M what each node has */
export type PluggedInto<M> = { readonly [K in keyof M]: Plugged<M[K]> };

/** Node and device, as `LabTypes` have them, of what is plugged in where; any, if nothing is known of the nodes. */
export type DevicesOf<M> = [keyof M] extends [never]
  ? string
  : { [K in keyof M & string]: `${K}:${keyof M[K] & string}` }[keyof M & string];

/**
 * What a lab is. The type parameters are read off the values: names of nodes and storage classes, kind of ingress controller, names of pools, options
 * of routes, roles of nodes, names of machines, and what is plugged into which node.
 */
export interface LabProps<
  N extends string,
  S extends string,
  I extends string,
  P extends string,
  O extends object = object,
  R extends string = string,
  M extends string = string,
  D extends object = object,
> {
  /** The Kubernetes distribution, with its version: `K3s.version('v1.33.6+k3s1')`. */
  readonly distribution: Distribution<R>;
  /** Feature gates of the API server that are turned on or off, for example `{ ImageVolume: true }`. @default those of the version */
  readonly featureGates?: Readonly<Record<string, boolean>>;
  /** Networks of the lab. `pods` and `services` @default the distribution's own; `machines` are hosts on them that are no nodes. */
  readonly network: {
    /** Network that the nodes are on, for example `192.168.1.0/24`. */
    readonly lan: Cidr;
    readonly pods?: Cidr;
    readonly services?: Cidr;
    /** The same three networks of IPv6, as the distribution was started with them: the lab is dual-stack. @default IPv4 only */
    readonly ipv6?: {
      /** Network that the nodes are on, for example `fd00:10::/64`. */
      readonly lan: Ipv6Cidr;
      readonly pods: Ipv6Cidr;
      readonly services: Ipv6Cidr;
    };
    /** Suffix of the nodes' host names, for example `minilab`. @default none */
    readonly domain?: string;
    /** Networks behind a router. @default none */
    readonly routes?: readonly {
      /** Network behind the router. */
      readonly to: Cidr;
      /** Address of the router. */
      readonly via: Address;
    }[];
    /** How kube-proxy passes connections on, or `none` if something else does, such as Cilium: `homelab upgrade` knows what becomes of it. @default not known */
    readonly kubeProxy?: 'iptables' | 'nftables' | 'ipvs' | 'none';
    /** Machines on them that are no nodes, for example a NAS: name to address. @default none */
    readonly machines?: Readonly<Record<M, Address>>;
  };
  /** Its machines by name. */
  readonly nodes: Readonly<Record<N, NodeProps<NoInfer<R>>>> & PluggedInto<D>;
  /** The ingress controller, for example `Traefik.ofK3s()`. */
  readonly ingress: IngressController<I, NoInfer<N>, O>;
  /** What gives Services of type LoadBalancer their addresses, for example `MetalLb.layer2(…)`. @default the distribution's own, such as ServiceLB of K3s, or none */
  readonly loadBalancer?: LoadBalancer<P>;
  /** Storage classes. At most one is the default. */
  readonly storage: readonly StorageClass<S>[];
  /** Registries that need configuration on the nodes. @default none */
  readonly registries?: readonly Registry[];
  /** Which Prometheus watches the lab, for example `KubePrometheusStack.in(…)`. @default nothing scrapes */
  readonly monitoring?: Monitoring;
  /** How manifests get from git into the cluster, for example `ArgoCd.pulls(…)`. @default none: you apply the folders yourself, for example by `kubectl apply --server-side --recursive -f dist/home/notes` */
  readonly gitops?: GitOps;
  /**
   * Architectures for which images are built, by name without tag, for example `{ 'ghcr.io/me/notes': ['amd64'] }`: pods of them that may be on another
   * node are a finding.
   * @default every image is taken to be there for every node
   */
  readonly images?: Readonly<Record<string, readonly [Architecture, ...Architecture[]]>>;
  /** What else is installed from charts, for example `CertManager.release()`, `ExternalSecrets.release()`. @default nothing */
  readonly products?: readonly LabProduct[];
  /**
   * Who renders Helm charts, where both can: those of products, and of every `HelmRelease` that does not say `by`.
   * @default `helm-controller` where the distribution has one (K3s, RKE2), else `gitops`
   */
  readonly charts?: ChartInstaller;
  /** What the lab has from elsewhere, beside what its distribution brings. @default nothing */
  readonly externals?: readonly External[];
  /**
   * Whether a change of a ConfigMap replaces the pods that read it: their template gets a checksum of it as the annotation `checksum/config`. Without it
   * running pods keep what they have read at their start.
   * @default true
   */
  readonly rollOnConfigChange?: boolean;
  /** Host names beside those of nodes and routes. @default none */
  readonly hosts?: HostNames<NoInfer<N>>;
}
