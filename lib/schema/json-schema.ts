import { entryOf, listAt, mapAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { isMap } from '../manifest/tree';
import { Checker } from './checker';
import type { Forms, Schema, SchemaProblem, Schemas, SchemaType } from './schema';
import { Types } from './types';

/**
 * A JSON Schema (draft 7) as the checker of manifests takes it: exactly what the schemas of our own contracts in schemas/ use, which
 * tools/src/own-schemas.ts generates. Anything else is refused when it is read, so nothing is silently left unchecked.
 */
export class JsonSchema {
  readonly #root: Schema;
  readonly #types: Types;

  /** @throws Error for a schema that uses what is not known here */
  public constructor(document: unknown) {
    const definitions = mapAt(document, 'definitions');
    const types: Schemas = Object.fromEntries(Object.entries(definitions).map(([name, one]) => [name, schemaOf(one, definitions)]));
    this.#root = schemaOf(document, definitions);
    this.#types = new Types({}, (name) => entryOf(types, name));
  }

  /** Everything in a value that the schema doesn't allow. @param kind says where in it secrets may be */
  public problems(value: unknown, kind: string): readonly SchemaProblem[] {
    const checker = new Checker(this.#types, kind, false);
    checker.check(value, this.#root);
    return checker.problems;
  }
}

const TYPES: readonly SchemaType[] = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
/** What says something to people only, or is read elsewhere. */
const PROSE = ['$schema', 'title', 'description', 'default', 'definitions'];
const READ = [
  ...['$ref', 'anyOf', 'type', 'const', 'enum', 'pattern', 'minimum', 'maximum', 'minItems'],
  ...['items', 'properties', 'required', 'additionalProperties'],
];

function schemaOf(value: unknown, definitions: ReadMap): Schema {
  if (!isMap(value)) throw new Error(`got ${JSON.stringify(value)}, expected a JSON Schema`);
  const unknown = Object.keys(value).find((key) => !PROSE.includes(key) && !READ.includes(key));
  if (unknown !== undefined) throw new Error(`JSON Schema: keyword '${unknown}' is not known here`);
  if (typeof value.$ref === 'string') return { $ref: definitionName(value.$ref, definitions) };
  if (Array.isArray(value.anyOf)) return { 'x-forms': formsOf(value.anyOf, definitions) };
  return { ...scalarsOf(value), ...partsOf(value, definitions) };
}

function definitionName(ref: string, definitions: ReadMap): string {
  const name = ref.replace('#/definitions/', '');
  if (!Object.hasOwn(definitions, name)) throw new Error(`JSON Schema: ${ref} is not there`);
  return name;
}

function scalarsOf(value: ReadMap): Schema {
  const allowed = Object.hasOwn(value, 'const') ? [value.const] : value.enum;
  const type = TYPES.find((one) => one === (value.type ?? typeof value.const));
  const [, example] = /[Ff]or example `([^`]+)`/.exec(textAt(value, 'description') ?? '') ?? [];
  const pattern = textAt(value, 'pattern');
  return {
    ...(type === undefined ? {} : { type }),
    ...(Array.isArray(allowed) ? { enum: allowed } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(example === undefined ? {} : { 'x-example': example }),
    ...limitsOf(value),
  };
}

const LIMITS = ['minimum', 'maximum', 'minItems'] as const;

function limitsOf(value: ReadMap): Schema {
  return Object.fromEntries(
    LIMITS.flatMap((limit) => {
      const number = numberAt(value, limit);
      return number === undefined ? [] : [[limit, number]];
    }),
  );
}

function partsOf(value: ReadMap, definitions: ReadMap): Schema {
  const { items, properties, additionalProperties } = value;
  return {
    ...(items === undefined ? {} : { items: schemaOf(items, definitions) }),
    ...(isMap(properties)
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, schemaOf(one, definitions)])) }
      : {}),
    ...(isMap(additionalProperties) ? { additionalProperties: schemaOf(additionalProperties, definitions) } : {}),
    // Of what says nothing of other fields, they may be anything.
    ...(additionalProperties === undefined ? { 'x-kubernetes-preserve-unknown-fields': true } : {}),
    required: listAt(value, 'required').filter((name) => typeof name === 'string'),
  };
}

/** Where every form has a `kind` of its own, that selects one. */
function formsOf(list: readonly unknown[], definitions: ReadMap): Forms {
  const forms = list.map((one) => {
    const ref = textAt(one, '$ref');
    return schemaOf(ref === undefined ? one : definitions[definitionName(ref, definitions)], definitions);
  });
  const kinds = forms.map((form) => form.properties?.kind?.enum ?? []);
  if (kinds.some((allowed) => allowed.length === 0)) return { forms };
  const kind: Schema = { type: 'string', enum: kinds.flat() };
  return { forms, head: { type: 'object', required: ['kind'], properties: { kind }, 'x-kubernetes-preserve-unknown-fields': true } };
}
