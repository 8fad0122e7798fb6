import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonSchema } from './json-schema';

const FOLDER = join(__dirname, '../../schemas');
const OWN = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));

const said = (schema: object, value: unknown): readonly string[] =>
  new JsonSchema(schema).problems(value, 'Any').map(({ path, message }) => `${path}: ${message}`);

test.each(OWN)('%s uses only what is known here', (name) => {
  // An unknown word throws when the schema is read.
  const schema = new JsonSchema(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  expect(schema.problems(1, 'Any')).toMatchObject([{ path: '' }]);
});

test.each([
  ['a keyword', { type: 'string', maxLength: 3 }, "JSON Schema: keyword 'maxLength' is not known here"],
  ['a keyword below', { type: 'array', items: { oneOf: [] } }, "JSON Schema: keyword 'oneOf' is not known here"],
  ['a definition that is not there', { $ref: '#/definitions/X' }, 'JSON Schema: #/definitions/X is not there'],
  ['no schema', { type: 'array', items: true }, 'got true, expected a JSON Schema'],
])('refused: %s', (_, schema, message) => {
  expect(() => new JsonSchema(schema)).toThrow(message);
});

test('fields that are not named: refused, of a type, or anything', () => {
  const one = { type: 'object', properties: { a: { type: 'string' } } };
  expect(said({ ...one, additionalProperties: false }, { a: 'x', b: 1 })).toEqual(["/b: unknown field 'b'"]);
  expect(said({ ...one, additionalProperties: { type: 'integer' } }, { a: 'x', b: 1.5 })).toEqual([
    '/b: got the number 1.5, expected a whole number',
  ]);
  expect(said(one, { a: 'x', b: null, __proto__: [] })).toEqual([]);
});

describe('forms', () => {
  const form = (kind: string, field: string) => ({
    type: 'object',
    properties: { kind: { const: kind }, [field]: { type: 'string' } },
    required: ['kind', field],
    additionalProperties: false,
  });
  const byKind = { definitions: { A: form('A', 'a') }, anyOf: [{ $ref: '#/definitions/A' }, form('B', 'b')] };

  test.each<[string, unknown, readonly string[]]>([
    ['one', { kind: 'A', a: 'x' }, []],
    ['the other', { kind: 'B', b: 'x' }, []],
    ['the field of the other', { kind: 'B', a: 'x' }, [": required field 'b' is missing", "/a: unknown field 'a'"]],
    ['no kind', { a: 'x' }, [": required field 'kind' is missing"]],
    ['another kind', { kind: 'C' }, ["/kind: got 'C', expected one of A, B"]],
    ['a kind that is no text', { kind: null }, ['/kind: got null, expected text']],
    ['null', null, [': got null, expected a map']],
    ['a list', [], [': got a list, expected a map']],
  ])('by kind: %s', (_, value, expected) => {
    expect(said(byKind, value)).toEqual(expected);
  });

  test('without a kind the one that lacks least is meant', () => {
    const has = (...fields: readonly string[]) => ({
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field, { type: 'string' }])),
      required: fields,
      additionalProperties: false,
    });
    const schema = { anyOf: [has('a', 'b'), has('c')] };
    expect(said(schema, { a: '', b: '' })).toEqual([]);
    expect(said(schema, { a: '' })).toEqual([": required field 'b' is missing"]);
    expect(said(schema, { c: 1 })).toEqual(['/c: got the number 1, expected text']);
    expect(said(schema, null)).toEqual([': got null, expected a map']);
  });
});
