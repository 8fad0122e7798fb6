import type { Gap } from '../../cluster/coverage';
import type { Severity } from '../../manifest/finding';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { PatchOperation } from '../../manifest/patch';
import type { Skipped } from '../../source/skipped';

/** What `homelab check` found: the shape of `--format json` (schemas/check.schema.json is made of this). */
export interface CheckResult {
  /** Version of this shape: fields may be added, none is renamed or removed within one. */
  readonly format: 1;
  /**
   * How many objects were checked.
   * @asType integer
   * @minimum 0
   */
  readonly objects: number;
  /** In the order of the files, then of their lines. */
  readonly findings: readonly CheckFinding[];
  /** Findings that are accepted, each with its reason. */
  readonly waived: readonly WaivedFinding[];
  /** What was not looked at: "no findings" says nothing about it. */
  readonly coverage: readonly Gap[];
  /** Files in folders that were passed over. */
  readonly skipped: readonly Skipped[];
}

/** One finding, and where it is. */
export interface CheckFinding {
  /** Id of the rule: `homelab explain` has its page. */
  readonly rule: string;
  /** error: it will not work or will lose data; warning: it works until something ordinary happens; info: worth knowing. */
  readonly severity: Severity;
  /** The object; left out where a text could not be read as objects. */
  readonly object?: ObjectIdentity;
  /** As it was given, or found below a folder that was; `stdin` for standard input. */
  readonly file: string;
  /**
   * From 1.
   * @asType integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * From 1, in UTF-16 units.
   * @asType integer
   * @minimum 1
   */
  readonly column: number;
  /** JSON pointer into the object, empty for all of it. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do, or what was probably meant. */
  readonly hint: string;
  /** What fixes it for certain: a JSON Patch (RFC 6902) of the object; left out where nothing does, or several things would. */
  readonly fix?: readonly PatchOperation[];
}

/** A finding that is accepted. */
export interface WaivedFinding extends CheckFinding {
  /** Why. */
  readonly reason: string;
}
