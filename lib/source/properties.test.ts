import { readdirSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments, stringify } from 'yaml';
import { isManifest } from '../manifest/identity';
import { isMap, pointer } from '../manifest/tree';
import { readText } from './read-text';
import type { Position, SourceFile } from './source';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const DIST = nodePath.join(__dirname, '../../dist');
const TEXTS = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ya?ml$/.test(path))
  .sort()
  .map((path) => readFileSync(nodePath.join(DIST, path), 'utf8'));

/** Reads twice, and asks for every position: whatever is not as it should be fails the test. */
function readSafely(text: string | Uint8Array): SourceFile {
  const source = readText('a', text);
  const lines = Buffer.from(text)
    .toString('utf8')
    .split(/\r\n?|\n/).length;
  const outside = ({ line, column }: Position): boolean => !(line >= 1 && line <= lines && column >= 1);
  const odd: unknown[] = source.problems.filter((problem) => outside(problem) || problem.message === '' || problem.hint === '');
  for (const document of source.documents) {
    odd.push(...pathsOf(document.value).filter((path) => outside(document.position(path))));
  }
  expect(odd).toEqual([]);
  const plain = ({ documents, problems }: SourceFile) => JSON.stringify([problems, documents.map(({ value }) => value)]);
  expect(plain(readText('a', text))).toBe(plain(source));
  return source;
}

function pathsOf(value: unknown, keys: readonly (string | number)[] = []): readonly string[] {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isMap(value)
      ? Object.entries(value)
      : [];
  return [pointer(keys), ...entries.flatMap(([key, item]) => pathsOf(item, [...keys, key]))];
}

test('every file of dist reads as the yaml library reads it', () => {
  expect(TEXTS.length).toBeGreaterThan(100);
  for (const text of TEXTS) {
    const manifests = parseAllDocuments(text, { version: '1.1' })
      .map((document): unknown => document.toJS())
      .filter(isManifest);
    expect(readText('a', text).documents.map(({ value }) => value)).toEqual(manifests);
  }
});

test('arbitrary bytes and texts never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readSafely(bytes)),
    { seed: 1, numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readSafely(text)),
    { seed: 2, numRuns: 300 },
  );
});

test('texts of the characters that mean something in YAML never throw', () => {
  const signs = [...'{}[]:,-?#&*!|>\'"%@`~<= \n\t\r\\.0a_'];
  const unit = fc.constantFrom(...signs, '---\n', '...\n', '<<: ', '&a ', '*a', '!!str ', 'a: ', '- ');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (units) => void readSafely(units.join(''))),
    { seed: 3, numRuns: 400 },
  );
});

test('manifests of the labs, cut off or with something put in, never throw', () => {
  const piece = fc.constantFrom('', ' ', '\n', '\t', ':', '- ', '{', '"', '&a ', '*a', '\u0000', '---\n', '{{ x }}', 'kind: List\nitems: ');
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), share, share, piece, (text, from, drop, put) => {
      const at = Math.floor(from * text.length);
      const source = readSafely(text.slice(0, at) + put + text.slice(at + Math.floor(drop * 20)));
      readSafely(text.slice(0, at));
      expect(source.documents.length + source.problems.length).toBeGreaterThan(0);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('arbitrary JSON, as YAML and as JSON, reads back as it was', () => {
  const print = [
    (value: unknown) => JSON.stringify(value),
    (value: unknown) => JSON.stringify(value, null, '\t'),
    (value: unknown) => stringify(value, { version: '1.1' }),
    (value: unknown) => stringify(value, { version: '1.1', collectionStyle: 'flow', defaultStringType: 'QUOTE_SINGLE' }),
  ];
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...print), (probe, write) => {
      const manifest = { apiVersion: 'v1', kind: 'A', metadata: { name: 'a' }, probe };
      const { documents, problems } = readSafely(`${write(manifest)}\n`);
      expect(problems).toEqual([]);
      expect(documents.map(({ value }) => JSON.stringify(value))).toEqual([JSON.stringify(manifest)]);
    }),
    { seed: 6, numRuns: 300 },
  );
});

const keys = (n: number) => Array.from({ length: n }, (_, i) => `k${i}: v`).join(', ');

/** What anything quadratic would read for minutes, and how often each problem is found in it. */
test.each<[what: string, text: string, found: Readonly<Record<string, number>>]>([
  ['brackets', '['.repeat(200_000), { 'too-deep': 1 }],
  ['quotes', 'a: "\n'.repeat(20_000), { syntax: 1 }],
  ['empty keys', '? \n'.repeat(20_000), { syntax: 5002, 'duplicate-key': 4999 }],
  ['equal keys', 'a: 1\n'.repeat(20_000), { 'no-manifest': 1 }],
  ['brackets without indentation', `a: [\n${'1,\n'.repeat(20_000)}]\n`, { syntax: 1 }],
  ['JSON without end', '{"a":'.repeat(100_000), { 'too-deep': 1 }],
  ['documents', 'a: 1\n---\n'.repeat(10_000), { 'no-manifest': 10_000 }],
  ['tabs', `a:\n${'  - {b: [c]}\n\t\n'.repeat(5_000)}`, { 'no-manifest': 1 }],
  ['lines of a tab', `a: b\n${'  \t\n'.repeat(100_000)}`, { 'no-manifest': 1 }],
  ['spaces', ' '.repeat(2_000_000), {}],
  ['aliases of nothing', `a: [${'*a,'.repeat(100_000)}]\n`, { syntax: 10_001 }],
  // kubectl takes the first and refuses the second.
  ['aliases', `a: &a [1]\nb: [${'*a,'.repeat(100_000)}]\n`, { 'no-manifest': 1 }],
  ['more aliases', `a: &a [1]\nb: [${'*a,'.repeat(1_000_000)}]\n`, { 'alias-bomb': 1 }],
  ['merge keys', `a: &a {${keys(4000)}}\nb:\n${'  - {<<: *a}\n'.repeat(4000)}`, { 'alias-bomb': 1 }],
  ['broken documents', '---\n{a: b: c\n'.repeat(100_000), { syntax: 10_001 }],
  ['scalars', '---\nx\n'.repeat(100_000), { 'not-an-object': 10_000, syntax: 1 }],
  ['other objects', '---\na: 1\n'.repeat(100_000), { 'no-manifest': 10_000 }],
  [
    'documents without indentation',
    `---\na: {\n${'b: 1,\n'.repeat(300)}}\n`.repeat(100),
    { 'no-manifest': expect.any(Number), syntax: expect.any(Number) },
  ],
])('many %s are read to the end', (_, text, found) => {
  const { documents, problems } = readText('a', text);
  const codes = new Map<string, number>();
  for (const { code } of problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  expect(Object.fromEntries(codes)).toEqual(found);
  expect(documents).toEqual([]);
});
