import { any, array, type Field, intOrString, map, type ObjectSchema, object, type Schema, stringEnum } from './schema.ts';

/**
 * A hand-written description of fields. A name that ends in `!` is required. A type is a word (`string`, `integer`,
 * `boolean`, `any`, `intstr`), `{...}` for an object, `[x]` for a list, `{ '*': x }` for a map, and `one of: a b` for a
 * closed set of words.
 */
export type Table = { readonly [field: string]: TableType };
export type TableType = Word | readonly [TableType] | Table;
type Word = 'string' | 'integer' | 'boolean' | 'any' | 'intstr' | `one of: ${string}`;

export function fromTable(table: Table): ObjectSchema {
  return object(fieldsOf(table));
}

export function fieldsOf(table: Table): Map<string, Field> {
  return new Map(
    Object.entries(table).map(([field, type]) => [field.replace(/!$/, ''), { schema: toSchema(type), required: field.endsWith('!') }]),
  );
}

function toSchema(type: TableType): Schema {
  if (typeof type === 'string') return fromWord(type);
  if (isList(type)) return array(toSchema(type[0]));
  const values = type['*'];
  return values === undefined ? fromTable(type) : map(toSchema(values));
}

function fromWord(word: Word): Schema {
  if (word === 'any') return any();
  if (word === 'intstr') return intOrString();
  if (word === 'string' || word === 'integer' || word === 'boolean') return { type: word };
  return stringEnum(...word.slice('one of: '.length).split(' '));
}

const isList = (type: TableType): type is readonly [TableType] => Array.isArray(type);
