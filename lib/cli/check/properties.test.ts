import { readdirSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import fc from 'fast-check';
import { isMap } from '../../manifest/tree';
import { readPaths } from '../../source/read-paths';
import { readText } from '../../source/read-text';
import type { SourceFile } from '../../source/source';
import { readDescription } from '../description-file';
import { check } from './check';
import type { Group } from './groups';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const DIST = nodePath.join(__dirname, '../../../dist');
const LABS = readdirSync(DIST).map((name) => {
  const file = nodePath.join(DIST, name, 'lab.json');
  return { lab: { file, description: readDescription(file) }, files: readPaths([nodePath.join(DIST, name)], () => new Uint8Array()) };
});
const TEXTS = LABS.flatMap(({ lab, files }) => files.map(({ file }) => ({ lab, text: readFileSync(file, 'utf8') })));
const OBJECTS = LABS.flatMap(({ lab, files }) => files.flatMap(({ documents }) => documents.map(({ value }) => ({ lab, value }))));

const seeded = { seed: 5 };

/** Checks twice: that it comes back at all, within seconds, and says the same. */
function steady(files: () => readonly SourceFile[], lab?: Group['lab']): void {
  const group = (): Group => ({ ...(lab ? { lab } : {}), files: files() });
  const first = check([group()]);
  expect(JSON.stringify(check([group()]))).toBe(JSON.stringify(first));
  for (const { file, line, column, message } of first.findings) {
    expect(message).toMatch(/^\S(?:.*[^.\s])?$/s);
    expect([file === '', line < 1, column < 1]).toEqual([false, false, false]);
  }
}

test('arbitrary bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(bytes, (value) => steady(() => [readText('a.yaml', value)])),
    { ...seeded, numRuns: 200 },
  );
});

test('arbitrary JSON, alone and in the place of an object’s fields', () => {
  const kinds = [
    ...new Set(OBJECTS.map(({ value }) => `${String(value.apiVersion)} ${String(value.kind)}`)),
    'apps/v1 Deployment',
    'v1 List',
  ];
  const head = fc.constantFrom(...kinds).map((kind) => {
    const [apiVersion, name] = kind.split(' ');
    return { apiVersion, kind: name, metadata: { name: 'a', namespace: 'demo' } };
  });
  const value = fc.jsonValue({ maxDepth: 4 });
  const object = fc.tuple(head, fc.dictionary(fc.constantFrom('spec', 'data', 'rules', 'metadata', 'status', 'webhooks'), value));
  const any = fc.oneof(
    value,
    object.map(([first, rest]) => ({ ...first, ...rest })),
  );
  fc.assert(
    fc.property(any, fc.constantFrom(undefined, ...LABS.map(({ lab }) => lab)), (json, lab) =>
      steady(() => [readText('a.json', JSON.stringify(json))], lab),
    ),
    { ...seeded, numRuns: 150 },
  );
});

test('truncated manifests of the labs', () => {
  const cut = fc.tuple(fc.constantFrom(...TEXTS), fc.nat()).map(([{ lab, text }, at]) => ({ lab, text: text.slice(0, at % text.length) }));
  fc.assert(
    fc.property(cut, ({ lab, text }) => steady(() => [readText('a.yaml', text)], lab)),
    { ...seeded, numRuns: 80 },
  );
});

/** A copy in which the nth scalar, list or map is another value. */
function mutated(value: unknown, nth: number, other: unknown): unknown {
  let left = nth;
  const copy = (node: unknown): unknown => {
    left -= 1;
    if (left === -1) return other;
    if (Array.isArray(node)) return node.map(copy);
    return isMap(node) ? Object.fromEntries(Object.entries(node).map(([key, item]) => [key, copy(item)])) : node;
  };
  return copy(value);
}

test('manifests of the labs with something else in any place, among the others of the lab', () => {
  const other = fc.oneof(fc.constantFrom(null, '', 'x', -1, 0.5, true, [], {}, [null], { '': {} }, '%', '1Zi', 2 ** 60), fc.jsonValue());
  const change = fc.record({ object: fc.constantFrom(...OBJECTS), nth: fc.integer({ min: 3, max: 60 }), other });
  fc.assert(
    fc.property(change, ({ object: { lab, value }, nth, other: put }) => {
      const rest = LABS.find((one) => one.lab === lab)?.files ?? [];
      steady(() => [readText('a.json', JSON.stringify(mutated(value, nth, put))), ...rest], lab);
    }),
    { ...seeded, numRuns: 25 },
  );
});

test('the order of the files changes nothing but the order of the findings', () => {
  // Something is wrong in every fifth file.
  const broken = LABS.map(({ lab, files }) => ({
    lab,
    files: files.flatMap(({ file, documents }, i) => {
      const text = JSON.stringify(mutated(documents[0]?.value, i % 5 === 0 ? 6 + i : -1, 'other'));
      return documents.length === 0 ? [] : [{ file, text }];
    }),
  }));
  const lab = fc
    .constantFrom(...broken)
    .chain(({ lab: one, files }) =>
      fc.tuple(fc.constant(one), fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    );
  const findings = (one: Group['lab'], files: readonly { file: string; text: string }[]) =>
    check([{ ...(one ? { lab: one } : {}), files: files.map(({ file, text }) => readText(file, text)) }]).findings.map((finding) =>
      JSON.stringify(finding),
    );
  fc.assert(
    fc.property(lab, ([one, files, shuffled]) => {
      const expected = findings(one, files);
      expect(expected).not.toEqual([]);
      expect(findings(one, shuffled).sort()).toEqual([...expected].sort());
    }),
    { ...seeded, numRuns: 15 },
  );
});
