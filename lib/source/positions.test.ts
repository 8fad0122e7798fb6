import fc from 'fast-check';
import { isCollection, isMap, LineCounter, parseDocument, stringify } from 'yaml';
import { pointer } from '../manifest/tree';
import { readText } from './read-text';
import type { Position } from './source';

const print = ({ line, column }: Position) => `${line}:${column}`;

/** `line:column` of paths into each object of a text. */
function positions(text: string, ...paths: readonly string[]): readonly string[] {
  return readText('lab.yaml', text).documents.flatMap((document) => paths.map((path) => print(document.position(path))));
}

const HEAD = 'apiVersion: v1\nkind: A\nmetadata: {name: a, labels: {x/y: "1", "a~b": 2}}\n';

test('a document starts at its first key, behind comments', () => {
  const text = `# one\n${HEAD}---\n# two\n\n${HEAD}`;
  expect(positions(text, '')).toEqual(['2:1', '8:1']);
  expect(readText('a', text).documents.map(print)).toEqual(['2:1', '8:1']);
});

test('of a field the key is found, of an item its first character', () => {
  const text = `${HEAD}spec:\n  list:\n    - name: x\n      port: 1\n    -   - 'y'\n        - "z"\n  "quoted": |\n    text\n`;
  expect(positions(text, '/spec/list/0', '/spec/list/0/port', '/spec/list/1/0', '/spec/list/1/1', '/spec/quoted')).toEqual([
    '6:7',
    '7:7',
    '8:11',
    '9:11',
    '10:3',
  ]);
});

test('in flow style, with escaped keys', () => {
  expect(positions(HEAD, '/metadata/name', '/metadata/labels/x~1y', '/metadata/labels/a~0b')).toEqual(['3:12', '3:30', '3:40']);
});

test('of what is not there, the nearest that is around it', () => {
  const text = `${HEAD}spec:\n  ports:\n    -\n    - 1\n`;
  expect(positions(text, '/spec/ports/7/name', '/spec/nothing/0', '/nothing', '/spec/ports/0', '/spec/ports/1/x')).toEqual([
    '5:3',
    '4:1',
    '1:1',
    // An item that is empty stands nowhere.
    '6:5',
    '7:7',
  ]);
});

test('behind an alias and a merge key, where the value is written', () => {
  const text = `${HEAD}x: &x\n  a: 1\n  b: {c: 1}\nw: *x\nz:\n  <<: *x\n  a: 2\nlist: [&v 1, *v, !!str 2]\n`;
  expect(positions(text, '/x/b', '/w/b/c', '/z/b', '/z/a', '/list/0', '/list/1', '/list/2')).toEqual([
    '6:3',
    '6:7',
    '6:3',
    '10:3',
    '11:8',
    '11:14',
    '11:18',
  ]);
});

test('in a List, and in JSON objects one after the other', () => {
  const item = (name: string) => `  - apiVersion: v1\n    kind: A\n    metadata: {name: ${name}}\n`;
  expect(positions(`apiVersion: v1\nkind: List\nitems:\n${item('a')}${item('b')}`, '', '/metadata/name')).toEqual([
    '4:5',
    '6:16',
    '7:5',
    '9:16',
  ]);
  const json = '{"apiVersion": "v1", "kind": "A",\n "metadata": {"name": "a"}}';
  expect(positions(`${json} ${json}\n---\n${json}`, '', '/metadata/name')).toEqual(['1:1', '2:15', '2:29', '3:15', '5:1', '6:15']);
});

test('with Windows and old Macintosh line ends, and a byte order mark', () => {
  for (const end of ['\r\n', '\r']) expect(positions(`\uFEFF${HEAD.replaceAll('\n', end)}`, '', '/metadata/name')).toEqual(['1:1', '3:12']);
});

test('every key and item of arbitrary YAML is where the yaml library finds it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (probe, flow) => {
      const manifest = { apiVersion: 'v1', kind: 'A', metadata: { name: 'a' }, probe };
      const text = stringify(manifest, {
        version: '1.1',
        collectionStyle: flow ? 'flow' : 'any',
        lineWidth: 0,
        aliasDuplicateObjects: false,
      });
      const [document] = readText('a', text).documents;
      for (const [path, position] of expected(text))
        expect([path, document && print(document.position(path))]).toEqual([path, print(position)]);
    }),
    { seed: 5, numRuns: 100 },
  );
});

function expected(text: string): readonly (readonly [path: string, position: Position])[] {
  const lines = new LineCounter();
  const found: (readonly [string, Position])[] = [];
  const add = (keys: readonly (string | number)[], start: number) => {
    const { line, col } = lines.linePos(start);
    found.push([pointer(keys), { line, column: col }]);
  };
  const visit = (node: unknown, keys: readonly (string | number)[]): void => {
    if (!isCollection(node)) return;
    if (!isMap(node)) {
      for (const [i, item] of node.items.entries()) enter(item, [...keys, i], item);
    } else for (const { key, value } of node.items) enter(key, [...keys, keyOf(key)], value);
  };
  const enter = (at: unknown, keys: readonly (string | number)[], value: unknown): void => {
    if (typeof at === 'object' && at !== null && 'range' in at && Array.isArray(at.range)) add(keys, at.range[0]);
    visit(value, keys);
  };
  visit(parseDocument(text, { version: '1.1', lineCounter: lines }).contents, []);
  return found;
}

const keyOf = (key: unknown) => (typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : '');
