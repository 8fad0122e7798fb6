import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { DESCRIBED } from '../../checks/catalogue';
import { PAGE_LAB } from '../../checks/page-lab';

jest.setTimeout(120_000);

const REPO = nodePath.resolve(__dirname, '../../..');
const BAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n      targetProt: 8080\n';

const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-check-'));
fs.writeFileSync(nodePath.join(folder, 'wrong.json'), JSON.stringify({ ...PAGE_LAB, kubernetes: 1.33 }));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs the command line as a user would. What a run in this process can show, run.test.ts has: a process takes long. */
function homelab(args: readonly string[], stdin = ''): Promise<{ code: number | null; out: string; err: string }> {
  const command = [nodePath.join(REPO, '.test-build/bundle/cli.js'), ...args];
  const child = spawn(process.execPath, command, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder } });
  const ran = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
  // A command that fails before it reads closes the pipe.
  child.stdin.on('error', () => undefined).end(stdin);
  return new Promise((done) => child.on('close', (code) => done({ ...ran, code })));
}

test('check: a pipe, a path that is not there, a description that is wrong', async () => {
  const [pipe, gone] = await Promise.all([homelab(['check', '-'], BAD), homelab(['check', 'gone'])]);
  expect(pipe).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/^stdin:8:7 error schema\/unknown-field\n/) });
  expect(gone).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^error: gone: ENOENT: [^\n]*\n$/) });
  const wrong = await homelab(['check', '-', '--lab', 'wrong.json'], BAD);
  expect(wrong).toEqual({ code: 2, out: '', err: 'error: wrong.json: /kubernetes: got the number 1.33, expected text\n' });
});

test('explain and rules', async () => {
  const [typo, rules] = await Promise.all([homelab(['explain', 'schema/unkown-field']), homelab(['rules', '--format', 'json'])]);
  expect(typo).toMatchObject({ code: 2, out: '', err: expect.stringContaining("did you mean 'schema/unknown-field'?") });
  expect(rules).toMatchObject({ code: 0, err: '' });
  const listed: unknown = JSON.parse(rules.out);
  expect(listed).toHaveLength(DESCRIBED.length);
  expect(listed).toContainEqual({ id: 'security/mutable-tag', severity: 'warning', summary: expect.any(String), needsLab: false });
});
