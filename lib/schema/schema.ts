import type { PatchOperation } from '../manifest/patch';

/** Types that a place may be restricted to. */
export type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/**
 * What is allowed at one place of an object: the part of OpenAPI v3 that CustomResourceDefinitions may use, and `$ref`, `x-quantity`, `x-empty`,
 * `x-forms` and `x-example`, which only the files in schemas/ have.
 */
export interface Schema {
  /** Name of a shared type; all else comes from there. */
  readonly $ref?: string;
  /** Anything, where there is none. */
  readonly type?: SchemaType;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly properties?: Schemas;
  /** Of each value of a map. */
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  /** A value has one of these forms; all else comes from there. */
  readonly 'x-forms'?: Forms;
  /** A text that the pattern allows, which is easier to read. */
  readonly 'x-example'?: string;
  readonly 'x-quantity'?: boolean;
  /** Whether the server puts something in where nothing, or null, stands. */
  readonly 'x-default'?: boolean;
  /** Whether an empty word is as good as none, whatever the enum says. */
  readonly 'x-empty'?: boolean;
  /** Of a field: the server drops it, unless a feature gate is on; in these kinds only, if there are some. */
  readonly 'x-dropped'?: Dropped;
  /** Required fields that may be missing in some kinds all the same. */
  readonly 'x-optional-in'?: Readonly<Record<string, readonly string[]>>;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** When a server drops a field silently. */
export interface Dropped {
  /** The feature gate that keeps it; null if none does. */
  readonly gate: string | null;
  readonly kinds?: readonly string[];
}

/**
 * Forms of which a value has one, wholly: unlike `anyOf` of a structural schema, each says which fields there are. The one that is meant is
 * selected by its `kind`, or else is the one that lacks least.
 */
export interface Forms {
  readonly forms: readonly Schema[];
  /** What all have in common, if each has a `kind` of its own: that there is one, and which there are. */
  readonly head?: Schema;
}

/** Schemas by name. */
export type Schemas = Readonly<Record<string, Schema>>;

/** What is known of a kind in one version of its API. */
export interface KindSchema {
  /** Name in paths of the API: `deployments`. */
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly schema: Schema;
}

/** Kinds by apiVersion and name, and the types that they share. */
export interface SchemaDocument {
  readonly kinds: Readonly<Record<string, Readonly<Record<string, KindSchema>>>>;
  readonly types: Schemas;
}

/** What is other in an older version than in the newest; null for what the older one does not have. */
export interface SchemaDelta {
  readonly kinds: Readonly<Record<string, SchemaDocument['kinds'][string] | null>>;
  readonly types: Readonly<Record<string, Schema | null>>;
}

/**
 * What a problem is about. `null`: an optional field of a custom resource is null, which a create or a client-side apply takes as absent and a
 * server-side apply refuses. `dropped`: the server drops the field silently, unless a feature gate is on. `not-evaluated`: it is not known whether a pattern allows the text.
 */
export type ProblemCode =
  | 'unknown-kind'
  | 'unknown-version'
  | 'unknown-field'
  | 'required'
  | 'type'
  | 'null'
  | 'enum'
  | 'quantity'
  | 'format'
  | 'pattern'
  | 'range'
  | 'length'
  | 'alternatives'
  | 'depth'
  | 'dropped'
  | 'not-evaluated';

/** What is wrong at one place of an object. */
export interface SchemaProblem {
  /** JSON pointer; where something is missing, of the map that should have it. */
  readonly path: string;
  readonly code: ProblemCode;
  /** Of `dropped`: the feature gate that keeps the field; left out if none does. */
  readonly gate?: string;
  /** A sentence about the place: what was got, what is allowed. */
  readonly message: string;
  /** What to do, or what was probably meant. */
  readonly hint: string;
  /** What fixes it for certain. */
  readonly fix?: readonly PatchOperation[];
}

/** What is wrong with a value, before its place is known: only that decides whether a message may quote it. */
export interface Complaint {
  readonly code: ProblemCode;
  /** What is allowed, or what is wrong; never with the value in it. */
  readonly message: string;
  /** What to do, without the value. */
  readonly hint: string;
  /** The value, if the message is to begin with what was got: in words, or as it is. */
  readonly got?: { readonly value: unknown; readonly inWords?: boolean; readonly what?: string };
  /** What to do, with the value. */
  readonly quotingHint?: string;
  /** The value that was certainly meant. */
  readonly meant?: number | boolean;
  /** The value was certainly meant as text. @default false */
  readonly isText?: boolean;
}
