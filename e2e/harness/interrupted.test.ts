import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/api';
import { ROOT } from '../support/labs';

/** Longer than any component takes to stop. */
const LIMIT = 30_000;

describe('Tests that are interrupted', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'homelab-harness-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'hang.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const ofCluster = () => readdirSync(folder).filter((name) => name.startsWith('homelab-e2e-'));

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s leave no process and no folder', async (signal) => {
    const child = start();
    await new Promise((done) => child.stdout?.once('data', done));
    expect(ofCluster()).toHaveLength(1);
    expect(processesIn(folder).length).toBeGreaterThan(4);
    child.kill(signal);
    await until(
      () => processesIn(folder).length === 0 && ofCluster().length === 0,
      LIMIT,
      () => `the end of ${processesIn(folder).join('\n')}`,
    );
  });

  test('while the control plane starts leave no process and no folder', async () => {
    const child = start('early');
    await until(() => processesIn(folder).some((command) => command.includes('etcd')), LIMIT, 'a start');
    child.kill('SIGKILL');
    await until(
      () => processesIn(folder).length === 0 && ofCluster().length === 0,
      LIMIT,
      () => `the end of ${processesIn(folder).join('\n')}`,
    );
  });
});

/** Command lines of running programs that name the folder. */
function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandOf)
    .filter((command) => command.includes(folder));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
