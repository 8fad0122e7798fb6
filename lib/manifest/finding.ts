import type { Manifest, ObjectIdentity } from './manifest';
import type { PatchOperation } from './patch';

/** error: it will not work or will lose data; warning: it works until something ordinary happens; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule says of one place. */
export interface Report {
  /** JSON pointer into the object, `''` for the object as a whole. */
  readonly path: string;
  /** What is wrong with this object, with the values: lower case, no full stop. */
  readonly message: string;
  /** What to do, or what was probably meant: lower case, no full stop. */
  readonly hint: string;
  /** What fixes it for certain: operations of a JSON Patch on the object, in this order. @default nothing does, or several things would */
  readonly fix?: readonly PatchOperation[];
  /** The object, where it is another one than the rule was asked about. */
  readonly object?: ObjectIdentity;
  /** Objects with which it is wrong and without which it is right: those of a folder may be alternatives, of which one is applied. @default it is wrong by itself */
  readonly rivals?: readonly Manifest[];
}

/** What a check says of one place in one object: the third of the contracts that join the rooms. */
export interface Finding extends Omit<Report, 'rivals'> {
  /** Id of the rule, `<topic>/<name>`, for example `gitops/duplicate-object`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly object: ObjectIdentity;
  /** Paths of the constructs that made it, where constructs made it. */
  readonly constructs?: readonly string[];
}
