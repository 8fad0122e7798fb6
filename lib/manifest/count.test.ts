import { count, countBySeverity } from './count';
import type { Severity } from './finding';

test('one is one, all other numbers are many', () => {
  expect([0, 1, 2].map((n) => count(n, 'file'))).toEqual(['0 files', '1 file', '2 files']);
});

test('findings are counted by severity, the worst first', () => {
  const of = (...severities: readonly Severity[]) => countBySeverity(severities.map((severity) => ({ severity })));
  expect(of('info', 'warning', 'error', 'error', 'info')).toBe('2 errors, 1 warning, 2 info');
  expect(of()).toBe('');
});
