import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CliError } from '../cli-error';
import { watch } from './watch';

// A process is started, on a machine that may be busy.
jest.setTimeout(60_000);

const COMMAND = resolve(__dirname, '../../../.test-build/bundle/cli.js');
const service = (field: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: demo }\nspec:\n  ports:\n    - port: 80\n      ${field}: 8080\n`;

let folder: string;
let child: ChildProcessWithoutNullStreams | undefined;
let again: NodeJS.Timeout | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-watch-'));
});
afterEach(() => {
  clearInterval(again);
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Resolves when the process has said something, however long that takes. @param meanwhile done until then, less often than what is watched for must be quiet */
function said(words: string, meanwhile = (): void => {}): Promise<void> {
  return new Promise((done) => {
    let text = '';
    meanwhile();
    again = setInterval(meanwhile, 500);
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      if (!text.includes(words)) return;
      clearInterval(again);
      child?.stdout.off('data', hear);
      child?.stderr.off('data', hear);
      done();
    };
    child?.stdout.on('data', hear);
    child?.stderr.on('data', hear);
  });
}

test('checks at once, again when a file changes, and Ctrl+C ends it', async () => {
  const file = join(folder, 'web.yaml');
  writeFileSync(file, service('targetPort'));
  child = spawn(process.execPath, [COMMAND, 'check', folder, '--watch']);
  await said('waiting for changes');
  await said("unknown field 'targetPrt'", () => writeFileSync(file, service('targetPrt')));
  await said('no findings', () => writeFileSync(file, service('targetPort')));
  // What can't be read is said, and does not end it.
  await said('no manifests found', () => rmSync(file, { force: true }));
  await said('no findings', () => writeFileSync(file, service('targetPort')));
  const ended = new Promise((done) => child?.on('exit', (code, signal) => done({ code, signal })));
  child.kill('SIGINT');
  // A shell makes 130 of it.
  expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
});

test('standard input is read once', async () => {
  await expect(watch(['-'], () => 0)).rejects.toThrow('--watch: got - as well, expected files and folders');
});

test('a path that is not there is said', async () => {
  await expect(watch([join(folder, 'none')], () => 0)).rejects.toThrow(CliError);
  await expect(watch([join(folder, 'none')], () => 0)).rejects.toThrow('/none: ENOENT');
});
