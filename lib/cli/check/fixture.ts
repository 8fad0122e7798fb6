/** Findings in every shape, for the tests of the formats. */
import type { CheckFinding, CheckResult } from './result';

const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'demo', name: 'web' };

export const FINDING: CheckFinding = {
  rule: 'reference/config-map',
  severity: 'error',
  object: WEB,
  file: 'dist/demo/web.yaml',
  line: 12,
  column: 7,
  path: '/spec/template',
  message: "ConfigMap 'a|b' does not exist",
  hint: 'there is `c`, 50% done',
};

/** An error without object, a warning about all of an object, an info without a hint; one that is waived. */
export const RESULT: CheckResult = {
  format: 1,
  objects: 3,
  findings: [
    FINDING,
    { rule: 'yaml/syntax', severity: 'error', file: 'a, b:c.yaml', line: 1, column: 1, path: '', message: 'one\ntwo', hint: 'x' },
    { ...FINDING, rule: 'security/mutable-tag', severity: 'warning', path: '', message: 'image <b>:latest</b> of @team', line: 20 },
    { ...FINDING, rule: 'reference/unused', severity: 'info', object: { apiVersion: 'v1', kind: 'Node', name: 'n' }, hint: '' },
  ],
  waived: [{ ...FINDING, rule: 'security/wildcard', reason: 'it is an operator' }],
  coverage: [],
  skipped: [],
};

export const CLEAN: CheckResult = { format: 1, objects: 1, findings: [], waived: [], coverage: [], skipped: [] };

/** More findings than anybody reads. */
export const MANY: CheckResult = {
  format: 1,
  objects: 1,
  findings: Array.from({ length: 3000 }, (_, line) => ({ ...FINDING, line: line + 1, message: 'm'.repeat(100) })),
  waived: Array.from({ length: 3000 }, () => ({ ...FINDING, reason: 'r'.repeat(100) })),
  coverage: [],
  skipped: [],
};
