import type { Manifest } from '../manifest/manifest';
import { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { isMap } from '../manifest/tree';
import type { KindSchema, Schema, SchemaType } from './schema';

const TYPES: readonly SchemaType[] = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
/** Levels of a schema; what is below is not looked at. */
const DEEPEST = 200;

/** A kind that a CustomResourceDefinition makes. */
export interface CustomKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Made when it is asked for: some have thousands of fields. */
  readonly schema: () => KindSchema;
}

/** The kinds of a CustomResourceDefinition, a served version each. Whatever is in it, this doesn't throw. */
export function kindsOf(crd: Manifest): CustomKind[] {
  const group = textAt(crd, 'spec', 'group') ?? '';
  const kind = textAt(crd, 'spec', 'names', 'kind') ?? '';
  const plural = textAt(crd, 'spec', 'names', 'plural') ?? '';
  const scope = textAt(crd, 'spec', 'scope') === 'Cluster' ? 'Cluster' : 'Namespaced';
  // The API that Kubernetes 1.22 took away had one version, or several, and kept fields that no schema has.
  const isOld = textAt(crd, 'apiVersion') !== 'apiextensions.k8s.io/v1';
  const single = textAt(crd, 'spec', 'version');
  const versions = mapsAt(crd, 'spec', 'versions').filter(({ served }) => served === true);
  const all = isOld && versions.length === 0 && single !== undefined ? [{ name: single }] : versions;
  return all.map((version) => {
    let made: KindSchema | undefined;
    const schema = () => {
      made ??= { plural, scope, schema: rootOf(isOld ? OPEN : mapAt(version, 'schema', 'openAPIV3Schema')) };
      return made;
    };
    return { apiVersion: `${group}/${textAt(version, 'name') ?? ''}`, kind, schema };
  });
}

/** Of whose fields nothing is known. */
const OPEN = { 'x-kubernetes-preserve-unknown-fields': true };

/** What the server adds to every object: nothing of it need be in the schema. */
const HEAD = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: { $ref: 'V1ObjectMeta' },
} as const satisfies Readonly<Record<string, Schema>>;

function rootOf(map: ReadMap): Schema {
  const schema = schemaOf(map);
  return { ...schema, type: 'object', properties: { ...schema.properties, ...HEAD } };
}

/**
 * The parts of a structural schema that we know; a part that is nonsense is left out, the server refuses the CRD then.
 * @param filledIn fields with a default at this place: the server fills them in before it asks whether they are there
 */
function schemaOf(value: unknown, depth = 0, filledIn = defaultedIn(value)): Schema {
  if (!isMap(value) || depth > DEEPEST) return {};
  const below = (part: unknown) => schemaOf(part, depth + 1);
  const beside = (part: unknown) => schemaOf(part, depth + 1, filledIn);
  const lists = (name: string) => (Array.isArray(value[name]) ? { [name]: value[name].map(beside) } : {});
  const type = TYPES.find((one) => one === value.type);
  const schema: Schema = {
    ...scalarsOf(value),
    ...(type ? { type } : {}),
    ...(Array.isArray(value.enum) ? { enum: value.enum } : {}),
    ...(Array.isArray(value.required)
      ? {
          required: listAt(value, 'required')
            .filter(isText)
            .filter((name) => !filledIn.has(name)),
        }
      : {}),
    ...(value.default === undefined || value.default === null ? {} : { 'x-default': true }),
    ...(isMap(value.items) ? { items: below(value.items) } : {}),
    ...(isMap(value.not) ? { not: beside(value.not) } : {}),
    ...(isMap(value.additionalProperties) || value.additionalProperties === true
      ? { additionalProperties: below(value.additionalProperties) }
      : {}),
    ...(isMap(value.properties) ? { properties: mapValues(value.properties, below) } : {}),
    ...lists('allOf'),
    ...lists('anyOf'),
    ...lists('oneOf'),
  };
  return value['x-kubernetes-embedded-resource'] === true ? embedded(schema) : schema;
}

/** Names of fields that have a default. */
function defaultedIn(schema: unknown): ReadonlySet<string> {
  const fields = Object.entries(mapAt(schema, 'properties'));
  return new Set(fields.flatMap(([name, field]) => ((at(field, 'default') ?? null) === null ? [] : [name])));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** An object within the object. */
function embedded(schema: Schema): Schema {
  const required = [...new Set([...(schema.required ?? []), 'apiVersion', 'kind'])];
  return { ...schema, type: 'object', properties: { ...schema.properties, ...HEAD }, required };
}

const NUMBERS = ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];
const TEXTS = ['format', 'pattern'];
const FLAGS = ['nullable', 'exclusiveMinimum', 'exclusiveMaximum', 'x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields'];

function scalarsOf(value: ReadMap): Schema {
  return Object.fromEntries([
    ...NUMBERS.flatMap((name) => pair(name, numberAt(value, name))),
    ...TEXTS.flatMap((name) => pair(name, textAt(value, name))),
    ...FLAGS.flatMap((name) => pair(name, value[name] === true || undefined)),
  ]);
}

function pair<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}

/** `__proto__` is a name as any other. */
function mapValues<T>(map: ReadMap, make: (value: unknown) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, make(value)]));
}
