import type {
  GitOpsDescription,
  IngressDescription,
  IngressKind,
  LoadBalancerDescription,
  MonitoringDescription,
  NodeDescription,
} from './description';
import type { Distribution } from './distribution';
import type { Lab } from './lab';

/** What a part may look at when it describes itself. */
export interface Site {
  readonly distribution: Distribution;
  readonly nodes: readonly NodeDescription[];
}

/**
 * A part of the lab that may bring apps of its own. The interface is here, its implementations in `lib/apps`, so that the lab knows of
 * no construct.
 */
interface Part {
  /** Makes the part's own apps. @default it is there already */
  install?(lab: Lab): void;
}

/** An ingress controller. Its kind is a type: routes of the lab can use what it can do, and nothing else. */
export interface IngressController<I extends IngressKind = IngressKind, N extends string = string> extends Part {
  readonly kind: I;
  /** Names of the nodes on which it listens. @default not said by name */
  readonly on?: readonly N[] | undefined;
  describe(site: Site): IngressDescription;
}

/** How Services of type LoadBalancer get an address. */
export interface LoadBalancer<P extends string = string> extends Part {
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
  /** Called once, after every app has been made. */
  deliver(lab: Lab): void;
}
