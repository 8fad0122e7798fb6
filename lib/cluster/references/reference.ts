import type { Severity } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import type { ReadMap } from '../../manifest/read';

/** Pods of every kind that makes some, and run-time pods: paths begin at the pod. */
export const PODS = 'pods';

/** The rule that reports a reference to nothing; its page says more. */
export interface ReferenceRule {
  /** Id of the rule: `<topic>/<name>`. */
  readonly id: string;
  /** How bad a finding is. */
  readonly severity: Severity;
  /** One sentence: what holds where the rule is content. */
  readonly summary: string;
}

/** A field that names an object. */
export interface ReferencePlace {
  /** Kinds that have the field, `*` for all, or `PODS`. */
  readonly from: readonly string[] | typeof PODS;
  /** Way to the name, or to a list of names: keys, as a list or with dots between them, `*` for every item or value. */
  readonly path: string | readonly string[];
  /** Reads names out of a text that is more than one, or out of the key that has it. @default the text is the name */
  names?(text: string, holder: ReadMap, field: string): readonly NamedInText[];
  /** An empty name is as good as none. @default false */
  readonly emptyIsNone?: boolean;
  /**
   * Keys of the named object that must be there: in the field `key` beside the name, or in each of `items`; or the one that is taken, which the
   * map that has the name may leave out. @default no keys are named
   */
  readonly keys?: 'key' | 'items' | ((holder: ReadMap) => string);
  /** Of a Service: keys that lead from the map that has the name to the port, the first that lead somewhere count. @default `port` */
  readonly ports?: readonly (readonly string[])[];
  /** Another namespace is never refused there, though it is at the row's other places. @default false */
  readonly crossesNamespaces?: boolean;
  /** Whether this is a reference at all. @param holder the map that has the name @param from what the path begins at @default it always is */
  when?(holder: ReadMap, from: ReadMap, name: string): boolean;
}

/** A name in a text. */
export interface NamedInText {
  readonly name: string;
  /** Another namespace than the object's own. */
  readonly namespace?: string;
}

/** What a row is asked about. */
export interface NamedObject {
  /** Kind of the named object. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /** Its namespace; none for kinds of the cluster. @default none */
  readonly namespace?: string;
  /** The object that names it; undefined for run-time pods. */
  readonly from: Manifest | undefined;
}

/**
 * A row of the table of references: what objects name other objects by. Rows of one rule are reported by it alike.
 * @typeParam C the model, `Cluster`: this file must not import it, since it holds the products that bring rows
 */
export interface ReferenceOf<C> {
  /** The rule that reports what is missing. */
  readonly rule: ReferenceRule;
  /** What the named object must have as well: its keys. @default none */
  readonly keyRule?: ReferenceRule;
  /** Kind that is named; undefined for one that nothing is known of. */
  readonly to: string | ((holder: ReadMap, from: ReadMap) => string | undefined);
  /** Whether the field `namespace` beside the name may name another one than the object's own. @default it is the object's own */
  readonly namespaced?: 'beside-name';
  /** The namespace in which the name is looked for, where it is not that of the object that names it. @default that of the object that names it */
  namespaceIn?(cluster: C, own: string): string;
  /** The named kind belongs to the cluster; to be said of custom kinds that the library never emits. @default it has a namespace */
  readonly ofCluster?: true;
  /** Where it is reported: at the name, unless the map that has it is to be seen as a whole. @default at the name */
  readonly reportAt?: 'holder';
  /** What to do about one that is missing and nothing like it is there. */
  readonly hint: string | ((kind: string) => string);
  /** Names that can be meant besides those of manifests. @default none */
  known?(cluster: C, namespace: string): readonly string[];
  /** Whether the name means something though no such object exists, or has been reported already. @default it never does */
  isFine?(cluster: C, name: string, from: Manifest | undefined): boolean;
  /**
   * Whether it counts as missing where it is not known: if the manifests show that such objects are written here, for example. That is a guess,
   * for rules that are warnings. @default it does not
   */
  guessedMissing?(cluster: C, named: NamedObject): boolean;
  /** What to do, where the cluster shows what was meant. @default the nearest name, or `hint` */
  meant?(cluster: C, named: NamedObject): string | undefined;
  /** Fields that have such a name. */
  readonly places: readonly ReferencePlace[];
}
