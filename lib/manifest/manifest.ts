/** One Kubernetes object as plain JSON: the first of the three contracts that join the rooms (ARCHITECTURE.md). */
export interface Manifest {
  /** API group and version: `apps/v1`, `v1`. */
  readonly apiVersion: string;
  /** Kind: `Deployment`. */
  readonly kind: string;
  /** What identifies and describes the object. */
  readonly metadata: ManifestMetadata;
  readonly [field: string]: unknown;
}

/** The metadata that this library reads; more may be present. */
export interface ManifestMetadata {
  /** Name of the object. */
  readonly name: string;
  /** Absent on cluster-scoped objects, present on all others. */
  readonly namespace?: string;
  /** Labels. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** What identifies an object in a cluster. */
export interface ObjectIdentity {
  /** For example `apps/v1`. */
  readonly apiVersion: string;
  /** For example `Deployment`. */
  readonly kind: string;
  /** Left out for what is cluster-scoped, or names none. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}
