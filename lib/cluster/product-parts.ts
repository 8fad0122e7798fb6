import type { LabDescription, LoadBalancerDescription, PoolDescription, StorageClassDescription, Taint } from '../lab/description';
import type { Report } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import type { Allocation } from './allocation';
import type { Condition } from './gateway/condition';
import type { Release } from './release';
import type { Router } from './routing/answer';
import type { PlainBackend } from './routing/plain-backend';

/** An ingress controller. */
export interface IngressPart<C> {
  /** `spec.controller` of the IngressClasses that are its own. */
  readonly classController: string;
  /** Whether it serves an Ingress that names no class, where no class is the default. */
  readonly servesUnclassed: boolean;
  /** Names that the older annotation may have besides that of the class. @default none */
  readonly classAnnotations?: readonly string[];
  /** What it makes of the lab's objects. All routes are read at once, then each answer is fast. */
  router(
    cluster: C & {
      /** The lab, which is known. */
      readonly lab: LabDescription;
    },
  ): Router;
  /** Entry points that it has beside those that the lab declares. @default none */
  readonly ownEntryPoints?: readonly string[];
  /** Entry points that a route names; undefined if it names none. @default it has no names for them */
  entryPointsOf?(route: Manifest): readonly NamedEntryPoint[] | undefined;
  /** Hosts that clients of its routes by TCP name in TLS, of routes that it reads. @default none */
  streamHosts?(cluster: C): readonly string[];
  /** What distinguishes an Ingress from others for the same host and path. @default nothing */
  distinguishes?(ingress: Manifest): string;
  /** Whether an Ingress shares host and path with another one on purpose. @default it does not */
  sharesRoute?(ingress: Manifest): boolean;
  /** Whether annotations make the routes of an Ingress use TLS. @default they don't */
  hasTls?(ingress: Manifest): boolean;
  /** Whether it serves a route with TLS, or with a certificate of its own, though the route says nothing of it. @default it does not */
  providesTls?(route: Manifest, cluster: C): boolean;
  /** Objects of its own kinds that annotations of an Ingress name without effect. @default it has no such annotations */
  missing?(ingress: Manifest, cluster: C): readonly MissingReference[];
  /** Prefixes of annotations of other controllers that it reads as well. @default none */
  alsoReads?(cluster: C): readonly string[];
  /** What to do instead of an annotation of another controller, as a hint. @default to remove it */
  readonly insteadOfAnnotations?: string;
  /** Whether its own kinds of routes may use what is in other namespaces. @default they may */
  crossesNamespaces?(cluster: C): boolean;
  /**
   * Whether what its requests come from is no pod and no node to NetworkPolicies, so that none of them lets it in; `unknown` where policies of
   * another kind may. @default it is its pods, or its nodes
   */
  identity?(cluster: C): 'hidden' | 'unknown';
  /** Keys of all labels that its pods may bear besides those that the lab's description says. @default any */
  labelKeys?(cluster: C): RegExp | undefined;
  /** How it is installed by default, and how its pods are known. @default not known */
  readonly usual?: UsualIngress;
}

/** How an ingress controller is installed by default. */
export interface UsualIngress {
  /** Name of its IngressClass. */
  readonly className: string;
  /** Namespace in which it is installed. */
  readonly namespace: string;
  /** Labels of its pods, by each of the usual ways to install it. */
  readonly podLabels: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]];
  /** Names of entry points and their ports. */
  readonly entryPoints: Readonly<Record<string, number>>;
}

/** A controller of the Gateway API. */
export interface GatewayPart<C> {
  /** `spec.controllerName` of the GatewayClasses that are its own. */
  readonly controllerName: string;
  /** GatewayClasses that it, or its chart, makes. @default none */
  classes?(cluster: C): readonly string[];
  /** Where the pods are that take the requests of a Gateway. @default on the network of the nodes */
  podsOf?(gateway: Manifest): { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
  /** Gateways that its chart makes, as far as that is known; of two of one name the one that is written counts. @default none */
  gateways?(cluster: C): readonly Manifest[];
  /** Why it reads nothing of the Gateway API, and what to do. @default it does */
  off?(cluster: C): { readonly reason: string; readonly hint: string } | undefined;
  /** Kinds of routes that its version serves: `HTTPRoute`. */
  routeKinds(cluster: C): readonly string[];
  /** What to do about a kind of route that its version does not serve. @default the kinds that it serves */
  kindHint?(kind: string, cluster: C): string | undefined;
  /** Whether listeners of two protocols at one port are no conflict to it, as the specification has it. @default false */
  readonly tellsProtocolsApart?: boolean;
  /** Whether it reads Ingresses as well, or may. @default false */
  readonly servesIngresses?: boolean;
  /** Kinds besides Service that backends may be. @default none */
  readonly backendKinds?: readonly string[];
  /** What only it finds wrong with a Service that is there: an application protocol. @default nothing */
  refusesBackend?(cluster: C, route: Manifest, backend: PlainBackend): Pick<Condition, 'reason' | 'message' | 'hint'> | undefined;
  /** What only it finds wrong with a listener: a port that it does not listen on. @default nothing */
  listenerProblem?(listener: GatewayListener, cluster: C): Condition | undefined;
}

/** A listener as it is written. */
export interface GatewayListener {
  /** The object that has the listener: a Gateway or a ListenerSet. */
  readonly holder: Manifest;
  /** JSON pointer of it in its holder. */
  readonly at: string;
  /** Its port. */
  readonly port: number;
  /** Its protocol, for example `HTTPS`. */
  readonly protocol: string;
  /** Host name that it is for; undefined: any. */
  readonly hostname: string | undefined;
}

/** An entry point that a route names. */
export interface NamedEntryPoint {
  readonly name: string;
  /** JSON pointer into the route. */
  readonly at: string;
}

/** A name that means nothing. */
export interface MissingReference {
  readonly kind: string;
  readonly name: string;
  /** JSON pointer. */
  readonly at: string;
  /** Names that would mean something. */
  readonly known: readonly string[];
  /** What to do where none of them comes near. */
  readonly hint: string;
}

/** A load balancer. */
export interface LoadBalancerPart<C> {
  /** Where each Service answers that waits for an address, or why it never does; one of which that is not known is left out. @default not known */
  allocate?(cluster: C): ReadonlyMap<Manifest, Allocation>;
  /** DaemonSets that it makes, and that no manifest shows: they take ports of nodes. @default none */
  daemonSets?(cluster: C): readonly Manifest[];
  /** Whether it gives Services the addresses of nodes, on whose ports it listens. @default false: addresses of their own */
  readonly onNodes?: boolean;
  /** Whether `spec.loadBalancerIP` means nothing to it. @default false */
  readonly ignoresAddress?: boolean;
  /** What keeps it from using any pool: one that it can't read, two that overlap. @default nothing */
  poolProblems?(cluster: C): readonly PoolProblem[];
  /** Pools that the manifests define. @default it has no pools */
  pools?(cluster: C): readonly WrittenPool[];
  /** Its kinds that say which nodes announce addresses, and the field with a LabelSelector of nodes or a list of them. @default every node announces */
  readonly announcedFrom?: Readonly<Record<string, string>>;
  /** Custom kinds that show of a running cluster that it is there, and how it works: `metallb.io/IPAddressPool`. @default none */
  readonly shownBy?: readonly string[];
  /** Whether objects of a running cluster show that it is there. @default where there are pools of it */
  isThere?(cluster: C): boolean;
  /** How it announces its addresses, as objects of a running cluster show it. @default not known */
  modeOf?(cluster: C): LoadBalancerDescription['mode'];
}

/** A pool of addresses, and the object that defines it. */
export interface WrittenPool extends PoolDescription {
  readonly object: Manifest;
  /** JSON pointer of its addresses. */
  readonly at: string;
}

/** Something in a pool that its load balancer refuses. */
export interface PoolProblem extends Pick<Report, 'path' | 'message' | 'hint'> {
  readonly object: Manifest;
}

/** A distribution of Kubernetes. */
export interface DistributionPart {
  /** Whether the ingress controller that it runs by itself is behind a Service of type LoadBalancer. @default false */
  readonly balancesIngress?: boolean;
  /** What the admission of Pod Security does in namespaces that say nothing. @default privileged, as upstream has it */
  readonly podSecurity?: {
    /** Pods that break this level are refused. */
    readonly enforce: 'privileged' | 'baseline' | 'restricted';
    /** Pods that break this level are noted in the audit log. */
    readonly audit: 'privileged' | 'baseline' | 'restricted';
    /** Who makes a pod that breaks this level gets a warning. */
    readonly warn: 'privileged' | 'baseline' | 'restricted';
    /** Namespaces of which it asks nothing. */
    readonly exempt: readonly string[];
  };
  /** Resources whose devices a container gets by a RuntimeClass only, and its usual name. @default by the default runtime */
  readonly runtimeClasses?: Readonly<Record<string, string>>;
  /** Where its nodes have the socket of their container runtime, containerd: they have no Docker then. @default not known */
  readonly runtimeSocket?: string;
  /** Folders at the root of its nodes, whose root is read-only: the rest can't be made. @default their root can be written to */
  readonly rootFolders?: readonly string[];
  /** Its version, if a Node of a running cluster is one of its own. @default its nodes can't be told from those of others */
  versionOf?(node: Manifest): string | undefined;
  /** Networks of pods and Services, by default. @default not known */
  readonly networks?: {
    /** Network of the pods, as a CIDR. */
    readonly pods: string;
    /** Network of the Services, as a CIDR. */
    readonly services: string;
  };
  /** The ingress controller that it runs by itself, unless that is switched off: the name of its product, and where. @default none */
  readonly runs?: {
    /** Name of the ingress controller's product. */
    readonly ingress: string;
    /** Namespace in which it runs. */
    readonly namespace: string;
  };
  /** StorageClasses that it has by default. @default none */
  readonly storageClasses?: readonly StorageClassDescription[];
  /** Label and taints of its control planes, by default. @default not known */
  readonly controlPlane?: {
    /** Labels of control plane nodes. */
    readonly labels: Readonly<Record<string, string>>;
    /** Taints of control plane nodes. */
    readonly taints: readonly Taint[];
  };
  /** Releases whose notes were read, the newest first. @default none */
  readonly releases?: readonly Release[];
  /** Its versions are not those of Kubernetes: what each of them supports, as far as it was read. @default they are those of Kubernetes */
  readonly supports?: readonly SupportedKubernetes[];
}

/** Versions of Kubernetes that a distribution with versions of its own supports. */
export interface SupportedKubernetes {
  /** Minor version of the distribution: `1.13`. */
  readonly version: string;
  /** Oldest and newest minor version of Kubernetes: 31 for 1.31. */
  readonly minors: readonly [oldest: number, newest: number];
  /** Where that was read. */
  readonly source: string;
}

/** What brings manifests from git into the cluster. */
export interface GitOpsPart {
  /** What its own objects have as the label `app.kubernetes.io/part-of`. */
  readonly partOf: string;
  /** Its kinds that say what it brings: where one is among the manifests, it is there. @default none */
  readonly delivers?: readonly string[];
  /** Whether it reports a field as different that the API server writes in another form, such as `1000m` and `1`. @default it does not */
  readonly comparesText?: boolean;
}

/** Objects of a kind that install others. */
export interface Installer {
  /** `argoproj.io/Application` */
  readonly kind: string;
  /** Namespaces that it installs into, `*` for any. @param repository from which the lab's own manifests come */
  into(object: Manifest, repository: string | undefined): readonly string[];
  /** Whether it fails where such a namespace is not there yet. @default it may make it */
  needsNamespace?(object: Manifest): boolean;
}
