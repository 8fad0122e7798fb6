import type { AccessMode, ExternalDescription, LabDescription } from '../lab/description';
import type { Report, Severity } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import type { AnnotationVocabulary } from './annotation-vocabulary';
import type { ChartDaemonSet } from './chart-daemon-set';
import type { DataImage } from './data-image';
import type { HttpRoute, RouteBackend } from './http-route';
import type { Maker } from './maker';
import type { DistributionPart, GatewayPart, GitOpsPart, IngressPart, Installer, LoadBalancerPart } from './product-parts';
import type { ReferenceOf } from './references/reference';

/**
 * What the model knows of a product: something that a lab is made of and that is shipped by another project. The half that the lab needs, how it is
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
  /** It is an ingress controller. @default it is none */
  readonly ingress?: IngressPart<C>;
  /** It is a controller of the Gateway API. @default it is none */
  readonly gateway?: GatewayPart<C>;
  /** It gives Services of type LoadBalancer an address. @default it is none */
  readonly loadBalancer?: LoadBalancerPart<C>;
  /** It is a distribution of Kubernetes. @default it is none */
  readonly distribution?: DistributionPart;
  /** It brings manifests from git into the cluster. @default it is none */
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
  /** Objects of its kinds, or with its annotations, that it refuses once it reads them: the API server takes them. @default not known */
  readonly refuses?: readonly UnreadCheck<C>[];
  /** Fields of its kinds whose texts name hosts: keys with dots between them, `*` for every item. @default none */
  readonly hosts?: readonly {
    /** Kind that has the field: `monitoring.coreos.com/Probe`. */
    readonly kind: string;
    /** Way to the text, or to a list of texts. */
    readonly path: string;
  }[];
  /** Fields of its kinds that hold values of a Helm chart, as a text or a map: keys with dots between them, `*` for every item. @default none */
  readonly chartValues?: readonly {
    /** Kind that has the field: `helm.cattle.io/HelmChart`. */
    readonly kind: string;
    /** Way to the field: keys with dots between them. */
    readonly path: string;
  }[];
  /** Fields of its kinds that hold sizes of volumes. @default none */
  readonly volumeSizes?: readonly VolumeSize[];
  /** Its kinds that stand for who issues certificates to routes: `cert-manager.io/ClusterIssuer`. @default none */
  readonly issuers?: readonly string[];
  /** Whether a route is one that it makes itself and removes again, to prove a host. @default it makes none */
  isTemporary?(route: Manifest): boolean;
  /** Names that a text may mean besides the words that it is made of. @default none */
  namesIn?(text: string): readonly string[];
  /** DaemonSets of its chart: run-time pods with these labels are on each node, and tolerate what the chart's defaults tolerate. @default none */
  readonly daemonSets?: readonly ChartDaemonSet[];
  /** Keys of labels that its programs put on their own pods at run time, which no manifest shows. @default none */
  readonly ownPodLabels?: readonly string[];
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
  /** Whether it mounts volumes with an SELinux label (`seLinuxMount` of its CSIDriver). @default not known */
  readonly mountsWithLabels?: boolean;
  /** What it can do. @default not known */
  readonly accessModes?: readonly AccessMode[];
  /** It makes folders: no raw devices, and none that begin as a copy. @default it may do both */
  readonly emptyFoldersOnly?: boolean;
}

/** Something that we know of a product. */
export interface Fact {
  /** One sentence. */
  readonly summary: string;
  /** Address of the page of its project that says so. */
  readonly source: `https://${string}`;
  /** Versions that it holds for, for example `v3` or `since v1.32`. */
  readonly versions: string;
  /** Day on which it was compared with that page, for example `2026-11-28`; left out if it was not since it was written. @default unverified */
  readonly read?: `${number}-${number}-${number}`;
}

/** Why objects of some kinds are never read. */
export interface UnreadCheck<C> {
  /** Kinds that are asked: `metallb.io/IPAddressPool`. */
  readonly kinds: readonly string[];
  /** What is wrong with the object; undefined if it is read, or that is not known. */
  check(object: Manifest, cluster: C): Report | undefined;
}

/** A rule about objects that a product reads; `lib/checks` asks it as it asks its own. */
export interface ProductRule<C> {
  /** `<topic>/<name>` */
  readonly id: string;
  /** How bad a finding is. */
  readonly severity: Severity;
  /** One sentence: what holds where the rule is content. */
  readonly summary: string;
  /** `lab`: says nothing where no lab is known. @default it needs no lab */
  readonly requires?: 'lab';
  /** `metallb.io/IPAddressPool`; `*` for every object. */
  readonly kinds: string | readonly string[];
  /** What is wrong with an object; none: the rule is content. */
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
  /** By kind, which kinds of objects `makes` names one and all, though its controller makes pods or more beside them. @default none */
  readonly named?: Readonly<Record<string, readonly string[]>>;
}

/** A field that holds the size of a volume. */
export interface VolumeSize {
  /** Kind that has the field: `monitoring.coreos.com/Prometheus`. */
  readonly kind: string;
  /** Way to the size: keys with dots between them, `*` for every item. */
  readonly path: string;
}
