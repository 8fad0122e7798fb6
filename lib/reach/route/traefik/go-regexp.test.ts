import { goRegExp, goReplace } from './go-regexp';

test.each([
  ['[[:alpha:]]+$', '/x9abc', true],
  ['^[^[:digit:]]+$', 'a1', false],
  ['(?i)^/api', '/API', true],
  ['\\Qa.b\\E', 'axb', false],
  ['\\Aab\\z', 'ab', true],
  ['(?P<first>a)', 'a', true],
  ['[]a]', ']', true],
  ['(?:a|b)c', 'bc', true],
  ['^/(api|app)(/|$)', '/apix', false],
])('%s on %s: %s', (text, value, expected) => {
  const pattern = goRegExp(text);
  expect(typeof pattern === 'string' ? pattern : pattern.test(value)).toBe(expected);
});

test.each([
  ['(?=a)', "Go has no '(?='"],
  ['(?<!a)', "Go has no '(?<!'"],
  ['(a)\\1', 'Go has no back reference \\1'],
  ['\\y', 'Go knows no \\y'],
  ['[[:letters:]]', "no class 'letters'"],
  ['(', 'Unterminated group'],
])('refuses %s', (text, expected) => {
  expect(goRegExp(text)).toContain(expected);
});

test.each([
  ['$1x', ''],
  ['$' + '{1}x', 'ax'],
  ['$2-$1', 'b-a'],
  ['$$1', '$1'],
  ['$name', 'b'],
  ['$3', ''],
])('replaces with %s', (template, expected) => {
  expect(goReplace(/(a)(?<name>b)/, 'ab', template)).toBe(expected);
});
