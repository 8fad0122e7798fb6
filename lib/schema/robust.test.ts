import fc from 'fast-check';
import type { Manifest } from '../manifest/manifest';
import { ApiSchema } from './api-schema';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const RUNS = { seed: 5, numRuns: 200 };
const schema = new ApiSchema(34, []);
const KINDS: readonly [string, string][] = [
  ['apps/v1', 'Deployment'],
  ['v1', 'Service'],
  ['v1', 'Secret'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['argoproj.io/v1alpha1', 'Application'],
];

/** Names that mean something to JavaScript, and to Kubernetes. */
const NAMES = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'spec',
  'template',
  'containers',
  'data',
  'properties',
  'items',
  '0',
  '',
);
const TREE = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, true, 0, -1.5, 1e300, '', 'x', 'Always', '64Mi'),
    fc.string(),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.oneof(NAMES, fc.string()), tie('tree')), { maxLength: 4 }).map(mapOf),
  ),
})).tree;

/** As JSON.parse makes it: `__proto__` is a key as any other. */
function mapOf(entries: readonly [string, unknown][]): unknown {
  return JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`);
}

test('never throws, and says the same again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), TREE, TREE, ([apiVersion, kind], spec, metadata) => {
      const manifest = { apiVersion, kind, metadata, spec, data: spec };
      expect(schema.problems(manifest)).toEqual(schema.problems(structuredClone(manifest)));
      expect(schema.problems(spec)).toEqual(schema.problems(structuredClone(spec)));
    }),
    RUNS,
  );
});

test('every problem has a place in the object, a message and a hint', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), TREE, ([apiVersion, kind], spec) => {
      const manifest = { apiVersion, kind, metadata: { name: 'a' }, spec };
      for (const { path, message, hint } of schema.problems(manifest)) {
        const keys = path
          .split('/')
          .slice(1)
          .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
        expect(isPlace(manifest, keys)).toBe(true);
        expect(message).toMatch(/^\S(?:.*[^.\s])?$/s);
        expect(hint).toMatch(/^\S(?:.*[^.\s])?$/s);
      }
    }),
    RUNS,
  );
});

/** Whether the keys lead to something that the value itself has. */
function isPlace(value: unknown, [key, ...more]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return isPlace(Object.getOwnPropertyDescriptor(value, key)?.value, more);
}

test('whatever is in a CustomResourceDefinition, nothing throws', () => {
  fc.assert(
    fc.property(TREE, TREE, (openAPIV3Schema, spec) => {
      const crd: Manifest = {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        metadata: { name: 'a' },
        spec: {
          group: 'example.com',
          names: { kind: 'Thing' },
          versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema } }, spec],
        },
      };
      const custom = new ApiSchema(34, [crd, { ...crd, spec }]);
      const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: {}, spec };
      expect(custom.problems(thing)).toEqual(custom.problems(structuredClone(thing)));
    }),
    RUNS,
  );
});

test('what is nested without end is given up', () => {
  let props: unknown = { type: 'object' };
  for (let i = 0; i < 20_000; i += 1) props = { properties: { a: props } };
  const crd: Manifest = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'a' },
    spec: {
      group: 'example.com',
      scope: 'Cluster',
      names: { kind: 'Thing', plural: 'things' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: props } }],
    },
  };
  expect(schema.problems(crd).map(({ code }) => code)).toEqual(['depth']);
  expect(new ApiSchema(34, [crd]).problems({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: {} })).toEqual([]);
});
