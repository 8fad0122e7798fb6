import fc from 'fast-check';
import { RE2JS } from 're2js';
import { charactersRead } from './backtracking.fixture';
import { nativePattern } from './native';
import { parsePattern } from './parse';
import { singleWays } from './positions';

/** Patterns of schemas that many people use. */
test.each([
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
  '^([0-9]{1,5}(h|m|s|ms)){1,4}$',
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
  "^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$",
  '^(http|https)://.+$',
  '^$|^[a-z]+$',
  '^a*b$',
  '(/|$)',
])('JavaScript’s own engine may match %s', (pattern) => {
  expect(nativePattern(pattern)).toBeDefined();
});

test.each([
  '(a|a)*',
  'a*a*',
  '(a+)+',
  '(a*)*',
  '(a?){3}',
  '^(a|a){40}b$',
  '^a*a*a*a*a*a*a*a*a*b$',
  '^.*.*=$',
  '^([0-9]+(s|m)?)+$',
  '(a?|b?)c',
  '^(x{1,9}){9}$',
  `^[ab]*a[ab]{300}$`,
  '(?i)a',
  '\\pL',
])('but not %s', (pattern) => {
  expect(nativePattern(pattern)).toBeUndefined();
});

test('an anchor allows longer texts', () => {
  expect(nativePattern('^(?:a|b)$|(^c)')?.longest).toBeGreaterThan(1000);
  expect(nativePattern('[a-z]{20}')?.longest).toBeLessThan(100);
});

const letter = fc.constantFrom(
  'a',
  'b',
  'c',
  '.',
  '[a-c]',
  '[^a]',
  '[^]a]',
  '\\d',
  '\\W',
  '\\s',
  '[[:alpha:]]',
  '-',
  '\\.',
  'é',
  '😀',
  '{',
  ']',
);
const times = fc.constantFrom('', '', '', '*', '+', '?', '*?', '??', '{2}', '{1,3}', '{2,}', '{0}');
const { pattern } = fc.letrec((tie) => ({
  pattern: fc
    .array(fc.tuple(tie('item'), times), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => item.join('')).join('')),
  item: fc.oneof({ maxDepth: 3 }, letter, tie('group')),
  group: fc
    .tuple(fc.constantFrom('(', '(?:'), fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }))
    .map(([open, all]) => `${open}${all.join('|')})`),
}));
const anchored = fc.tuple(fc.constantFrom('', '^'), pattern, fc.constantFrom('', '$')).map((parts) => parts.join(''));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '😀', '1', '-', '.', ' ', '\n', '\r', '\v', '{', ']'), maxLength: 12 });

test('both engines find the same', () => {
  let compared = 0;
  fc.assert(
    fc.property(anchored, fc.array(text, { maxLength: 5 }), (source, texts) => {
      const native = nativePattern(source);
      if (native === undefined) return;
      const linear = RE2JS.compile(source);
      for (const one of texts) {
        expect(native.expression.test(one)).toBe(linear.test(one));
        if (native.captures) expect([...(native.expression.exec(one) ?? [])]).toEqual([...(linear.exec(one) ?? [])]);
        compared += 1;
      }
    }),
    { seed: 11, numRuns: 600 },
  );
  expect(compared).toBeGreaterThan(200);
});

test('a text is read at most once by each character of the pattern', () => {
  let tried = 0;
  fc.assert(
    fc.property(anchored, fc.array(text, { maxLength: 3 }), (source, texts) => {
      const parsed = parsePattern(source);
      const ways = parsed && singleWays(parsed);
      if (parsed === undefined || ways === undefined) return;
      // Texts of many alike are those with many ways.
      for (const one of [...texts, 'a'.repeat(40), 'ab'.repeat(20), 'aab.'.repeat(10)]) {
        tried += 1;
        const most = ways * [...one].length;
        expect(charactersRead(parsed, one, most)).toBeLessThanOrEqual(most);
      }
    }),
    { seed: 12, numRuns: 500 },
  );
  expect(tried).toBeGreaterThan(500);
});

test('what is refused is read more often', () => {
  const parsed = parsePattern('^(a+)+$') ?? { op: 'start' };
  expect(charactersRead(parsed, 'a'.repeat(40), 1000)).toBeGreaterThan(1000);
});
