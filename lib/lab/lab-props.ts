import type { Address, Cidr, Ipv6Cidr } from './address';
import type { Plugged } from './device';
import type { Distribution } from './distribution';
import type { External } from './external';
import type { HostNames } from './hosts';
import type { Architecture, NodeFacts } from './node';
import type { GitOps, IngressController, LabProduct, LoadBalancer, Monitoring } from './parts';
import type { Registry } from './registry';
import type { ChartInstaller } from './release-request';
import type { StorageClass } from './storage';

/** What is plugged into which node, by the node's name. @typeParam M what each node has */
export type PluggedInto<M> = { readonly [K in keyof M]: Plugged<M[K]> };

/** Node and device, as `LabTypes` have them, of what is plugged in where; any, if nothing is known of the nodes. */
export type DevicesOf<M> = [keyof M] extends [never]
  ? string
  : { [K in keyof M & string]: `${K}:${keyof M[K] & string}` }[keyof M & string];

/** Networks of a lab. @typeParam M names of machines on them that are no nodes */
export interface NetworkProps<M extends string = string> {
  /** Network that the nodes are on, for example `192.168.1.0/24`. */
  readonly lan: Cidr;
  /** Network of the pods. @default the distribution's own */
  readonly pods?: Cidr;
  /** Network of the Services. @default the distribution's own */
  readonly services?: Cidr;
  /** The same three networks of IPv6, as the distribution was started with them: the lab is dual-stack. @default IPv4 only */
  readonly ipv6?: {
    /** Network that the nodes are on, for example `fd00:10::/64`. */
    readonly lan: Ipv6Cidr;
    /** Network of the pods. */
    readonly pods: Ipv6Cidr;
    /** Network of the Services. */
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
}

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
  readonly network: NetworkProps<M>;
  /** Its machines by name. */
  readonly nodes: Readonly<Record<N, NodeFacts<NoInfer<R>>>> & PluggedInto<D>;
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
  /** Whether pods that name no service account have the token of their namespace's `default` one mounted, unless they say so themselves. @default what the account says, which is true */
  readonly automountToken?: boolean;
  /** Host names beside those of nodes and routes. @default none */
  readonly hosts?: HostNames<NoInfer<N>>;
}

/** The type parameters of a lab's props, by name. */
export interface LabParameters<
  N extends string = string,
  S extends string = string,
  I extends string = string,
  P extends string = string,
  O extends object = object,
  R extends string = string,
  M extends string = string,
  D extends object = object,
> {
  /** Names of nodes. */
  readonly n: N;
  /** Names of storage classes. */
  readonly s: S;
  /** Name of the ingress controller. */
  readonly i: I;
  /** Names of pools. */
  readonly p: P;
  /** Options of routes. */
  readonly o: O;
  /** Roles of nodes. */
  readonly r: R;
  /** Names of machines. */
  readonly m: M;
  /** What is plugged into which node. */
  readonly d: D;
}

type In<B> = B extends [[[[[[[[[[[[infer T extends LabParameters]]]]]]]]]]]] ? T : LabParameters;

/** The props of a lab, which a message about one of them names without listing all names of the lab. @typeParam B `LabParameters`, hidden: see `Compact` */
export interface GivenLabProps<B>
  extends LabProps<In<B>['n'], In<B>['s'], In<B>['i'], In<B>['p'], In<B>['o'], In<B>['r'], In<B>['m'], In<B>['d']> {}
