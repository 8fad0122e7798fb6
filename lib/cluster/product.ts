import type {
  AccessMode,
  ExternalDescription,
  LabDescription,
  LoadBalancerDescription,
  PoolDescription,
  StorageClassDescription,
  Taint,
} from '../lab/description';
import type { Report, Severity } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import type { Allocation } from './allocation';
import type { AnnotationVocabulary } from './annotation-vocabulary';
import type { ChartDaemonSet } from './chart-daemon-set';
import type { DataImage } from './data-image';
import type { Condition } from './gateway/condition';
import type { HttpRoute, RouteBackend } from './http-route';
import type { Maker } from './maker';
import type { ReferenceOf } from './references/reference';
import type { Release } from './release';
import type { Router } from './routing/answer';
import type { PlainBackend } from './routing/plain-backend';

/**
 * What the model knows of a product: something that a lab is made of and that somebody else ships. The half that the lab needs, how it is
 * described and what it emits, is in `lib/lab/parts.ts`.
 * @typeParam C the model, `Cluster`: this file must not import it, since it holds its products
 */
export interface ProductOf<C> {
  /** As `lab.json` names it, for example `traefik`. */
  readonly name: string;
  /** What messages call it. @default its name */
  readonly title?: string;
  /** What is known of it, and from where; `homelab facts` lists it. */
  readonly facts: readonly Fact[];
  /** It is an ingress controller. */
  readonly ingress?: IngressPart<C>;
  /** It is a controller of the Gateway API. */
  readonly gateway?: GatewayPart<C>;
  /** It gives Services of type LoadBalancer an address. */
  readonly loadBalancer?: LoadBalancerPart<C>;
  /** It is a distribution of Kubernetes. */
  readonly distribution?: DistributionPart;
  /** It brings manifests from git into the cluster. */
  readonly gitops?: GitOpsPart;
  /** What its controllers make of objects: Secrets, Namespaces. @default nothing that others refer to */
  readonly makes?: readonly Maker[];
  /** Objects by which it installs what no manifest shows. @default none */
  readonly installs?: readonly Installer[];
  /** Its kinds, as far as it matters what their controllers do. @default not known: they may make anything in their own namespace */
  readonly kinds?: ProductKinds;
  /**
   * What its kinds name, and what its annotations of other kinds name: rows of the table of references. A row that bears the rule of a built-in
   * one (`ROUTE_SERVICE`, `TLS_SECRET`) adds places to that, any other one is a rule of its own. @default nothing
   */
  readonly references?: readonly ReferenceOf<C>[];
  /** What else is wrong with objects that it reads, as rules. @default nothing */
  readonly rules?: readonly ProductRule<C>[];
  /** Its kinds that route HTTP requests by host and path. @default none */
  readonly routes?: readonly RouteKind[];
  /** Its images that keep data, and in which folder. @default none */
  readonly dataImages?: readonly DataImage[];
  /** What is known of its provisioners of volumes. @default nothing */
  readonly provisioners?: readonly Provisioner[];
  /** API groups that its kinds once had and that it does not read any more, and the apiVersion to write instead. @default none */
  renamedGroups?(cluster: C): Readonly<Record<string, string>>;
  /** Annotations that it reads, so that others of their prefix, or on other kinds, are known to do nothing. @default nothing is known of them */
  readonly annotations?: readonly AnnotationVocabulary[];
  /** Objects that it never reads, because of where they are or what they are called. @default not known */
  readonly unread?: readonly UnreadCheck<C>[];
  /** Fields of its kinds that hold values of a Helm chart as a text: keys with dots between them, `*` for every item. @default none */
  readonly chartValues?: readonly { readonly kind: string; readonly path: string }[];
  /** Its kinds that stand for who issues certificates to routes: `cert-manager.io/ClusterIssuer`. @default none */
  readonly issuers?: readonly string[];
  /** Whether a route is one that it makes itself and removes again, to prove a host. @default it makes none */
  isTemporary?(route: Manifest): boolean;
  /** Names that a text may mean besides the words that it is made of. @default none */
  namesIn?(text: string): readonly string[];
  /** DaemonSets of its chart: run-time pods with these labels are on each node, and tolerate what the chart's defaults tolerate. @default none */
  readonly daemonSets?: readonly ChartDaemonSet[];
  /** Prefixes of annotations that it reads. An object that has one is not without use. @default none */
  readonly readsAnnotations?: readonly string[];
  /** What a lab has of it without a manifest, beside what its description says. @default nothing */
  brings?(lab: LabDescription): readonly ExternalDescription[];
}

/** A provisioner of volumes. */
export interface Provisioner {
  /** As StorageClasses name it: `driver.longhorn.io`. */
  readonly name: string;
  /** Its volumes of a single node are block devices with a file system of their own: a new one belongs to root, and has the folder `lost+found` unless it is XFS. */
  readonly blockDevice: boolean;
  /** Its volumes are permanently on one node. @default false */
  readonly nodeLocal?: boolean;
  /** What it can do. @default not known */
  readonly accessModes?: readonly AccessMode[];
}

/** Something that we know of a product. */
export interface Fact {
  /** One sentence. */
  readonly summary: string;
  /** Address of the page of its project that says so. */
  readonly source: `https://${string}`;
  /** Versions that it holds for, for example `v3` or `since v1.32`. */
  readonly versions: string;
  /** Day on which somebody compared it with that page, for example `2026-11-28`; left out if nobody has since it was written. */
  readonly read?: `${number}-${number}-${number}`;
}

/** An ingress controller. */
export interface IngressPart<C> {
  /** `spec.controller` of the IngressClasses that are its own. */
  readonly classController: string;
  /** Whether it serves an Ingress that names no class, where no class is the default. */
  readonly servesUnclassed: boolean;
  /** Names that the older annotation may have besides that of the class. @default none */
  readonly classAnnotations?: readonly string[];
  /** What it makes of the lab's objects. All routes are read at once, then each answer is fast. */
  router(cluster: C & { readonly lab: LabDescription }): Router;
  /** Entry points that it has beside those that the lab declares. @default none */
  readonly ownEntryPoints?: readonly string[];
  /** Entry points that a route names; undefined if it names none. @default it has no names for them */
  entryPointsOf?(route: Manifest): readonly NamedEntryPoint[] | undefined;
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
  /** How it is installed where nobody says otherwise, and how its pods are known. @default not known */
  readonly usual?: UsualIngress;
}

/** How an ingress controller is installed where nobody says otherwise. */
export interface UsualIngress {
  readonly className: string;
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
  /** Kinds besides Service that backends may be. @default none */
  readonly backendKinds?: readonly string[];
  /** What only it finds wrong with a Service that is there: an application protocol. @default nothing */
  refusesBackend?(cluster: C, route: Manifest, backend: PlainBackend): Pick<Condition, 'reason' | 'message' | 'hint'> | undefined;
  /** What only it finds wrong with a listener: a port that it does not listen on. @default nothing */
  listenerProblem?(listener: GatewayListener, cluster: C): Condition | undefined;
}

/** A listener as it is written. */
export interface GatewayListener {
  readonly holder: Manifest;
  /** JSON pointer of it in its holder. */
  readonly at: string;
  readonly port: number;
  readonly protocol: string;
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
  readonly fix: string;
}

/** A load balancer. */
export interface LoadBalancerPart<C> {
  /** Where each Service answers that waits for an address, or why it never does; one of which nobody knows is left out. @default not known */
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
    readonly enforce: 'privileged' | 'baseline' | 'restricted';
    readonly audit: 'privileged' | 'baseline' | 'restricted';
    readonly warn: 'privileged' | 'baseline' | 'restricted';
    /** Namespaces of which it asks nothing. */
    readonly exempt: readonly string[];
  };
  /** Resources whose devices a container gets by a RuntimeClass only, and its usual name. @default by the default runtime */
  readonly runtimeClasses?: Readonly<Record<string, string>>;
  /** Its version, if a Node of a running cluster is one of its own. @default its nodes can't be told from those of others */
  versionOf?(node: Manifest): string | undefined;
  /** Networks of pods and Services, where nobody says otherwise. @default not known */
  readonly networks?: { readonly pods: string; readonly services: string };
  /** The ingress controller that it runs by itself, unless that is switched off: the name of its product, and where. @default none */
  readonly runs?: { readonly ingress: string; readonly namespace: string };
  /** StorageClasses that it has where nobody says otherwise. @default none */
  readonly storageClasses?: readonly StorageClassDescription[];
  /** Label and taints of its control planes, where nobody says otherwise. @default not known */
  readonly controlPlane?: { readonly labels: Readonly<Record<string, string>>; readonly taints: readonly Taint[] };
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
}

/** Why objects of some kinds are never read. */
export interface UnreadCheck<C> {
  readonly kinds: readonly string[];
  /** What is wrong with the object; undefined if it is read, or nobody can say. */
  check(object: Manifest, cluster: C): Report | undefined;
}

/** A rule about objects that a product reads; `lib/checks` asks it as it asks its own. */
export interface ProductRule<C> {
  /** `<topic>/<name>` */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what holds where the rule is content. */
  readonly summary: string;
  /** `lab`: says nothing where no lab is known. */
  readonly requires?: 'lab';
  /** `metallb.io/IPAddressPool`; `*` for every object. */
  readonly kinds: string | readonly string[];
  check(object: Manifest, cluster: C): readonly Report[];
}

/** A kind that routes HTTP requests. */
export interface RouteKind {
  /** `traefik.io/IngressRoute` */
  readonly kind: string;
  /**
   * The routes of an object.
   * @param backendsBelow the Services that the object names at a JSON pointer and below it, as rows of `ROUTE_SERVICE` say
   */
  routesOf(object: Manifest, backendsBelow: (at: string) => readonly RouteBackend[]): readonly HttpRoute[];
}

/** Kinds of a product's API. */
export interface ProductKinds {
  /** API groups whose kinds make nothing that a manifest refers to, or of which `makes` says what. @default none */
  readonly passiveGroups?: readonly string[];
  /** Kinds that do nothing unless another object names them: `traefik.io/Middleware`. @default none */
  readonly passive?: readonly string[];
  /** Kinds whose controllers make pods and Services, though there are schemas of them: `monitoring.coreos.com/Prometheus`. @default none */
  readonly workloads?: readonly string[];
}
