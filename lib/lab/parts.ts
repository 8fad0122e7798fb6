import type { ApiObject } from 'cdk8s';
import type { AppChart } from './app-chart';
import type { GitOpsDescription, IngressDescription, LoadBalancerDescription, MonitoringDescription, NodeDescription } from './description';
import type { Distribution } from './distribution';
import type { Lab } from './lab';

/** What a part may look at when it describes itself. */
export interface Site {
  readonly distribution: Distribution;
  readonly nodes: readonly NodeDescription[];
}

/**
 * A part of the lab that may bring apps of its own: the half of a product that the lab needs. The interface is here, its implementations are
 * in `lib/products`, so that the lab knows of no product.
 */
interface Part {
  /** Makes the part's own apps. @default it is there already */
  install?(lab: Lab): void;
}

/**
 * An ingress controller. Its kind and its options are types: routes of the lab can use what it can do, and nothing else.
 * @typeParam I its name, as `lab.json` has it
 * @typeParam N names of nodes
 * @typeParam O what `options` of a route may say
 */
export interface IngressController<I extends string = string, N extends string = string, O extends object = object> extends Part {
  readonly kind: I;
  /** Names of the nodes on which it listens. @default not said by name */
  readonly on?: readonly N[] | undefined;
  /** What it can do for an Ingress beyond the standard. @default nothing */
  readonly routes?: RouteAnnotations<O>;
  describe(site: Site): IngressDescription;
}

/** Options of routes, and how an ingress controller wants them to be written. */
export interface RouteAnnotations<O extends object = object> {
  /** Names of the options. */
  readonly known: readonly string[];
  /** The entry points that a route names, if it names some. @default the controller has no names for them */
  entryPoints?(options: O): readonly string[] | undefined;
  /** The options as annotations of the Ingress. @throws Mistake, which begins with `what`, for an option that can't be */
  annotations(route: {
    /** What messages call the route. */
    readonly what: string;
    readonly namespace: string;
    readonly options: O;
  }): Readonly<Record<string, string>>;
}

/** How Services of type LoadBalancer get an address. */
export interface LoadBalancer<P extends string = string> extends Part {
  /** What messages call it. @default its name, as `lab.json` has it */
  readonly title?: string;
  /** Names of its pools. */
  readonly pools: readonly P[];
  describe(): LoadBalancerDescription;
}

/** Which Prometheus watches the lab. */
export interface Monitoring extends Part {
  describe(): MonitoringDescription;
}

/** How manifests get from git into the cluster. */
export interface GitOps {
  describe(labName: string): GitOpsDescription;
  /** Called once, after every app has been made. @default nothing is made: the folders of the apps are all that it wants */
  deliver?(lab: Lab): void;
  /** Installs a Helm chart, where the distribution does not. @default it can't */
  release?(scope: AppChart, release: ReleaseRequest): ApiObject;
}

/** A Helm chart that is to be installed. */
export interface ReleaseRequest {
  /** Name of the release. */
  readonly name: string;
  /** Chart in the repository. */
  readonly chart: string;
  /** HTTPS address of the chart repository. */
  readonly repository: string;
  readonly version: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>> | undefined;
}
