import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/api';
import { ROOT } from '../support/labs';

/** Longer than any component takes to stop. */
const LIMIT = 30_000;

/** What is interrupted, and how: all at the same time, each in a folder of its own, since they mostly wait. */
const CASES: readonly (readonly [title: string, interrupt: (folder: string) => Promise<void>])[] = [
  ['by SIGINT leave no process and no folder', (folder) => whileItRuns(folder, 'SIGINT')],
  ['by SIGTERM leave no process and no folder', (folder) => whileItRuns(folder, 'SIGTERM')],
  ['while the control plane starts leave no process and no folder', whileItStarts],
];

describe('Tests that are interrupted', () => {
  let interrupted: readonly Promise<void>[];
  beforeAll(() => {
    interrupted = CASES.map(([, interrupt]) => inFolder(interrupt));
    // The test hears of an error.
    for (const one of interrupted) one.catch(() => undefined);
  });
  afterAll(() => Promise.allSettled(interrupted));

  test.each(CASES.map(([title], place) => [title, place] as const))('%s', (_, place) => interrupted[place]);
});

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-harness-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function whileItRuns(folder: string, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const child = start(folder);
  await new Promise((done) => child.stdout?.once('data', done));
  expect(ofCluster(folder)).toHaveLength(1);
  expect(processesIn(folder).length).toBeGreaterThan(4);
  child.kill(signal);
  await isLeftEmpty(folder);
}

async function whileItStarts(folder: string): Promise<void> {
  const child = start(folder, 'early');
  await until(() => processesIn(folder).some((command) => command.includes('etcd')), LIMIT, 'a start');
  child.kill('SIGKILL');
  await isLeftEmpty(folder);
}

function start(folder: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'hang.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function isLeftEmpty(folder: string): Promise<void> {
  await until(
    () => processesIn(folder).length === 0 && ofCluster(folder).length === 0,
    LIMIT,
    () => `the end of ${processesIn(folder).join('\n')}`,
  );
}

function ofCluster(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('homelab-e2e-'));
}

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
