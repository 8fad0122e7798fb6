import { at } from '../manifest/read';
import { readText } from './read-text';

/** Names of the objects, and problems as `line:column code`. */
function read(text: string | Uint8Array): readonly [names: readonly unknown[], problems: readonly string[]] {
  const { documents, problems } = readText('lab.yaml', text);
  return [documents.map(({ value }) => nameOf(value.metadata)), problems.map(({ line, column, code }) => `${line}:${column} ${code}`)];
}

const nameOf = (metadata: unknown) => typeof metadata === 'object' && metadata !== null && 'name' in metadata && metadata.name;
const object = (name: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${more}`;
const json = (name: string) => JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
const probeOf = (yaml: string) => readText('lab.yaml', object('a', yaml)).documents[0]?.value.probe;
const problemOf = (text: string) => readText('lab.yaml', text).problems[0];

describe('documents', () => {
  test.each([
    ['nothing', '', []],
    ['comments only', '# a\n---\n# Source: chart/templates/x.yaml\n---\n', []],
    ['null', 'null\n---\n~\n', []],
    ['one', object('a'), ['a']],
    [
      'several, with empty ones, as Helm prints them',
      `---\n# Source: x\n${object('a')}---\n\n---\n# Source: y\n---\n${object('b')}`,
      ['a', 'b'],
    ],
    ['a comment behind ---', `${object('a')}--- # next\n${object('b')}`, ['a', 'b']],
    ['an end mark', `${object('a')}...\n---\n${object('b')}...\n# end\n`, ['a', 'b']],
    ['a byte order mark', `\uFEFF${object('a')}`, ['a']],
    ['Windows line ends', `${object('a')}---\n${object('b')}`.replaceAll('\n', '\r\n'), ['a', 'b']],
    ['--- within a text', object('a', 'data:\n  x: |\n    ---\n    y\n'), ['a']],
    ['JSON', JSON.stringify(JSON.parse(json('a')), null, '\t'), ['a']],
    ['JSON, one after the other', `${json('a')}${json('b')}\n ${json('c')}\n`, ['a', 'b', 'c']],
    ['JSON, then YAML', `${json('a')}\n---\n${json('b')}\n---\n${object('c')}`, ['a', 'b', 'c']],
    ['JSON with escapes and braces in texts', '{"apiVersion":"v1","kind":"A","metadata":{"name":"}\\"{\\\\\\/"}}', ['}"{\\/']],
    ['flow style that is not JSON', `{apiVersion: v1, kind: A, metadata: {name: "}"}}\n---\n${object('b')}`, ['}', 'b']],
    ['generateName', 'apiVersion: v1\nkind: A\nmetadata: { generateName: a- }\n', [undefined]],
    ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n', []],
  ])('%s', (_, text, names) => {
    expect(read(text)).toEqual([names.map((name) => name ?? false), []]);
  });

  test('the items of a List count, also of a List in it; typed ones get the apiVersion and kind that the API server leaves out', () => {
    const list = (kind: string, ...items: readonly unknown[]) => ({ apiVersion: 'v1', kind, metadata: {}, items });
    const pod = { metadata: { name: 'b' } };
    const { documents, problems } = readText(
      'lab.yaml',
      JSON.stringify(list('List', JSON.parse(json('a')), list('PodList', pod), list('List'))),
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual([JSON.parse(json('a')), { apiVersion: 'v1', kind: 'Pod', ...pod }]);
  });

  test('bytes are UTF-8', () => {
    expect(readText('a', Buffer.from(object('a', 'probe: grün \uFFFD\n'))).documents[0]?.value.probe).toBe('grün \uFFFD');
    expect(read(Buffer.from(object('a', 'probe: grün\n'), 'latin1'))).toEqual([[], ['5:10 encoding']]);
    expect(read(Buffer.from(object('a'), 'utf16le'))[1]).not.toEqual([]);
  });
});

describe('problems', () => {
  test.each([
    ['a list', '- a\n', '1:1 not-an-object'],
    ['a text', '# c\nhello\n', '2:1 not-an-object'],
    ['a list of JSON', '[1]', '1:1 not-an-object'],
    ['no manifest', '# values\nreplicas: 1\n', '2:1 no-manifest'],
    ['no kind', 'apiVersion: v1\nmetadata: { name: a }\n', '1:1 incomplete'],
    ['no apiVersion', 'kind: ConfigMap\nmetadata: { name: a }\n', '1:1 incomplete'],
    ['a kind that is no text', 'apiVersion: v1\nkind: yes\nmetadata: { name: a }\n', '2:1 incomplete'],
    ['no metadata', 'apiVersion: v1\nkind: ConfigMap\n', '1:1 incomplete'],
    ['no name', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels: {}\n', '3:1 incomplete'],
    ['a name that is a number', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: 0123\n', '4:3 incomplete'],
    ['an item that is no object', 'apiVersion: v1\nkind: List\nitems:\n  - 5\n', '4:5 not-an-object'],
    ['text behind ---', `--- {a: 1}\n---\n`, '1:1 syntax'],
    ['a directive', `%YAML 1.1\n---\n`, '2:1 syntax'],
    ['a bracket that is not closed', `a: [1\nb: 2\n`, '2:2 syntax'],
    ['a tab', `a:\n\t- 1\n`, '2:1 syntax'],
    ['a control character', 'a: \u0001\n', '1:4 syntax'],
    ['an alias within itself', 'a: &x\n  - *x\n', '2:5 syntax'],
    ['very deep', '['.repeat(10_000), '1:500 too-deep'],
  ])('%s', (_, text, problem) => {
    expect(read(text)[1][0]).toBe(problem);
  });

  test('one document does not take the others with it', () => {
    expect(read(`${object('a')}---\na: [\n---\n${object('b')}--- c\n${object('d')}---\n${object('e')}`)).toEqual([
      ['a', 'b', 'e'],
      ['7:1 syntax', '12:1 syntax'],
    ]);
  });

  test('every duplicate key is reported, and the last one counts, as for kubectl', () => {
    const text = object('a', 'probe:\n  b: 1\n  "b": 2\n  c: { 1: x, 0x1: y, "1": z }\nkind: Secret\n');
    expect(read(text)[1]).toEqual(['7:3 duplicate-key', '8:14 duplicate-key', '8:22 duplicate-key', '9:1 duplicate-key']);
    expect(readText('a', text).documents[0]?.value).toMatchObject({ kind: 'Secret', probe: { b: 2, c: { 1: 'z' } } });
    expect(problemOf(text)?.message).toBe("key 'b' stands twice in one map");
  });

  test('what kubectl would leave out silently is reported', () => {
    expect(read(`${object('a')}...\n${object('b')}`)).toEqual([['a'], ['6:1 syntax']]);
  });

  test.each([
    '{{ .Values.x }}: 1\n',
    'a: {{ .Values.x }}\n',
    'a: 1\n{{- if .Values.x }}\nb: 1\n{{- end }}\n',
    '{{- if .Values.x }}\na: 1\n{{- end }}\n',
    'a: {{ .Values.x }}:{{ .Values.y }}\n',
    'a:\n  {{- toYaml .Values.x | nindent 2 }}\nb: 1\n',
  ])('a template is known: %j', (text) => {
    expect(problemOf(text)).toMatchObject({
      code: 'syntax',
      hint: 'it looks like a Helm template: check what `helm template` makes of it',
    });
  });

  test.each([
    ['a: b: c\n', "quote the value: it has ': ' in it"],
    ['a: @b\n', 'quote the value: it may not start with that character'],
    ['a: "b', 'close what was opened: a quote or a bracket'],
    ['a: "b\nc: d\n', 'indent the line, or close the quote or bracket before it'],
    ['a:\n\t- 1\n', 'indent with spaces: tabs are not allowed there'],
    ['a: \u0001\n', 'remove the control character, or write it as an escape in double quotes'],
    ['a:\n  b: 1\n c: 1\n', 'look at the indentation and the quotes of this line and the one before'],
    ['a: *\n', 'look at the indentation and the quotes of this line and the one before'],
    ['a: *.example.com\n', "quote the value if it is a text that begins with '*'"],
  ])('%j has a hint of its own', (text, hint) => {
    expect(problemOf(text)?.hint).toBe(hint);
  });

  test.each([
    [true, 'a: 1\n\t\nb: 1\n'],
    [true, 'a: 1\n\t# c\nb: 2\n'],
    [false, 'a: 1\n  \t\nb: 2\n'],
    [true, 'a:\n  - 1\n\t\n  - 2\n'],
    [true, 'a:\n  b:\n    - c\n    \t\nd: 1\n'],
    [false, 'a:\n  b:\n    - c\n\nd: e\n  \tf\n'],
    [true, 'a:\n  \t\n  b: 1\n'],
    [true, '# c\n\t\na: 1\n'],
    [true, "a: 'b'\n  \t\n"],
    [false, 'a: {\n\tb: 1\n  }\n'],
    [true, 'a: |\n  x\n\ty\nb: 1\n'],
    [false, 'a: |\n  x\n  \ty\nb: 1\n'],
    [false, "a: 'x\n\t\n  y'\n"],
    [false, 'a:\tb\t# c\n'],
  ])('whether kubectl refuses a tab: %s for %j', (refused, text) => {
    expect(readText('a', text).problems.some(({ code }) => code === 'syntax')).toBe(refused);
  });
});

describe('anchors and aliases', () => {
  test('a merge key overrides what stands before it, and is overridden by what follows', () => {
    expect(probeOf('x: &x {a: 1, b: 1}\nprobe: {a: 0, <<: *x, b: 2}\n')).toEqual({ a: 1, b: 2 });
  });

  test('of a list of merged maps the first one wins', () => {
    expect(probeOf('x: [&x {a: 1}, &y {a: 2, b: 2}]\nprobe:\n  <<: [*x, *y]\n')).toEqual({ a: 1, b: 2 });
  });

  // kubectl and Kustomize read all of these; for js-yaml the alias is called `app:`.
  test.each<[string, string, unknown]>([
    ['in a block', 'x: &app web\nprobe:\n  *app: a\n  b: *app\n', { web: 'a', b: 'web' }],
    ['in brackets', 'x: &app web\nprobe: { a: b, *app: c }\n', { a: 'b', web: 'c' }],
    ['with a map, behind an empty line', 'x: &app web\nprobe:\n  *app:\n\n    a: b\n', { web: { a: 'b' } }],
    ['in a list', 'x: &app web\nprobe:\n  - *app: a\n    b: c\n', [{ web: 'a', b: 'c' }]],
    ['several', 'x: &a web\ny: &b-c app\nprobe:\n  *a: a\n  *b-c: b\n', { web: 'a', app: 'b' }],
    ['beside a text with what looks like one', 'x: &app web\nprobe:\n  a: |\n    *app: a\n  *app: b\n', { a: '*app: a\n', web: 'b' }],
    ['with Windows line ends', 'x: &app web\r\nprobe:\r\n  *app:\r\n    a: b\r\n', { web: { a: 'b' } }],
  ])('an alias may be a key, without a blank behind it: %s', (_, yaml, probe) => {
    expect(probeOf(yaml)).toEqual(probe);
  });

  test('what stands behind such a key has its place', () => {
    const [document] = readText('lab.yaml', object('&app web', '  labels: { *app: a, b: c }\n')).documents;
    expect([document?.position('/metadata/labels/web'), document?.position('/metadata/labels/b')]).toEqual([
      { line: 5, column: 13 },
      { line: 5, column: 22 },
    ]);
    expect(problemOf(object('a', '  labels:\n    *b: c\n'))).toMatchObject({ code: 'syntax', line: 6, column: 5 });
  });

  test('an anchor may be set again', () => {
    expect(probeOf('x: &x 1\ny: *x\nz: &x {a: b}\nprobe: [*x, *x]\n')).toEqual([{ a: 'b' }, { a: 'b' }]);
  });

  test('a bomb is refused', () => {
    const level = (i: number) => `l${i}: &l${i} [${`*l${i - 1}, `.repeat(9)}*l${i - 1}]\n`;
    const bomb = object('a', `l0: &l0 [x, x, x, x, x, x, x, x, x]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join('')}`);
    expect(read(`${bomb}---\n${object('b')}`)).toEqual([['b'], [expect.stringMatching(/^\d+:\d+ alias-bomb$/)]]);
  });

  test('many aliases are none', () => {
    const items = Array.from({ length: 2000 }, (_, i) => `  - {name: n${i}, labels: *x}\n`).join('');
    expect(read(object('a', `x: &x {a: 1, b: 2}\nprobe:\n${items}`))).toEqual([['a'], []]);
  });
});

test('many lines in quotes without indentation, as in definitions of the Gateway API', () => {
  const text = (i: number): string => `  - rule: 'self.a${i} == ''x''\n&& (b\n  || c)\n\n== ""'\n    message: "it's\n\\"so\\"\nthere"\n`;
  const many = Array.from({ length: 100 }, (_, i) => text(i)).join('');
  const source = readText('a', object('a', `probe:\n${many}later: 1\n`));
  expect(source.problems).toEqual([]);
  const [document] = source.documents;
  expect(at(document?.value, 'probe', '99')).toEqual({ rule: `self.a99 == 'x' && (b || c)\n== ""`, message: 'it\'s "so" there' });
  expect(document?.position('/later').line).toBe(4 + 1 + 100 * 8 + 1);
  // A quote in a block is none.
  expect(probeOf("probe:\n  a: |\n    b: 'c\n    d\n  e: 'f\ng'\n")).toEqual({ a: "b: 'c\nd\n", e: 'f g' });
});

test('brackets and quotes need no indentation', () => {
  expect(probeOf('probe: {\n"a": [\n1,\n2\n], "b": "x\ny"\n}\n')).toEqual({ a: [1, 2], b: 'x y' });
  expect(probeOf('probe:\r\n  - {\r\n\t"a":\t1\r\n\r\n}\r\n')).toEqual([{ a: 1 }]);
  // Blanks at the end of a line mean nothing in quotes, and an empty line is a line break.
  expect(probeOf('probe: "x \ny"\n')).toBe('x y');
  expect(probeOf("probe: 'x\n\ny'\n")).toBe('x\ny');
  // As a HelmRelease in production has it.
  expect(probeOf('probe: [\n  1\n  # 2\n]\n')).toEqual([1]);
  expect(probeOf('probe: [ 1, # one\n]\n')).toEqual([1]);
  expect(readText('a', object('a', 'probe: [\n1\n# 2\n]\nlater: 1\n')).documents[0]?.position('/later')).toEqual({ line: 9, column: 1 });
});
