import type { Severity } from '../manifest/finding';
import type { PlacedFinding } from './collect';
import { describeWritten } from './lab-app';
import { printFindings } from './report';

const finding = (at: string, severity: Severity, name: string): PlacedFinding => ({
  at,
  finding: {
    rule: 'a/b',
    severity,
    object: { apiVersion: 'v1', kind: 'Secret', namespace: 'n', name },
    path: '/spec',
    message: 'got\n  this',
    hint: 'do that',
    constructs: ['x/y'],
  },
});

test('errors first, under lab and app, with construct, pointer, message and hint', () => {
  const findings = [
    finding('halo/a', 'warning', 'w'),
    finding('halo/a', 'error', 'e1'),
    finding('halo/b', 'error', 'e2'),
    finding('halo/a', 'error', 'e3'),
  ];
  expect(printFindings(findings)).toEqual([
    'halo/a:',
    '  error a/b: Secret n/e1 /spec: got this',
    '    made by x/y',
    '    hint: do that',
    '  error a/b: Secret n/e3 /spec: got this',
    '    made by x/y',
    '    hint: do that',
    'halo/b:',
    '  error a/b: Secret n/e2 /spec: got this',
    '    made by x/y',
    '    hint: do that',
    'halo/a:',
    '  warning a/b: Secret n/w /spec: got this',
    '    made by x/y',
    '    hint: do that',
  ]);
});

test('no more than a screen', () => {
  const many = [...Array(100).keys()].map((i) => finding('halo/a', i < 60 ? 'error' : 'warning', `s${i}`));
  const lines = printFindings(many);
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(lines.at(-1)).toBe('… and 48 errors, 40 warnings more: HOMELAB_ALL=1 prints them');
  expect(printFindings(many, true).filter((line) => line.startsWith('  error') || line.startsWith('  warning'))).toHaveLength(many.length);
  expect(printFindings([])).toEqual([]);
});

test('singular and plural', () => {
  expect(describeWritten({ written: 0, removed: 0 })).toBe('nothing changed');
  expect(describeWritten({ written: 1, removed: 0 })).toBe('1 file written');
  expect(describeWritten({ written: 0, removed: 2 })).toBe('2 files removed');
  expect(describeWritten({ written: 3, removed: 1 })).toBe('3 files written, 1 removed');
});
