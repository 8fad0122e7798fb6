import { readValue } from './read-value';

test.each<[string, unknown]>([
  ['a: yes', { a: true }],
  ["a: 'yes'", { a: 'yes' }],
  ['a: 0o10', { a: 8 }],
  ['{"a": [1]}', { a: [1] }],
  ['', null],
  ['# nothing', null],
  ['a: 1\n---\nb: 2', { a: 1 }],
  ['a: 1\na: 2', { a: 2 }],
])('%j', (text, value) => {
  expect(readValue(text)).toEqual({ value });
});

test('invalid YAML is reported with its place', () => {
  expect(readValue('a: 1\nb: [')).toEqual({ problem: 'syntax', offset: expect.any(Number) });
});
