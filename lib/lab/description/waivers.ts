/** A finding that is accepted, with its reason. */
export interface WaiverDescription {
  /** Id of the rule. */
  readonly rule: string;
  /** What the finding is about; left out for all objects of `app`, or of the lab. */
  readonly object?: WaivedObject;
  /** Name of the app whose objects it is about, where no object is named. */
  readonly app?: string;
  /** Why it is accepted. */
  readonly reason: string;
}

/** An object by kind and name. */
export interface WaivedObject {
  /** For example `apps/v1`; the version does not matter, the group does. */
  readonly apiVersion: string;
  /** For example `Deployment`. */
  readonly kind: string;
  /** Left out for what is cluster-scoped. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}
