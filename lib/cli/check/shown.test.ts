import { PLAIN } from '../terminal';
import { CLEAN, FINDING, MANY, RESULT } from './fixture';
import { gathered } from './gathered';
import { byRule } from './order';
import { renderText } from './render-text';
import type { CheckFinding } from './result';
import { select } from './selection';

const RULES = ['security/mutable-tag', 'security/wildcard', 'reference/config-map', 'reference/unused', 'yaml/syntax'];

test.each([
  [{}, 4, 1],
  [{ rule: ['reference/*'] }, 2, 0],
  [{ rule: ['security/*', 'yaml/syntax'] }, 2, 1],
  [{ ignore: ['reference/unused'] }, 3, 1],
  [{ rule: ['reference/*'], ignore: ['reference/unused'] }, 1, 0],
])('selected by %j', (selection, findings, waived) => {
  const result = select(RESULT, selection, RULES);
  expect([result.findings.length, result.waived.length]).toEqual([findings, waived]);
});

test.each([
  [{ rule: ['security/mutable-tags'] }, "--rule: no rule 'security/mutable-tags'; did you mean 'security/mutable-tag'?"],
  [{ ignore: ['safety/*'] }, "--ignore: no rule 'safety/*'"],
])('a rule that there is not: %j', (selection, message) => {
  expect(() => select(RESULT, selection, RULES)).toThrow(message);
});

const info = (file: string, name: string): CheckFinding => ({
  ...FINDING,
  severity: 'info',
  rule: 'reliability/requests',
  file,
  object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'demo', name },
});
const unknown = (apiVersion: string, kind: string, hint = 'add its CustomResourceDefinition'): CheckFinding => ({
  ...FINDING,
  rule: 'schema/unknown-kind',
  object: { apiVersion, kind, name: 'x' },
  hint,
});

test('advice is one finding a folder, unknown kinds one a group', () => {
  const all = [info('a/1.yaml', 'one'), FINDING, info('a/2.yaml', 'two'), info('b/1.yaml', 'three'), FINDING];
  expect(gathered(all).map(({ rule, file, also = [] }) => `${rule} ${file} ${also.length}`)).toEqual([
    'reliability/requests a/1.yaml 1',
    'reference/config-map dist/demo/web.yaml 0',
    'reliability/requests b/1.yaml 0',
    'reference/config-map dist/demo/web.yaml 0',
  ]);
  const kinds = [
    unknown('a.io/v1', 'A'),
    unknown('a.io/v1', 'B'),
    unknown('a.io/v1beta1', 'A'),
    unknown('b.io/v1', 'C'),
    unknown('v1', 'Pdo', "did you mean 'Pod'?"),
  ];
  expect(gathered(kinds).map(({ message, also = [] }) => `${message} ${also.length}`)).toEqual([
    "3 objects of kinds that nothing here installs, of group 'a.io': A, B 2",
    "ConfigMap 'a|b' does not exist 0",
    "ConfigMap 'a|b' does not exist 0",
  ]);
});

test('what can be fixed stays apart', () => {
  const fix = [{ op: 'remove', path: '/a' }] as const;
  expect(
    gathered([
      { ...info('a/1.yaml', 'one'), fix },
      { ...info('a/2.yaml', 'two'), fix },
    ]),
  ).toHaveLength(2);
});

test('of 800 findings, the four errors come first, and fit on a screen', () => {
  const noise = Array.from(
    { length: 796 },
    (_, i): CheckFinding => ({ ...FINDING, severity: 'warning', rule: 'security/mutable-tag', file: `${i}.yaml` }),
  );
  const errors = Array.from({ length: 4 }, (_, i): CheckFinding => ({ ...FINDING, file: `z${i}.yaml` }));
  const lines = renderText({ ...CLEAN, findings: [...noise, ...errors] }).split('\n');
  expect(lines.slice(0, 16).filter((line) => / error /.test(line))).toHaveLength(4);
  expect(lines.length).toBeLessThan(110);
  expect(lines.join('\n')).toContain('… and 776 warnings more: --all prints them');
  expect(lines.slice(-4)).toEqual([
    '    4 error   reference/config-map',
    '  796 warning security/mutable-tag',
    '',
    '1 object: 4 errors, 796 warnings',
  ]);
  expect(renderText({ ...CLEAN, findings: noise }, { all: true }).match(/ warning /g)).toHaveLength(797);
});

test('on a terminal the errors, the rules and the numbers are on one screen', () => {
  const noise = Array.from(
    { length: 796 },
    (_, i): CheckFinding => ({ ...FINDING, severity: 'warning', rule: `security/rule-${i % 30}`, file: `${i}.yaml` }),
  );
  const errors = Array.from({ length: 4 }, (_, i): CheckFinding => ({ ...FINDING, file: `z${i}.yaml` }));
  const screen = (rows: number, findings: readonly CheckFinding[]) =>
    renderText({ ...CLEAN, findings }, { terminal: { ...PLAIN, width: 100, rows } }).split('\n');
  for (const rows of [30, 40, 60]) {
    const lines = screen(rows, [...noise, ...errors]);
    expect(lines.length).toBeLessThan(rows);
    expect(lines.filter((line) => /^z.* error /.test(line))).toHaveLength(4);
    expect(lines.at(-1)).toBe('1 object: 4 errors, 796 warnings');
  }
  // More errors than a screen has are seen all the same, and without any there is nothing to be hidden.
  const many = Array.from({ length: 30 }, (_, i): CheckFinding => ({ ...FINDING, file: `z${i}.yaml` }));
  expect(screen(24, many).filter((line) => /^z.* error /.test(line))).toHaveLength(30);
  expect(screen(24, noise).filter((line) => /^\d.* warning /.test(line))).toHaveLength(20);
});

test('what is only worth knowing is counted, unless it is asked for', () => {
  expect(renderText(RESULT)).not.toContain('reference/unused');
  expect(renderText(RESULT)).toContain('1 waived (--severity info prints the 1 info)');
  expect(renderText(RESULT, { severity: 'info' })).toContain('reference/unused');
  expect(renderText(RESULT, { severity: 'error' })).not.toContain('security/mutable-tag');
});

test('lines are as wide as the terminal, and escape sequences are ours alone', () => {
  const paint = (_: string, text: string): string => `\x1b[1m${text}\x1b[0m`;
  const text = renderText(
    { ...MANY, findings: MANY.findings.map((one) => ({ ...one, message: `\x1b[31m${'word '.repeat(60)}`, file: 'a\x1b.yaml' })) },
    { terminal: { width: 80, paint } },
  );
  const plain = text.replaceAll('\x1b[1m', '').replaceAll('\x1b[0m', '');
  expect(plain).not.toContain('\x1b');
  expect(Math.max(...plain.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(renderText(MANY, { terminal: PLAIN })).not.toContain('\x1b');
});

test('rules are counted, the worst and the most first', () => {
  expect(byRule(RESULT.findings).map(({ rule, worst, findings }) => `${findings} ${worst} ${rule}`)).toEqual([
    '1 error reference/config-map',
    '1 error yaml/syntax',
    '1 warning security/mutable-tag',
    '1 info reference/unused',
  ]);
});
