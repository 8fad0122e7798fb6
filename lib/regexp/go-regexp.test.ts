import { goRegExp } from './go-regexp';
import { sizeOf } from './size';
import { NotEvaluated, Steps } from './steps';

function compiled(pattern: string): Exclude<ReturnType<typeof goRegExp>, string> {
  const expression = goRegExp(pattern);
  if (typeof expression === 'string') throw new Error(expression);
  return expression;
}

/** What Go 1.26 says of these. */
test.each([
  ['[[:alpha:]]+$', '/x9abc', true],
  ['^[^[:digit:]]+$', 'a1', false],
  ['^[[:^digit:]]+$', 'ab', true],
  ['(?i)^/api', '/API', true],
  ['\\Qa.b\\E', 'axb', false],
  ['\\Aab\\z', 'ab', true],
  ['(?P<first>a)', 'a', true],
  ['[]a]', ']', true],
  ['(?:a|b)c', 'bc', true],
  ['^/(api|app)(/|$)', '/apix', false],
  ['^.$', '\r', true],
  ['^.$', '\n', false],
  ['^\\s$', '\v', false],
  ['^a$', 'a\n', false],
  ['^a{,2}$', 'a{,2}', true],
  ['^\\x41\\x{42}$', 'AB', true],
  ['^\\W$', 'é', true],
  ['^[+--]$', ',', true],
  ['^[^]]$', 'a', true],
  ['^\\pL+$', 'äé', true],
  ['\\bb', 'éb', true],
])('%s on %j: %s', (pattern, text, expected) => {
  expect(compiled(pattern).test(text, new Steps())).toBe(expected);
});

test.each([
  ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
  ['(?<!a)', 'invalid named capture: `(?<!a)`'],
  ['(a)\\1', 'invalid escape sequence: `\\1`'],
  ['\\y', 'invalid escape sequence: `\\y`'],
  ['[[:letters:]]', 'invalid character class range: `[:letters:]`'],
  ['[b-a]', 'invalid character class range: `b-a`'],
  ['(', 'missing closing ): `(`'],
  ['a**', 'invalid nested repetition operator: `**`'],
  ['a{2,1}', 'invalid repeat count: `{2,1}`'],
  ['a{1001}', 'got 1001 repetitions, expected at most 1000'],
  ['(a{1000}){1000}', 'got 1000000 repetitions, expected at most 1000'],
])('refuses %s', (pattern, message) => {
  expect(goRegExp(pattern)).toBe(message);
});

test.each([
  ['(a)(?P<name>b)', 'ab', '$1x', ''],
  ['(a)(?P<name>b)', 'ab', '$' + '{1}x', 'ax'],
  ['(a)(?P<name>b)', 'ab', '$2-$1', 'b-a'],
  ['(a)(?P<name>b)', 'ab', '$$1', '$1'],
  ['(a)(?P<name>b)', 'ab', '$name', 'b'],
  ['(a)(?P<name>b)', 'ab', '$3', ''],
  ['a*', 'baaac', 'x', 'xbxcx'],
  ['(a|(b))+', 'ba', '$2', 'b'],
])('%s in %s replaced with %s', (pattern, text, template, expected) => {
  expect(compiled(pattern).replaceAll(text, template, new Steps())).toBe(expected);
});

test('groups are those of the last round of a repetition that had them', () => {
  expect(compiled('^(?:(a)|(b))+$').exec('ba', new Steps())).toEqual(['ba', 'a', 'b']);
  expect(compiled('^(a)(b)?$').exec('a', new Steps())).toEqual(['a', 'a', undefined]);
  expect(compiled('^(a)$').exec('b', new Steps())).toBeUndefined();
});

test.each([
  ['a{3}', 3, 3],
  ['(ab){3}c', 13, 3],
  ['(a{1,9}){1,99}', 2079, 891],
  ['[a-z]{5}\\{5}', 8, 5],
  ['(?:a{2,}){10}', 60, 20],
  ['((((', 0, 1],
  ['\\Qa{9}\\E', 8, 1],
])('%s is %i large', (pattern, size, repeats) => {
  expect(sizeOf(pattern)).toEqual({ size, repeats });
});

test('what would be too much is not evaluated', () => {
  expect(() => compiled('(a*)*b').test('a'.repeat(100), new Steps(100))).toThrow(NotEvaluated);
  expect(() => compiled('(?i)(one|two|three|other){900}').test('a', new Steps())).toThrow(NotEvaluated);
  expect(() => compiled(`[^${'a'.repeat(4000)}]`).test('b', new Steps())).toThrow(NotEvaluated);
  expect(() => compiled('(?P<a>x)(?P<a>y)').test('xy', new Steps())).toThrow(NotEvaluated);
});

test('steps are taken from one store until it is empty', () => {
  const [steps, expression] = [new Steps(10_000), compiled('^(a+)+$')];
  let evaluated = 0;
  expect(() => {
    for (; evaluated < 1000; evaluated += 1) expression.test('a'.repeat(50), steps);
  }).toThrow(NotEvaluated);
  expect(evaluated).toBeGreaterThan(5);
});
