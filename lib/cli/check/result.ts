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
  /** What a baseline accepts; left out where none is given. */
  readonly baseline?: BaselineUse;
}

/** What a baseline does. */
export interface BaselineUse {
  /** Its file. */
  readonly file: string;
  /**
   * How many findings it accepts.
   * @asType integer
   * @minimum 0
   */
  readonly accepted: number;
  /** Entries that accept more than there is: `rule object (file)`. */
  readonly stale: readonly string[];
}

/** Where something is. */
export interface FindingPlace {
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
}

/** One finding, and where it is. */
export interface CheckFinding extends FindingPlace {
  /** Id of the rule: `homelab explain` has its page. */
  readonly rule: string;
  /** error: it will not work or will lose data; warning: it works until something ordinary happens; info: worth knowing. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** What to do, or what was probably meant. */
  readonly hint: string;
  /** What fixes it for certain: a JSON Patch (RFC 6902) of the object; left out where nothing does, or several things would. */
  readonly fix?: readonly PatchOperation[];
  /** Where else the same is so, of advice and unknown kinds, which are one finding a folder and an API group. */
  readonly also?: readonly FindingPlace[];
}

/** A finding that is accepted. */
export interface WaivedFinding extends CheckFinding {
  /** Why. */
  readonly reason: string;
}
