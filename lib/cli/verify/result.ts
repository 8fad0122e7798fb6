import type { ObjectIdentity } from '../../manifest/manifest';

/** What `homelab verify` found: printed as it is by `--format json`, so a contract (docs/verify.md). */
export interface Verification {
  /** Version of this shape. */
  readonly format: 1;
  readonly lab: string;
  readonly cluster: ClusterSeen;
  /** Nothing that was looked at differs. */
  readonly equal: boolean;
  /** Everything could be looked at. */
  readonly complete: boolean;
  /** Objects in dist, and how many of these could be looked at. */
  readonly objects: { readonly total: number; readonly seen: number };
  readonly refused: readonly Refused[];
  readonly changed: readonly Changed[];
  readonly missing: readonly Missing[];
  readonly extra: readonly ObjectIdentity[];
  readonly description: readonly Difference[];
  /** What the server warns of; no difference. */
  readonly warnings: readonly Warned[];
  readonly notLookedAt: readonly NotLookedAt[];
}

/** The cluster that answered. */
export interface ClusterSeen {
  readonly context: string;
  readonly server: string;
  /** For example `v1.33.3+k3s1`. */
  readonly kubernetes: string;
}

/** An object of dist, and its file. */
export interface ObjectOfDist {
  readonly object: ObjectIdentity;
  readonly file: string;
}

/** The server does not take the object. */
export interface Refused extends ObjectOfDist {
  /** The server's words. */
  readonly message: string;
}

/** Applying the object would change these fields. */
export interface Changed extends ObjectOfDist {
  readonly fields: readonly FieldChange[];
}

/** One field: `live` is absent where the cluster has none, `wanted` where applying would remove it. */
export interface FieldChange {
  /** JSON pointer; items of lists that are matched by their name have the index of the live list. */
  readonly path: string;
  readonly live?: unknown;
  readonly wanted?: unknown;
}

/** The object is not in the cluster. */
export interface Missing extends ObjectOfDist {
  /** Why the server could not even try it, if so. */
  readonly because?: 'namespace' | 'kind';
}

/** What the lab's description says and the cluster does not have so. */
export interface Difference {
  readonly kind:
    | 'Kubernetes'
    | 'Node'
    | 'StorageClass'
    | 'IngressClass'
    | 'RuntimeClass'
    | 'PriorityClass'
    | 'CustomResource'
    | 'Secret'
    | 'Namespace'
    | 'Service';
  /** As people write it: `thor`, `platform/keycloak-admin`, `Middleware (traefik.io/v1alpha1)`. */
  readonly name: string;
  readonly problem: 'missing' | 'extra' | 'differs';
  /** What differs: `capacity/memory`, `taints`, `labels/<key>`, `version`, `provisioner`, … */
  readonly field?: string;
  readonly live?: string;
  readonly wanted?: string;
}

/** The server's warning on one object. */
export interface Warned extends ObjectOfDist {
  readonly message: string;
}

/** What could not be seen, mostly for want of rights. */
export interface NotLookedAt {
  /** As rights name it: `secrets`, `deployments.apps`. */
  readonly resources: readonly string[];
  /** Empty for the cluster as a whole. */
  readonly namespaces: readonly string[];
  /** For example `not allowed to list`. */
  readonly why: string;
}
