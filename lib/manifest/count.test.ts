import { count, countBySeverity, thereIs } from './count';
import type { Severity } from './finding';

test('one is one, all other numbers are many', () => {
  expect([0, 1, 2].map((n) => count(n, 'file'))).toEqual(['0 files', '1 file', '2 files']);
});

test('names that there are', () => {
  expect([thereIs(['a']), thereIs(['a', 'a']), thereIs(['b', 'a'])]).toEqual(["there is 'a'", "there is 'a'", "there are 'a', 'b'"]);
  expect(thereIs(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toBe("there are 'a', 'b', 'c', 'd', 'e', 'f' and 2 more");
});

test('findings are counted by severity, the worst first', () => {
  const of = (...severities: readonly Severity[]) => countBySeverity(severities.map((severity) => ({ severity })));
  expect(of('info', 'warning', 'error', 'error', 'info')).toBe('2 errors, 1 warning, 2 info');
  expect(of()).toBe('');
});
