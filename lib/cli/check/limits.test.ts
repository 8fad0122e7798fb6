import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { ATTACKS } from '../../source/attacks.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const MAIN = nodePath.resolve(__dirname, '../../../.test-build/bundle/cli.js');
const folder = mkdtempSync(nodePath.join(tmpdir(), 'homelab-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `homelab check` with little memory. One that needs more is ended by Node, with a trace and another exit code. */
function check(paths: readonly string[], stdin: number | 'pipe', text: string | Promise<string> = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['--max-old-space-size=128', MAIN, 'check', ...paths], {
    cwd: folder,
    stdio: [stdin, 'pipe', 'pipe'],
  });
  const ran = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (ran.out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (ran.err += part));
  // Once it has said what is wrong it reads no more.
  child.stdin?.on('error', () => undefined);
  void Promise.resolve(text).then((all) => child.stdin?.end(all));
  return new Promise((done) => child.on('close', (code) => done({ ...ran, code })));
}

test.each([
  ['merge keys that grow with the square', 4000],
  ['a long list', 1_000_000],
  ['broken documents', 100_000],
])('%s', async (name, times) => {
  const { text = String, message: says = /^$/ } = ATTACKS.find((attack) => attack.name === name) ?? {};
  const { code, out, err } = await check(['-'], 'pipe', text(times));
  expect(`${out}${err}`).toMatch(says);
  expect(code === 1 || (code === 2 && err.trim().split('\n').length === 1)).toBe(true);
});

test('a device without end as standard input', async () => {
  const { code, out, err } = await check(['-'], openSync('/dev/zero', 'r'));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^error: stdin: with it more than \d+ MB would be read, which may not fit into memory; [^\n]*\n$/);
});

test('standard input that comes late', async () => {
  const late = new Promise<string>((come) => setTimeout(come, 300, 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n'));
  expect(await check(['-'], 'pipe', late)).toEqual({
    code: 0,
    out: expect.stringMatching(/^1 object: no findings\nnot looked at:\n/),
    err: '',
  });
});
