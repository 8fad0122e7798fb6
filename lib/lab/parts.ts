import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { AddressAnswer, AddressRequest } from './address-request';
import type { AppChart, AppLab } from './app-chart';
import type { DeliveredWithCare } from './delivery';
import type { GitOpsDescription, IngressDescription, LoadBalancerDescription, MonitoringDescription, NodeDescription } from './description';
import type { Distribution } from './distribution';
import type { ReleaseRequest } from './release-request';
import type { RequestedRoute, WrittenRoute } from './requested-route';
import type { RouteAnnotations } from './route-annotations';

/** What a part may look at when it describes itself. */
export interface LabContext {
  /** The lab's Kubernetes distribution. */
  readonly distribution: Distribution;
  /** Nodes of the lab. */
  readonly nodes: readonly NodeDescription[];
  /** The lab's load balancer. */
  readonly loadBalancer: LoadBalancerDescription;
}

/**
 * A part of the lab that may bring apps of its own: the half of a product that the lab needs. The interface is here, its implementations are
 * in `lib/products`, so that the lab knows of no product.
 */
export interface LabProduct {
  /** Makes the part's own apps. @default it is there already */
  install?(lab: AppLab): void;
}

/**
 * An ingress controller. Its kind and its options are types: routes of the lab can use what it can do, and nothing else.
 * @typeParam I its name, as `lab.json` has it
 * @typeParam N names of nodes
 * @typeParam O what `options` of a route may say
 */
export interface IngressController<I extends string = string, N extends string = never, O extends object = object> extends LabProduct {
  /** Name of its product, as `lab.json` has it. */
  readonly kind: I;
  /** Names of the nodes on which it listens. @default not said by name */
  readonly on?: readonly N[] | undefined;
  /** What its routes can do beyond the standard. @default nothing */
  readonly routes?: RouteAnnotations<O>;
  /**
   * Makes a route of the kind that it wants, in the route's app; undefined: an Ingress. @default every route is an Ingress
   * @throws ConfigurationError, which begins with `what` of the route, for what that kind can't say
   */
  writeRoute?(scope: Construct, app: AppChart, route: RequestedRoute<O>): WrittenRoute | undefined;
  /** What `lab.json` says of it. */
  describe(site: LabContext): IngressDescription;
  /**
   * Makes what it reads its default certificate from. @default it can't be told by an object
   * @param secret name of a Secret of the app's namespace
   */
  defaultCertificate?(scope: Construct, app: AppChart, secret: string): ApiObject;
}

/** How Services of type LoadBalancer get an address. */
export interface LoadBalancer<P extends string = string> extends LabProduct {
  /** What messages call it. @default its name, as `lab.json` has it */
  readonly title?: string;
  /** Names of its pools. */
  readonly pools: readonly P[];
  /** What `lab.json` says of it. */
  describe(): LoadBalancerDescription;
  /**
   * How a Service asks for an address or a pool. @default it can't be asked
   * @param what begins every message
   * @throws ConfigurationError for what it can't give
   */
  ask?(what: string, request: AddressRequest): AddressAnswer;
}

/** Which Prometheus watches the lab. */
export interface Monitoring extends LabProduct {
  /** What `lab.json` says of it. */
  describe(): MonitoringDescription;
}

/** How manifests get from git into the cluster. */
export interface GitOps {
  /** What `lab.json` says of it. */
  describe(labName: string): GitOpsDescription;
  /** Called once, after every app has been made. @default nothing is made: the folders of the apps are all that it wants */
  deliver?(lab: AppLab): void;
  /** Why objects of a kind, such as `discovery.k8s.io/EndpointSlice`, are not delivered, and the ways out. @default every kind is */
  undelivered?(kind: string): string | undefined;
  /** Annotations by which it spares what is lost with its object, and waits for kinds that come late. @default those of Argo CD, which mean nothing to others */
  annotations?(of: DeliveredWithCare): Readonly<Record<string, string>>;
  /** Installs a Helm chart, where the distribution does not. @default it can't */
  release?(scope: AppChart, release: ReleaseRequest): ApiObject;
}
