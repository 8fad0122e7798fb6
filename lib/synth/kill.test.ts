import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CALLS } from './fixture-disk';
import { readTree, treeOf, versionedFiles } from './fixture-files';
import { writeTree } from './write';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

/** As JavaScript, made by built.fixture.js. */
const WRITER = nodePath.resolve(__dirname, '../../.test-build/lib/synth/fixture-writer.js');
const FILES = 120;
/** One of so many calls, chosen by jest's seed, is where a real process is killed; every-call.test.ts tries all of them. */
const STEP = 9;
let parent: string;
let dist: string;
beforeEach(() => {
  parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-kill-'));
  execFileSync('git', ['init', '-q'], { cwd: parent });
  dist = nodePath.join(parent, 'dist');
});
afterEach(() => fs.rmSync(parent, { recursive: true }));

const tree = (version: string): Record<string, string> => treeOf(versionedFiles(version, FILES));
/** Which version a tree is, wholly. */
const versionOf = (found: Record<string, string> | undefined): string | undefined =>
  ['v0', 'v1', 'v2', 'v1x', 'v2x', 'v3x'].find((version) => isDeepStrictEqual(found, tree(version)));
const staging = (): readonly string[] => fs.readdirSync(parent).filter((name) => name.includes('staging'));

/** Starts a writer, with a piece of JavaScript run in it first. */
async function startWriter(rounds: number, versions: readonly string[], before = '', files = FILES): Promise<ChildProcess> {
  const hook = nodePath.join(parent, '.git', 'hook.js');
  fs.writeFileSync(hook, `const fs = require('node:fs');\n${before}`);
  const args = ['--require', hook, WRITER, dist, String(files), String(rounds), ...versions];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
const ended = async (child: ChildProcess): Promise<string> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return String(child.signalCode ?? child.exitCode);
};
const WITHOUT_EXCHANGE = "require('node:child_process').spawnSync = () => ({ status: 1 });";
/** Runs a piece of JavaScript in the writer after its nth rename, of which the first and the second are the swap. */
const afterRename = (n: number, code: string): string =>
  `${WITHOUT_EXCHANGE} const { renameSync } = fs; let n = 0; fs.renameSync = (a, b) => { renameSync(a, b); if (++n === ${n}) { ${code} } };`;

test('killed at any moment: the tree is the one or the other, git sees nothing, the next run cleans up', async () => {
  writeTree(dist, versionedFiles('v1', FILES));
  for (let i = 0; i < 5; i += 1) {
    const child = await startWriter(1e6, ['v2', 'v1']);
    await new Promise((done) => setTimeout(done, Math.random() * 120));
    child.kill('SIGKILL');
    expect(await ended(child)).toBe('SIGKILL');
    // The file that hides the staging folder from git may just have been made, and still be empty.
    const seen = execFileSync('git', ['status', '--porcelain', '-uall', ':!dist'], { cwd: parent, encoding: 'utf8' });
    expect(seen).toMatch(/^(\?\? \.dist-staging-\d+\/\.gitignore\n)?$/);
    const after = readTree(dist);
    if (after) expect(versionOf(after)).toMatch(/^v[012]$/);
    else expect(staging()).toHaveLength(1);
    const last = `v${i % 3}`;
    writeTree(dist, versionedFiles(last, FILES));
    expect(versionOf(readTree(dist))).toBe(last);
    expect(staging()).toEqual([]);
  }
}, 60_000);

test('killed between the two renames: the next run restores first, foreign files included', async () => {
  writeTree(dist, versionedFiles('v1', FILES));
  fs.writeFileSync(nodePath.join(dist, 'README.md'), 'mine');
  const child = await startWriter(1, ['v2'], afterRename(1, "process.kill(process.pid, 'SIGKILL')"));
  expect(await ended(child)).toBe('SIGKILL');
  expect(fs.existsSync(dist)).toBe(false);
  expect(writeTree(dist, versionedFiles('v1', FILES))).toEqual({ written: 0, removed: 0, restored: [''], warnings: [] });
  expect(readTree(dist)).toEqual({ ...tree('v1'), 'README.md': 'mine' });
  expect(staging()).toEqual([]);
}, 20_000);

test('killed after both: what was removed since is not put back', async () => {
  writeTree(dist, versionedFiles('v1', FILES));
  expect(await ended(await startWriter(1, ['v2'], afterRename(2, "process.kill(process.pid, 'SIGKILL')")))).toBe('SIGKILL');
  expect(readTree(dist)).toEqual(tree('v2'));
  fs.rmSync(dist, { recursive: true });
  expect(writeTree(dist, versionedFiles('v3', FILES)).restored).toEqual([]);
  expect(readTree(dist)).toEqual(tree('v3'));
  expect(staging()).toEqual([]);
}, 20_000);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s between the renames takes effect after the second',
  async (signal) => {
    writeTree(dist, versionedFiles('v1', FILES));
    const child = await startWriter(1, ['v2'], afterRename(1, `process.kill(process.pid, '${signal}')`));
    expect(await ended(child)).toBe(signal);
    expect(readTree(dist)).toEqual(tree('v2'));
    expect(staging()).toEqual([]);
  },
  20_000,
);

test('a dead process that had our id left its folder, as happens in containers', () => {
  writeTree(dist, versionedFiles('v1', FILES));
  const mine = nodePath.join(parent, `.dist-staging-${process.pid}`);
  fs.mkdirSync(nodePath.join(mine, '1/new/0'), { recursive: true });
  fs.mkdirSync(nodePath.join(mine, '1/old'));
  const { dev, ino } = fs.statSync(nodePath.join(mine, '1/new/0'));
  fs.writeFileSync(
    nodePath.join(mine, '1/steps.json'),
    JSON.stringify({ steps: [{ kind: 'swap', path: 'lab-0', fresh: `${dev}:${ino}` }], links: [] }),
  );
  fs.renameSync(nodePath.join(dist, 'lab-0'), nodePath.join(mine, '1/old/0'));
  expect(writeTree(dist, versionedFiles('v1', FILES))).toEqual({ written: 0, removed: 0, restored: ['lab-0'], warnings: [] });
  expect(staging()).toEqual([]);
});

test('a folder whose process id was given to another process since is a leftover', () => {
  const other = nodePath.join(parent, `.dist-staging-${process.ppid}`);
  fs.mkdirSync(other);
  fs.writeFileSync(nodePath.join(other, 'owner'), '1');
  writeTree(dist, versionedFiles('v1', FILES));
  expect(staging()).toEqual([]);
});

/** Kills the writer before its nth call that changes the disk. */
const beforeCall = (n: number, more: string): string => `${more}
  let left = ${n};
  const child = require('node:child_process');
  const die = (owner, name, original = owner[name]) => {
    owner[name] = (...args) => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); return original(...args); };
  };
  for (const name of ${JSON.stringify(CALLS)}) die(fs, name);
  die(child, 'spawnSync');`;

test.each([
  ['folders are exchanged', ''],
  ['folders are renamed', WITHOUT_EXCHANGE],
])('a process that is killed before its nth call, really: %s', async (_, more) => {
  const files = (version: string): ReturnType<typeof versionedFiles> => versionedFiles(version, 8);
  writeTree(dist, files('v1'));
  fs.writeFileSync(nodePath.join(dist, 'README.md'), 'mine');
  for (let n = 1 + (Math.abs(jest.getSeed()) % STEP); ; n += STEP) {
    const child = await startWriter(1, ['v2'], beforeCall(n, more), 8);
    const end = await ended(child);
    const found = readTree(dist);
    const either = ['v1', 'v2'].map((version) => ({ ...treeOf(files(version)), 'README.md': 'mine' }));
    if (found || more === '') expect(either).toContainEqual(found);
    writeTree(dist, files('v1'));
    expect(readTree(dist)).toEqual(either[0]);
    expect(staging()).toEqual([]);
    if (end === '0') break;
    expect(end).toBe('SIGKILL');
  }
});

test('processes at the same time take turns', async () => {
  const versions = ['v1', 'v2', 'v3'];
  const writers = await Promise.all(versions.map((version) => startWriter(3, [version, `${version}x`])));
  expect(await Promise.all(writers.map(ended))).toEqual(['0', '0', '0']);
  expect(versionOf(readTree(dist))).toMatch(/^v[123]x$/);
  expect(staging()).toEqual([]);
}, 60_000);
