import type { ObjectIdentity } from './manifest';

/** error: it will not work or will lose data; warning: it works until something ordinary happens; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What a check says of one place in one object: the third of the contracts that join the rooms. */
export interface Finding {
  /** Id of the rule, `<topic>/<name>`, for example `gitops/duplicate-object`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly object: ObjectIdentity;
  /** JSON pointer into the object, `''` for the object as a whole. */
  readonly path: string;
  /** One sentence about this object: what is wrong, with the values. */
  readonly message: string;
  /** What to do, or what was probably meant. */
  readonly hint: string;
  /** Paths of the constructs that made it, where constructs made it. */
  readonly constructs?: readonly string[];
}
