import type { ReadMap } from '../manifest/read';
import type { SkipReason } from './skipped';

/** A place in a text, both from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * What is wrong with a text:
 * - `encoding`: it is not UTF-8;
 * - `syntax`: neither YAML nor JSON, or YAML that JSON can't hold;
 * - `duplicate-key`: a key twice in one map, of which the last one counts;
 * - `too-deep`, `alias-bomb`: refused, because reading it would take all memory or the stack;
 * - `not-an-object`: a document that is a list or a scalar;
 * - `no-manifest`: an object with neither apiVersion nor kind;
 * - `incomplete`: a manifest that lacks its apiVersion, kind or name;
 * - `other-format`: an object that is not one of Kubernetes, such as a kubeconfig;
 * - `unreadable`: a path that can't be read, or a document that does not fit into memory.
 */
export type SourceCode =
  | 'encoding'
  | 'syntax'
  | 'duplicate-key'
  | 'too-deep'
  | 'alias-bomb'
  | 'not-an-object'
  | 'no-manifest'
  | 'incomplete'
  | 'other-format'
  | 'unreadable';

/** Something that keeps a text, or a part of it, from being read as manifests. */
export interface SourceProblem extends Position {
  readonly file: string;
  readonly code: SourceCode;
  readonly message: string;
  readonly hint: string;
}

/** One object, read from a text. */
export interface SourceDocument extends Position {
  readonly file: string;
  /** Has the text fields apiVersion and kind and, in metadata, name or generateName. Aliases share their values: to be read only. */
  readonly value: ReadMap;
  /** What stands in the file, of an object that was built from it. @default value */
  readonly origin?: ReadMap;
  /** Whether its text has what may stand for something else; asked first, since few have. */
  readonly mayHavePlaceholders: boolean;
  /**
   * Where a field's key, or an item of a list, is written. Worked out when asked, since only findings need it.
   * @param path JSON pointer into the object; of one that is not there, its nearest ancestor is found
   */
  position(path: string): Position;
  /** Whether the value at a path is written as such a word. Reads the text again. @param path as for `position` */
  hasWord(path: string, word: RegExp): boolean;
}

/** What a text holds. */
export interface SourceFile {
  readonly file: string;
  /** In the order of the text; the items of a List count, not the List. */
  readonly documents: readonly SourceDocument[];
  /** In the order of the text. */
  readonly problems: readonly SourceProblem[];
  /** Why nothing of it was read. @default it was */
  readonly skipped?: SkipReason;
}
