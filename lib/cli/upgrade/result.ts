import type { Gap } from '../../cluster/coverage';
import type { DistributionDescription } from '../../lab/description';
import type { Severity } from '../../manifest/finding';
import type { ObjectIdentity } from '../../manifest/manifest';

/** What `homelab upgrade` found: the shape of `--format json` (schemas/upgrade.schema.json is made of this). */
export interface UpgradeResult {
  /** Version of this shape: fields may be added, none is renamed or removed within one. */
  readonly format: 1;
  /** Name of the lab. */
  readonly lab: string;
  /** What it runs. */
  readonly from: VersionsOfLab;
  /** What is asked about. */
  readonly to: VersionsOfLab;
  /** Nothing is refused or lost: exit code 0 or 1. */
  readonly works: boolean;
  /** What to know about the way there. */
  readonly notes: readonly string[];
  /** What the distribution brings. */
  readonly brings: readonly Component[];
  /** The API server of the new version refuses it, and takes it today. */
  readonly refused: readonly UpgradeEntry[];
  /** The API server of the new version takes it and throws it away. */
  readonly dropped: readonly UpgradeEntry[];
  /** The API server of the new version takes it with a warning, or it is to be removed. */
  readonly warned: readonly UpgradeEntry[];
  /** It is taken, and something else comes of it. */
  readonly otherwise: readonly UpgradeEntry[];
  /** The API server of the new version puts in a value where the object says nothing, and that of today does not. */
  readonly defaulted: readonly DefaultChange[];
  /** What becomes of the nodes themselves, by what the lab says of them. */
  readonly nodes: readonly NodeChange[];
  /** How requests around the lab's routes are answered; left out where the ingress controller stays, or its next version is not known. */
  readonly routes?: RouteComparison;
  /** What is wrong with it today and would not be. */
  readonly possible: readonly UpgradeEntry[];
  /** What has not been read, or no manifest shows: nothing is said about it. */
  readonly unknown: readonly string[];
  /** What was not looked at. */
  readonly coverage: readonly Gap[];
}

/** Versions of a lab. */
export interface VersionsOfLab {
  /** Of its API. */
  readonly kubernetes: string;
  /** Of its distribution. */
  readonly distribution: DistributionDescription;
}

/** Something that the distribution brings. */
export interface Component {
  /** Its product: `traefik`, `containerd`. */
  readonly name: string;
  /** Version that the lab has; left out if it is not known. */
  readonly before?: string;
  /** Version that it would have; left out if it is not known. */
  readonly after?: string;
  /** Where that was read. */
  readonly source?: string;
  /** The same in words. */
  readonly message: string;
}

/** One thing that changes. */
export interface UpgradeEntry {
  /** Id of the rule that says it: `homelab explain` has its page. */
  readonly rule: string;
  /** error: it will not work or will lose data; warning: it works until something ordinary happens; info: worth knowing. */
  readonly severity: Severity;
  /** The object. */
  readonly object: ObjectIdentity;
  /** Its file; left out of objects that no file holds. */
  readonly file?: string;
  /** JSON pointer into the object, empty for all of it. */
  readonly path: string;
  /** What is said of it: at the new version, or today of what becomes possible. */
  readonly message: string;
  /** What to write instead; of what becomes possible, what is advised today. */
  readonly hint: string;
}

/** A field that only the API server of the new version fills in. */
export interface DefaultChange {
  /** Kind of the objects with its group: `apps/StatefulSet`. */
  readonly kind: string;
  /** JSON pointer of the field. */
  readonly path: string;
  /** What is put in, as JSON. */
  readonly value: string;
  /** The objects that lack it. */
  readonly objects: readonly ObjectIdentity[];
}

/** What becomes of nodes. */
export interface NodeChange {
  /** error: the kubelet or kube-proxy does not start; warning: it is deprecated. */
  readonly severity: 'error' | 'warning';
  /** Names of the nodes. */
  readonly nodes: readonly string[];
  /** What it is. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Where that was read. */
  readonly source: string;
}

/** Requests asked of the ingress controller of both versions. */
export interface RouteComparison {
  /** Its version today. */
  readonly before: string;
  /** Its version then. */
  readonly after: string;
  /**
   * How many requests were asked.
   * @asType integer
   * @minimum 0
   */
  readonly requests: number;
  /** Those that are answered otherwise. */
  readonly differences: readonly RouteDifference[];
}

/** A request that is answered otherwise. */
export interface RouteDifference {
  /** As a URL. */
  readonly request: string;
  /** What comes of it today. */
  readonly before: string;
  /** What comes of it then. */
  readonly after: string;
}
