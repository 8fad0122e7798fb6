import { fails } from './pattern';

test.each([
  ['^[0-9]+%$', '25%', false],
  ['^[0-9]+%$', '25', true],
  ['^[a-z]([-a-z0-9]*[a-z0-9])?(\\.[a-z]+)*$', 'a-b.c', false],
  ['^[a-z]([-a-z0-9]*[a-z0-9])?(\\.[a-z]+)*$', 'a-', true],
  ['^\\d+\\/\\d+$', '1/2', false],
  ['^.$', '😀', false],
])('%s, %s: fails %s', (pattern, text, expected) => {
  expect(fails(pattern, text)).toBe(expected);
});

test.each(['^(?i)abc$', '^[[:alpha:]]+$', '\\Aabc\\z', '(', '^\\pL+$'])('what only Go understands, %s, is not judged', (pattern) => {
  expect(fails(pattern, '...')).toBe(false);
});

test.each([
  ['^(a+)+$', 'a'.repeat(50)],
  ['^(a|a)*$', 'a'.repeat(50)],
  ['^.*.*.*.*.*.*=$', 'a'.repeat(5000)],
])('a pattern that would take for ever is given up: %s', (pattern, text) => {
  expect(fails(pattern, `${text}!`)).toBe(false);
});
