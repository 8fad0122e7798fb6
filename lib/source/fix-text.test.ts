import type { PatchOperation } from '../manifest/patch';
import { fixText } from './fix-text';
import { readText } from './read-text';

/** Applies operations to the object of that number. */
function fix(text: string, operations: readonly PatchOperation[], number = 0) {
  const document = readText('', text).documents[number];
  const done = fixText(text, [{ line: document?.line ?? 0, column: document?.column ?? 0, operations }]);
  return done.fixed.length === 1 ? done.text : undefined;
}

const HEAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web # ours\n';

test.each<[string, string, readonly PatchOperation[], string]>([
  [
    'a value, beside a comment',
    `# top\n${HEAD}spec:\n  ports:\n    - port: "80"   # http\n`,
    [{ op: 'replace', path: '/spec/ports/0/port', value: 80 }],
    `# top\n${HEAD}spec:\n  ports:\n    - port: 80   # http\n`,
  ],
  [
    'a quantity in quotes stays in quotes',
    `${HEAD}spec:\n  storage: '1024Mi'\n`,
    [{ op: 'replace', path: '/spec/storage', value: '1Gi' }],
    `${HEAD}spec:\n  storage: '1Gi'\n`,
  ],
  [
    'a plain one stays plain',
    `${HEAD}spec: { storage: 1024Mi }\n`,
    [{ op: 'replace', path: '/spec/storage', value: '1Gi' }],
    `${HEAD}spec: { storage: 1Gi }\n`,
  ],
  [
    'the name of a field',
    `${HEAD}spec:\n  selctor:\n    # pods\n    app: web\n`,
    [{ op: 'move', from: '/spec/selctor', path: '/spec/selector' }],
    `${HEAD}spec:\n  selector:\n    # pods\n    app: web\n`,
  ],
  [
    'a field that is added, and the last annotation that goes',
    `${HEAD}  annotations:\n    kubernetes.io/ingress.class: traefik\nspec:\n  # routes\n  rules: []\n`,
    [
      { op: 'add', path: '/spec/ingressClassName', value: 'traefik' },
      { op: 'remove', path: '/metadata/annotations/kubernetes.io~1ingress.class' },
    ],
    `${HEAD}  annotations: {}\nspec:\n  # routes\n  ingressClassName: traefik\n  rules: []\n`,
  ],
  [
    'one annotation of several goes with its line',
    `${HEAD}  annotations:\n    a/b: c\n    d/e: f # gone\nspec: {}\n`,
    [{ op: 'remove', path: '/metadata/annotations/d~1e' }],
    `${HEAD}  annotations:\n    a/b: c\nspec: {}\n`,
  ],
  ...[
    ['8080', '"8080"'],
    ['0755', '"0755"'],
    ['1e3', '"1e3"'],
    ['yes', '"yes"'],
    ['True', '"True"'],
    ['-1.5', '"-1.5"'],
  ].map(([before = '', after = '']): [string, string, readonly PatchOperation[], string] => [
    `${before} as text, as it is written`,
    `${HEAD}spec:\n  env:\n    - name: A   # first\n      value: ${before}   # kept\n`,
    [{ op: 'quote', path: '/spec/env/0/value' }],
    `${HEAD}spec:\n  env:\n    - name: A   # first\n      value: ${after}   # kept\n`,
  ]),
  [
    'in the quotes that the file has',
    `${HEAD}spec: { a: 'it', b: 'is', c: 80, d: [1, 2] }\n`,
    [
      { op: 'quote', path: '/spec/c' },
      { op: 'quote', path: '/spec/d/1' },
    ],
    `${HEAD}spec: { a: 'it', b: 'is', c: '80', d: [1, '2'] }\n`,
  ],
  [
    'a number of JSON as text',
    '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"x": 1}}',
    [{ op: 'quote', path: '/spec/x' }],
    '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"x": "1"}}',
  ],
  [
    'a word that YAML takes for true is quoted',
    `${HEAD}spec: { a: 1 }\n`,
    [{ op: 'replace', path: '/spec/a', value: 'yes' }],
    `${HEAD}spec: { a: "yes" }\n`,
  ],
  [
    'JSON',
    '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"x": "1"}}',
    [
      { op: 'replace', path: '/spec/x', value: 1 },
      { op: 'add', path: '/spec/y', value: 'z' },
    ],
    '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"y": "z", "x": 1}}',
  ],
  [
    'line breaks of Windows',
    `${HEAD}spec:\n  a: b\n`.replaceAll('\n', '\r\n'),
    [{ op: 'add', path: '/spec/c', value: true }],
    `${HEAD}spec:\n  c: true\n  a: b\n`.replaceAll('\n', '\r\n'),
  ],
])('%s', (_, text, operations, expected) => {
  expect(fix(text, operations)).toBe(expected);
});

test('the second document, and an item of a List', () => {
  const text = `${HEAD}spec: { a: "1" }\n---\n${HEAD}spec: { a: "1" }\n`;
  expect(fix(text, [{ op: 'replace', path: '/spec/a', value: 1 }], 1)).toBe(`${HEAD}spec: { a: "1" }\n---\n${HEAD}spec: { a: 1 }\n`);
  const item = (a: string): string => `  - apiVersion: v1\n    kind: Service\n    metadata: { name: web }\n    spec: { a: ${a} }\n`;
  const list = (...items: readonly string[]): string => `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
  expect(fix(list(item('"1"'), item('"2"')), [{ op: 'replace', path: '/spec/a', value: 2 }], 1)).toBe(list(item('"1"'), item('2')));
});

test.each<[string, string, readonly PatchOperation[]]>([
  ['an alias', `${HEAD}x: &a "80"\nspec: { a: *a }\n`, [{ op: 'replace', path: '/spec/a', value: 80 }]],
  ['what others refer to', `${HEAD}x: &a "80"\nspec: { a: *a }\n`, [{ op: 'replace', path: '/x', value: 80 }]],
  ['a text over several lines', `${HEAD}spec:\n  a: |\n    80\n`, [{ op: 'replace', path: '/spec/a', value: 80 }]],
  ['what others refer to, as text', `${HEAD}x: &a 80\nspec: { a: *a }\n`, [{ op: 'quote', path: '/x' }]],
  ['a number with a tag, as text', `${HEAD}spec: { a: !!int 80 }\n`, [{ op: 'quote', path: '/spec/a' }]],
  ['what is not there', `${HEAD}spec: {}\n`, [{ op: 'replace', path: '/spec/a', value: 80 }]],
  ['a name that is there already', `${HEAD}spec: { a: 1, b: 2 }\n`, [{ op: 'move', from: '/spec/a', path: '/spec/b' }]],
  ['what SOPS has encrypted', `${HEAD}spec: { a: "1" }\nsops: { mac: x }\n`, [{ op: 'replace', path: '/spec/a', value: 1 }]],
])('left alone: %s', (_, text, operations) => {
  expect(fix(text, operations)).toBeUndefined();
});

test('what can be fixed is, beside what can not', () => {
  const text = `${HEAD}spec: { a: "1" }\n---\n${HEAD}spec: { a: "1" }\nsops: { mac: x }\n`;
  const operations: readonly PatchOperation[] = [{ op: 'replace', path: '/spec/a', value: 1 }];
  const fixes = readText('', text).documents.map(({ line, column }) => ({ line, column, operations }));
  expect(fixText(text, fixes)).toEqual({ text: text.replace('"1"', '1'), fixed: [fixes[0]] });
});

test('of many fixes all but those that can not be written are, of several for an object too', () => {
  const objects = Array.from({ length: 300 }, (_, i) => `${HEAD}spec:\n  a: ${i % 100 === 7 ? '|\n    x' : '"1"'}\n  b: 2\n`);
  const text = objects.join('---\n');
  const fixes = readText('', text).documents.flatMap(({ line, column }) => [
    { line, column, operations: [{ op: 'replace' as const, path: '/spec/a', value: 1 }] },
    { line, column, operations: [{ op: 'quote' as const, path: '/spec/b' }] },
  ]);
  const done = fixText(text, fixes);
  expect(done.fixed).toHaveLength(597);
  expect(done.text).toBe(text.replaceAll('"1"', '1').replaceAll('b: 2', 'b: "2"'));
});

test('two fixes of one place exclude each other, and nothing else', () => {
  const text = [`${HEAD}spec: { a: "1" }\n`, `${HEAD}spec: { a: "1" }\n`, `${HEAD}spec: { a: "1" }\n`].join('---\n');
  const places = readText('', text).documents.map(({ line, column }) => ({ line, column }));
  const fixes = [...places, ...places.slice(1, 2)].map((place, i) => ({
    ...place,
    operations: [{ op: 'replace' as const, path: '/spec/a', value: i }],
  }));
  expect(fixText(text, fixes).text.match(/a: \d/g)).toEqual(['a: 0', 'a: 3', 'a: 2']);
});
