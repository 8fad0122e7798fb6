import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyBaseline, writeBaseline } from './baseline';
import { CLEAN, FINDING, RESULT } from './fixture';
import type { CheckFinding } from './result';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-baseline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (finding: CheckFinding, name = 'a.yaml'): CheckFinding => ({ ...finding, file: join(folder, name) });

/** What is left of findings, and what is stale, after a baseline was written of others. */
function after(before: readonly CheckFinding[], now: readonly CheckFinding[], files: readonly string[] = ['a.yaml'], isAsked = () => true) {
  const file = join(folder, 'baseline.json');
  writeBaseline(before, file);
  const result = applyBaseline({ ...CLEAN, findings: now }, file, { files: files.map((name) => join(folder, name)), isAsked });
  return { left: result.findings.length, accepted: result.baseline?.accepted, stale: result.baseline?.stale };
}

const other = { ...FINDING, object: { apiVersion: 'v1', kind: 'Pod', name: 'p' } };

test.each<[string, readonly CheckFinding[], readonly CheckFinding[], number, number]>([
  ['the same', [FINDING], [FINDING], 0, 0],
  ['on another line, with other words', [FINDING], [{ ...FINDING, line: 99, message: 'x' }], 0, 0],
  ['in another file', [FINDING], [{ ...FINDING, file: 'b.yaml' }], 0, 0],
  ['of another rule', [FINDING], [{ ...FINDING, rule: 'reference/secret' }], 1, 1],
  ['of another object', [FINDING], [FINDING, other], 1, 0],
  ['one more of the same object', [FINDING], [FINDING, { ...FINDING, line: 13 }], 2, 0],
  ['one less of the same object', [FINDING, { ...FINDING, line: 13 }], [FINDING], 0, 1],
  ['none any more', [FINDING], [], 0, 1],
  ['without an object: the file counts', RESULT.findings.slice(1, 2), RESULT.findings.slice(1, 2), 0, 0],
])('%s', (_, before, now, left, stale) => {
  const result = after(
    before.map((one) => here(one)),
    now.map((one) => here(one)),
  );
  expect([result.left, result.stale?.length]).toEqual([left, stale]);
});

test('nothing is stale of what was not looked at', () => {
  writeFileSync(join(folder, 'a.yaml'), '');
  expect(after([here(FINDING)], [], []).stale).toEqual([]);
  expect(after([here(FINDING)], [], ['a.yaml'], () => false).stale).toEqual([]);
  expect(after([here(FINDING)], [], ['a.yaml']).stale).toEqual(['reference/config-map Deployment demo/web (a.yaml)']);
});

test.each(['', '{}', '[]', '{"format":1,"findings":[{"rule":1}]}', '{"format":2,"findings":[]}'])('no baseline: %j', (text) => {
  const file = join(folder, 'baseline.json');
  writeFileSync(file, text);
  expect(() => applyBaseline(CLEAN, file, { files: [], isAsked: () => true })).toThrow('--write-baseline writes one');
});
