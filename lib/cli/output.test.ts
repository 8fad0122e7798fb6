import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { LAB } from './verify/fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const MAIN = nodePath.resolve(__dirname, '../../.test-build/bundle/cli.js');
const HAS_FULL = fs.existsSync('/dev/full');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-output-'));
  fs.mkdirSync(nodePath.join(folder, 'dist/small'), { recursive: true });
  fs.writeFileSync(nodePath.join(folder, 'dist/small/lab.json'), JSON.stringify(LAB));
  fs.writeFileSync(nodePath.join(folder, 'dist/small/a.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: a }\n');
  fs.writeFileSync(nodePath.join(folder, 'bad.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndat: {}\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs a line of shell; `homelab` is the command. */
function shell(line: string): { readonly code: number | null; readonly out: string; readonly err: string } {
  const script = `homelab() { '${process.execPath}' '${MAIN}' "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

(HAS_FULL ? test.each : test.skip.each)([
  'check dist',
  'check bad.yaml --format json',
  'plan',
  'trace --all',
  'explain schema/unknown-field',
  'rules',
  '--help',
])('a full disk behind standard output is exit code 2: %s', (args) => {
  expect(shell(`homelab ${args} > /dev/full`)).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^error: can't write to standard output: ENOSPC[^\n]*\n$/),
  });
});

(HAS_FULL ? test : test.skip)('a full disk behind standard error as well', () => {
  expect(shell('homelab check gone 2> /dev/full')).toEqual({ code: 2, out: '', err: '' });
});

test.each([
  ['check bad.yaml', 1],
  ['rules --format json', 0],
  ['check gone 2>&1', 2],
])('a reader that leaves early changes no exit code: %s', (args, code) => {
  expect(shell(`{ homelab ${args}; echo $? >&3; } 3> code | true; cat code`)).toEqual({ code: 0, out: `${code}\n`, err: '' });
});
