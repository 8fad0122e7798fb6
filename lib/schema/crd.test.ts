import type { Manifest } from '../manifest/manifest';
import { mapAt } from '../manifest/read';
import { ApiSchema } from './api-schema';

/** A CRD of kind Thing whose spec is this. */
function crd(spec: unknown, version: object = {}): Manifest {
  const openAPIV3Schema = { type: 'object', properties: { spec } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Thing', plural: 'things' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema }, ...version }],
    },
  };
}

function said(properties: object, spec: unknown): string[] {
  const schema = new ApiSchema(34, [crd({ type: 'object', properties })]);
  const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' }, spec };
  return schema.problems(thing).map(({ path, message }) => `${path}: ${message}`);
}

const IOS = { 'x-kubernetes-int-or-string': true };
const ANY = { 'x-kubernetes-preserve-unknown-fields': true };
const EITHER = {
  type: 'object',
  properties: { a: { type: 'string' }, b: { type: 'string' } },
  oneOf: [{ required: ['a'] }, { required: ['b'] }],
};
const FILLED_IN = { ...EITHER, properties: { a: { type: 'string', default: 'x' }, b: { type: 'string' } } };

// Each verdict is a 1.34 API server's, at a strict server-side apply.
test.each<[name: string, schema: object, value: unknown, expected: string]>([
  ['an unknown field', { type: 'object', properties: { b: { type: 'string' } } }, { c: 1 }, "/c: unknown field 'c'"],
  ['any field of a map without fields', { type: 'object' }, { c: 1 }, "/c: unknown field 'c'"],
  ['a null', { type: 'string' }, null, ': got null, expected text'],
  ['a null in a list', { type: 'array', items: { type: 'string' } }, [null], '/0: got null, expected text'],
  ['a null in a map', { type: 'object', additionalProperties: { type: 'string' } }, { k: null }, '/k: got null, expected text'],
  ['an empty word', { type: 'string', enum: ['x', 'y'] }, '', ": got '', expected one of x, y"],
  ['an enum of numbers', { type: 'integer', enum: [1, 2] }, 3, ': got 3, expected one of 1, 2'],
  ['a fraction', IOS, 5.5, ': got the number 5.5, expected a whole number or text'],
  ['a pattern of int-or-string', { ...IOS, pattern: '^[0-9]+%$' }, '5', ": got '5', expected text like ^[0-9]+%$"],
  [
    'an alternative of int-or-string',
    { ...IOS, allOf: [{ anyOf: [{ type: 'integer' }, { type: 'string' }] }, { pattern: '^a' }] },
    'b',
    ": got 'b', expected text like ^a",
  ],
  ['no alternative', EITHER, {}, ': fits none of 2 alternatives, expected exactly one'],
  ['an alternative beside that of the default', FILLED_IN, { b: '1' }, ': fits 2 of 2 alternatives, expected exactly one'],
  ['not what is filled in', { ...FILLED_IN, oneOf: undefined, not: { required: ['a'] } }, {}, ': is what the schema excludes'],
  [
    'a required field beside one with a default',
    { type: 'object', properties: { b: { type: 'string', default: 'x' }, c: { type: 'string' } }, required: ['b', 'c'] },
    {},
    ": required field 'c' is missing",
  ],
  ['two alternatives', EITHER, { a: '1', b: '1' }, ': fits 2 of 2 alternatives, expected exactly one'],
  ['anyOf', { type: 'integer', anyOf: [{ minimum: 5 }, { maximum: 1 }] }, 3, ': fits none of 2 alternatives'],
  ['not', { type: 'string', not: { enum: ['x'] } }, 'x', ': is what the schema excludes'],
  ['a date', { type: 'string', format: 'date-time' }, '2026-01-01', ": got '2026-01-01', expected a time such as"],
  ['an address', { type: 'string', format: 'ipv4' }, '1.2.3', ": got '1.2.3', expected an IPv4 address"],
  ['a long text', { type: 'string', maxLength: 2 }, 'abc', ": got 'abc', expected at most 2 characters"],
  ['a long list', { type: 'array', maxItems: 1, items: { type: 'integer' } }, [1, 2], ': got 2 items, expected at most 1'],
  [
    'an empty map',
    { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
    {},
    ': got 0 entries, expected at least 1',
  ],
  ['a bound that is excluded', { type: 'number', minimum: 0, exclusiveMinimum: true }, 0, ': got 0, expected more than 0'],
  ['a step', { type: 'integer', multipleOf: 5 }, 7, ': got 7, expected a multiple of 5'],
  [
    'an object within',
    { type: 'object', 'x-kubernetes-embedded-resource': true, ...ANY },
    { kind: 'X' },
    ": required field 'apiVersion' is missing",
  ],
  [
    'its metadata',
    { type: 'object', 'x-kubernetes-embedded-resource': true, ...ANY },
    { apiVersion: 'v1', kind: 'X', metadata: { bogus: 1 } },
    "/metadata/bogus: unknown field 'bogus'",
  ],
])('refused: %s', (_, schema, value, expected) => {
  const [first, ...more] = said({ a: schema }, { a: value });
  expect(first?.slice(0, expected.length + 7)).toBe(`/spec/a${expected}`);
  expect(more).toEqual([]);
});

test.each<[name: string, schema: object, value: unknown]>([
  ['null where it may be', { type: 'string', nullable: true }, null],
  ['null where all may be', ANY, null],
  ['unknown fields that are kept', { type: 'object', ...ANY }, { c: { d: 1 } }],
  ['any map', { type: 'object', additionalProperties: true }, { c: { d: 1 } }],
  ['both of int-or-string', { type: 'array', items: IOS }, [1, 'a']],
  ['one alternative', EITHER, { b: '1' }],
  ['formats of numbers are not checked', { type: 'integer', format: 'int32' }, 3e9],
  ['a required field that has a default', { type: 'object', properties: { b: { type: 'string', default: 'x' } }, required: ['b'] }, {}],
  ['null where there is a default', { type: 'object', properties: { b: { type: 'string', default: 'x' } }, required: ['b'] }, { b: null }],
  ['an alternative with a default', FILLED_IN, {}],
  ['not what is filled in', { ...FILLED_IN, oneOf: undefined, not: { required: ['b'] } }, {}],
  ['formats that nobody knows', { type: 'string', format: 'x-percentage' }, 'abc'],
  [
    'what an object within has',
    { type: 'object', 'x-kubernetes-embedded-resource': true, ...ANY },
    { apiVersion: 'v1', kind: 'X', spec: 1 },
  ],
])('accepted: %s', (_, schema, value) => {
  expect(said({ a: schema }, { a: value })).toEqual([]);
});

test('known fields are checked also where unknown ones are kept', () => {
  const schema = { type: 'object', ...ANY, properties: { b: { type: 'string' } } };
  expect(said({ a: schema }, { a: { b: 1, c: 1 } })).toEqual(['/spec/a/b: got the number 1, expected text']);
});

test('only served versions are known', () => {
  const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' } };
  const served = { ...crd({ type: 'object' }), metadata: { name: 'a' } };
  const schema = new ApiSchema(34, [served, crd({ type: 'object' }, { name: 'v2', served: false })]);
  expect(schema.kind('example.com/v1', 'Thing')).toMatchObject({ origin: 'manifests', plural: 'things', scope: 'Namespaced' });
  expect(schema.problems(thing)).toEqual([]);
  expect(schema.problems({ ...thing, apiVersion: 'example.com/v2' })).toMatchObject([
    { code: 'unknown-version', message: 'got example.com/v2, expected example.com/v1 for kind Thing' },
  ]);
});

test('a CRD among the manifests counts more than our own copy', () => {
  const own = crd({ type: 'object', properties: { mine: { type: 'string' } } });
  const group = { ...mapAt(own, 'spec'), group: 'traefik.io', names: { kind: 'Middleware', plural: 'middlewares' } };
  const versions = { versions: [{ name: 'v1alpha1', served: true, schema: { openAPIV3Schema: { type: 'object', properties: {} } } }] };
  const schema = new ApiSchema(34, [{ ...own, spec: { ...group, ...versions } }]);
  const middleware = { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'a' }, spec: {} };
  expect(schema.problems(middleware)).toMatchObject([{ path: '/spec', code: 'unknown-field' }]);
});
