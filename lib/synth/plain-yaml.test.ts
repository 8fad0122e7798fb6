import fc from 'fast-check';
import { fullYaml, plainYaml } from './plain-yaml';

const WORDS = [
  ...['', 'a', 'yes', 'No', 'ON', 'off', 'y', 'N', 'null', 'Null', '~', 'true', 'FALSE', '<<', '=', '-', '?', '---', '...', '%a', '--- a'],
  ...['0', '-0', '010', '0o7', '0x1f', '0b1', '1_000', '1e3', '1.', '.5', '.inf', '.NaN', '190:20:30', '2001-12-14', '12:30:45'],
  ...[
    'a: b',
    'a:b',
    'a :b',
    'a:',
    ':a',
    'a #b',
    'a#b',
    '#a',
    'a ',
    ' a',
    'a  b',
    'a - b',
    '- a',
    '-a',
    '? a',
    '?a',
    'a, b',
    '[a',
    'a]',
    '{a',
  ],
  ...[
    '&a',
    '*a',
    '*',
    '!a',
    '|',
    '>',
    "'",
    '"',
    "it's",
    'say "a"',
    `'"`,
    '@a',
    'a@b',
    '`a',
    '%',
    'a%',
    '\t',
    'a\tb',
    'é',
    '\u{1F600}',
    '\u0007',
  ],
  ...[
    'e0',
    'E5',
    'e-3',
    'e+123456',
    'e5x',
    'a\nb',
    'a\n',
    '\n',
    'a\r\nb',
    '/a/b',
    'http://a.b:80/c?d=e',
    'nginx:1.29.3-alpine',
    '250m',
    '64Mi',
    '_a',
    '__proto__',
    'constructor',
  ],
  ...['kubernetes.io/name', 'a'.repeat(300), `${'a '.repeat(80)}b`, '\u0085', '\u2028', '\uD800', '\uFEFFa'],
];

const text = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof({ weight: 5, arbitrary: text }, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, -0, 1e21, undefined)),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('what is written fast is what the library writes', () => {
  let fast = 0;
  fc.assert(
    fc.property(fc.dictionary(text, tree, { minKeys: 1, maxKeys: 4 }), (map) => {
      const plain = plainYaml({ ...map });
      if (plain !== undefined) fast += 1;
      expect(plain ?? fullYaml({ ...map })).toBe(fullYaml({ ...map }));
    }),
    { numRuns: 300 },
  );
  expect(fast).toBeGreaterThan(20);
});

test.each(WORDS.map((word) => [word]))('%j is written as the library does, as a value, in lists and as a key', (word) => {
  for (const map of [
    { a: word },
    { a: [word, [word]] },
    { a: { [word]: { [word]: word } } },
    { [word]: 1 },
    { a: [{ [word]: [] }, { b: {} }] },
  ])
    expect(plainYaml(map) ?? fullYaml(map)).toBe(fullYaml(map));
});

test('manifests are written fast, but for texts of several lines', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'a', labels: { 'app.kubernetes.io/name': '1' } },
    spec: { containers: [] },
  };
  expect(plainYaml(manifest)).toBe(fullYaml(manifest));
  expect(plainYaml({ data: { file: 'a\nb' } })).toBeUndefined();
});
