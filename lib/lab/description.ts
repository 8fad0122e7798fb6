import type { ExternalDescription } from './description/externals';
import type { IngressDescription } from './description/ingress';
import type { IntentsDescription } from './description/intents';
import type { LoadBalancerDescription } from './description/load-balancer';
import type { HostDescription, NetworkDescription } from './description/network';
import type { NodeDescription } from './description/nodes';
import type { OutsideDescription } from './description/outside';
import type { GitOpsDescription, MonitoringDescription } from './description/platform';
import type { RegistryDescription } from './description/registry';
import type { RunTimePodsDescription } from './description/run-time-pods';
import type { StorageClassDescription } from './description/storage';
import type { WaiverDescription } from './description/waivers';

export type * from './description/externals';
export type * from './description/ingress';
export type * from './description/intents';
export type * from './description/load-balancer';
export type * from './description/network';
export type * from './description/nodes';
export type * from './description/outside';
export type * from './description/platform';
export type * from './description/registry';
export type * from './description/run-time-pods';
export type * from './description/storage';
export type * from './description/waivers';

/**
 * The facts of a lab as JSON, written to `dist/<lab>/lab.json`: the second of the contracts that join the rooms. Everything after
 * synthesis works from this and the manifests alone. It can be written by hand (`schemas/lab.schema.json`, made of this file): whatever
 * has a default here may be left out there, and `completeLab` puts it in.
 */
export interface LabDescription {
  /** Name of the lab and of its folder, for example `halo`. */
  readonly name: string;
  /** Which Kubernetes it runs. */
  readonly distribution: DistributionDescription;
  /**
   * Version of the Kubernetes API that manifests are checked against, for example `1.33.6`.
   * @pattern ^1\.\d+(\.\d+)?$
   */
  readonly kubernetes: string;
  /** Feature gates of the API server that are set otherwise than by default, for example `{ "ImageVolume": true }`; left out if none is. */
  readonly featureGates?: Readonly<Record<string, boolean>>;
  /** Its networks. */
  readonly network: NetworkDescription;
  /**
   * Its machines.
   * @minItems 1
   */
  readonly nodes: readonly NodeDescription[];
  /** Where requests from outside enter. */
  readonly ingress: IngressDescription;
  /**
   * How Services of type LoadBalancer get an address.
   * @default { "kind": "none" }
   */
  readonly loadBalancer: LoadBalancerDescription;
  /**
   * Storage classes; at most one is the default.
   * @default []
   */
  readonly storageClasses: readonly StorageClassDescription[];
  /**
   * Registries that nodes pull from and that need configuration there.
   * @default []
   */
  readonly registries: readonly RegistryDescription[];
  /** Which Prometheus scrapes the lab; left out if none does. */
  readonly monitoring?: MonitoringDescription;
  /** How manifests get from git into the cluster; left out if nothing brings them there. */
  readonly gitops?: GitOpsDescription;
  /** Architectures for which images are built, by name without tag, for example `{ "ghcr.io/me/notes": ["amd64"] }`; others are taken to be for every node. */
  readonly images?: Readonly<Record<string, readonly string[]>>;
  /**
   * What the lab has from elsewhere: may be referred to, is never emitted.
   * @default []
   */
  readonly externals: readonly ExternalDescription[];
  /**
   * Its apps: each is a folder beside this file.
   * @default []
   */
  readonly apps: readonly AppDescription[];
  /**
   * What must exist outside git. Names only, never a secret's value.
   * @default []
   */
  readonly outside: readonly OutsideDescription[];
  /**
   * Pods that apps make themselves at run time.
   * @default []
   */
  readonly runTimePods: readonly RunTimePodsDescription[];
  /**
   * Where each host name must resolve to.
   * @default []
   */
  readonly hosts: readonly HostDescription[];
  /**
   * What the apps declare that must hold.
   * @default {}
   */
  readonly intents: IntentsDescription;
  /**
   * Findings that are accepted.
   * @default []
   */
  readonly waivers: readonly WaiverDescription[];
}

/** Which Kubernetes a lab runs. */
export interface DistributionDescription {
  /** The distribution: `k3s`, `talos`, or a product of your own. */
  readonly name: string;
  /** Its version, for example `v1.33.6+k3s1` or `v1.9.5`. */
  readonly version: string;
}

/** One app of the lab. */
export interface AppDescription {
  /** Name of its folder. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
}
