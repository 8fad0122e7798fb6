import { type ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ObjectIdentity } from '../manifest/manifest';
import type { RuleId } from '../manifest/rule-id.generated';
import type { AddressAnswer, AddressRequest } from './address-request';
import type { Declarations, ListeningPods, Peer } from './declarations';
import type { DeliveredWithCare } from './delivery';
import type {
  GitOpsDescription,
  IngressDescription,
  LabDescription,
  LoadBalancerDescription,
  MonitoringDescription,
  NetworkDescription,
  NodeDescription,
  StorageClassDescription,
} from './description';
import type { Distribution } from './distribution';
import type { MachineOfLab } from './machine';
import type { ChartInstaller, ReleaseRequest } from './release-request';
import type { RequestedRoute, WrittenRoute } from './requested-route';
import type { RouteAnnotations } from './route-annotations';

/** What a lab's names are, as types: node, device, storage class, kind of ingress controller, address pool; and what options its routes have. */
export interface LabTypes {
  /** Names of nodes. */
  readonly node: string;
  /** Node and device, for example `'one:zigbee'`. */
  readonly device: string;
  /** Names of storage classes. */
  readonly storageClass: string;
  /** Name of the ingress controller's product. */
  readonly ingress: string;
  /** Names of address pools. */
  readonly pool: string;
  /** What `options` of a route may say. */
  readonly routeOptions: object;
}

/** Options of `lab.app`. */
export interface AppProps {
  /** Namespace of the app's objects. @default the app's name */
  readonly namespace?: string;
  /** Order in which Argo CD makes the Applications: lower ones first. @default 0 */
  readonly wave?: number;
}

/** What a waiver is about: an object, an app with all its objects, or the lab with all of its. */
export type Waivable =
  | ApiObject
  | ObjectIdentity
  | {
      /** Folder of an app below `dist/<lab>/`. */
      readonly folder: string;
    }
  | {
      /** Name of a lab. */
      readonly labName: string;
    };

/** What apps and products ask of the lab that they are made in: a `Lab`. */
export interface AppLab extends Construct {
  /** Name of the lab. */
  readonly labName: string;
  /** The lab's Kubernetes distribution. */
  readonly distribution: Distribution;
  /** Networks of the lab. */
  readonly network: NetworkDescription;
  /** Nodes of the lab by name. */
  readonly nodes: ReadonlyMap<string, NodeDescription>;
  /** The lab's ingress controller. */
  readonly ingress: IngressDescription;
  /** The lab's load balancer. */
  readonly loadBalancer: LoadBalancerDescription;
  /** Which Prometheus watches the lab; undefined: none. */
  readonly monitoring: MonitoringDescription | undefined;
  /** How manifests get into the cluster; undefined: by hand. */
  readonly gitops: GitOpsDescription | undefined;
  /** Who renders Helm charts. @default the distribution's helm controller, if it has one */
  readonly chartInstaller: ChartInstaller | undefined;
  /** What apps say while they are made. */
  readonly declared: Declarations;
  /** Whether a change of a ConfigMap replaces the pods that read it. */
  readonly rollOnConfigChange: boolean;
  /** Whether pods without a service account of their own have a token mounted; undefined: what the account says. */
  readonly automountToken: boolean | undefined;
  /** The lab's apps in the order in which they were made. */
  readonly apps: readonly AppChart[];
  /** The lab's default storage class. @throws ConfigurationError if it has none */
  readonly defaultStorageClass: string;
  /** What the ingress controller can do beyond the standard. @default nothing */
  readonly routeAnnotations: RouteAnnotations | undefined;
  /** Makes a route of the kind that the lab's ingress controller wants; undefined: an Ingress. @throws ConfigurationError for what that kind can't say */
  writeRoute(scope: Construct, app: AppChart, route: RequestedRoute): WrittenRoute | undefined;
  /** A new app of the lab. @throws ConfigurationError if the lab has that app already */
  app(name: string, props?: AppProps): AppChart;
  /** How a Service asks the lab's load balancer. @throws ConfigurationError, which begins with `what`, for what that can't give */
  askForAddress(what: string, request: AddressRequest): AddressAnswer;
  /**
   * Makes what the ingress controller reads its default certificate from.
   * @param secret name of a Secret of the app's namespace
   * @throws ConfigurationError if it can't be told by an object
   */
  makeDefaultCertificate(scope: Construct, app: AppChart, secret: string): ApiObject;
  /** Why the GitOps engine does not deliver objects of a kind, such as `discovery.k8s.io/EndpointSlice`, and the ways out. */
  undelivered(kind: string): string | undefined;
  /** Metadata by which the GitOps engine treats an object with care, since what it stands for goes with it; empty where it needs none. */
  careMetadata(of: DeliveredWithCare): { readonly annotations?: Record<string, string> };
  /** A machine of the lab's network that is no node. @throws ConfigurationError for one that it does not have */
  machine(name: string): MachineOfLab;
  /** Annotations by which a Service gets these host names where external-dns makes the lab's DNS. */
  dnsAnnotations(hosts: readonly string[]): Readonly<Record<string, string>>;
  /** What a storage class of the lab can. @throws ConfigurationError if it cannot */
  storageClass(name?: string): StorageClassDescription;
  /** Has the GitOps engine install a Helm chart; undefined if it can't. */
  release(scope: AppChart, release: ReleaseRequest): ApiObject | undefined;
  /** Declares that a connection must not work; emits nothing, is asserted at every synthesis. */
  blocked(from: Peer, to: ListeningPods): void;
  /** Accepts what a rule finds about an object, an app or the lab. @throws ConfigurationError if the reason is empty or the finding is waived already */
  waive(rule: RuleId | (string & {}), of: Waivable, reason: string): void;
  /** The lab as plain JSON, for `lab.json`. */
  describe(): LabDescription;
}

/**
 * One app of a lab: one folder below `dist/<lab>/`, one cdk8s Chart, one Argo CD Application. Made by `lab.app()`.
 * Any object of it can be patched with `object.addJsonPatch()`; any object can be added with `new ApiObject(app, …)`.
 */
export class AppChart<L extends LabTypes = LabTypes> extends Chart {
  /** The lab's names, for the compiler only. */
  declare public readonly types: L;

  /** @param folder below `dist/<lab>/` */
  public constructor(
    public readonly lab: AppLab,
    public readonly folder: string,
    /** Namespace in which constructs of the app put their objects. cdk8s's own `namespace` would reach cluster-scoped objects too (cdk8s-core#731). */
    public readonly appNamespace: string,
    public readonly wave: number,
  ) {
    super(lab, folder);
  }
}
