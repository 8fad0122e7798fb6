/** The part of OpenAPI v3 that we need: what a CustomResourceDefinition may say about shape, without any prose. */
export type Schema = Scalar | ArraySchema | ObjectSchema | MapSchema | IntOrString | AnySchema;

export interface Scalar {
  type: 'string' | 'number' | 'integer' | 'boolean';
  enum?: (string | number)[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

export interface ArraySchema {
  type: 'array';
  items: Schema;
}

export interface ObjectSchema {
  type: 'object';
  properties: Record<string, Schema>;
  required?: string[];
}

export interface MapSchema {
  type: 'object';
  additionalProperties: Schema;
}

export interface IntOrString {
  'x-kubernetes-int-or-string': true;
  anyOf: [{ type: 'integer' }, { type: 'string' }];
}

export interface AnySchema {
  'x-kubernetes-preserve-unknown-fields': true;
}

export const any = (): AnySchema => ({ 'x-kubernetes-preserve-unknown-fields': true });

// Both keywords are needed: cdk8s import makes `any` of an int-or-string that has no anyOf.
export const intOrString = (): IntOrString => ({
  'x-kubernetes-int-or-string': true,
  anyOf: [{ type: 'integer' }, { type: 'string' }],
});

export const numberEnum = (...values: number[]): Scalar => ({ type: 'integer', enum: values });

export const stringEnum = (...values: string[]): Scalar => ({ type: 'string', enum: values });

export const array = (items: Schema): ArraySchema => ({ type: 'array', items });

export const map = (additionalProperties: Schema): MapSchema => ({ type: 'object', additionalProperties });

export interface Field {
  schema: Schema;
  required: boolean;
}

/** Fields sorted, so that the result does not depend on the order in which a source lists them. */
export function object(fields: ReadonlyMap<string, Field>): ObjectSchema {
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  const properties = Object.fromEntries(sorted.map(([name, field]) => [name, field.schema]));
  const required = sorted.filter(([, field]) => field.required).map(([name]) => name);
  return required.length > 0 ? { type: 'object', properties, required } : { type: 'object', properties };
}

export const isObject = (schema: Schema): schema is ObjectSchema => 'properties' in schema;

/** One version of one custom resource. `schema` has the root fields but metadata and status. */
export interface Kind {
  group: string;
  version: string;
  kind: string;
  plural: string;
  scope: 'Namespaced' | 'Cluster';
  schema: ObjectSchema;
  /** No bindings are made of it. */
  unbound?: boolean;
}
