import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readTree, treeOf, versionedFiles } from './fixture-files';
import { writeTree } from './write';

const REPO = nodePath.resolve(__dirname, '../..');
const FILES = 400;
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
async function startWriter(rounds: number, versions: readonly string[], before = ''): Promise<ChildProcess> {
  const hook = nodePath.join(parent, '.git', 'hook.js');
  fs.writeFileSync(hook, `const fs = require('node:fs');\n${before}`);
  const script = nodePath.join(__dirname, 'fixture-writer.ts');
  const args = ['--require', hook, '--import', 'tsx', script, dist, String(FILES), String(rounds), ...versions];
  const child = spawn(process.execPath, args, { cwd: REPO, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
const ended = async (child: ChildProcess): Promise<string> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return String(child.signalCode ?? child.exitCode);
};
/** Runs a piece of JavaScript in the writer between its two renames. */
const betweenRenames = (code: string): string =>
  `const { renameSync } = fs; fs.renameSync = (a, b) => { renameSync(a, b); if (String(b).endsWith('/old')) { ${code} } };`;

test('killed at any moment: the tree is the one or the other, git sees nothing, the next run cleans up', async () => {
  writeTree(dist, versionedFiles('v1', FILES));
  for (let i = 0; i < 8; i += 1) {
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
  const child = await startWriter(1, ['v2'], betweenRenames("process.kill(process.pid, 'SIGKILL')"));
  expect(await ended(child)).toBe('SIGKILL');
  expect(fs.existsSync(dist)).toBe(false);
  expect(writeTree(dist, versionedFiles('v1', FILES))).toEqual({ written: 0, removed: 0, restored: [''] });
  expect(readTree(dist)).toEqual({ ...tree('v1'), 'README.md': 'mine' });
  expect(staging()).toEqual([]);
}, 20_000);

test('killed after both: what was removed since is not put back', async () => {
  writeTree(dist, versionedFiles('v1', FILES));
  const hook =
    "const { renameSync } = fs; let n = 0; fs.renameSync = (a, b) => { renameSync(a, b); if (++n === 2) process.kill(process.pid, 'SIGKILL'); };";
  expect(await ended(await startWriter(1, ['v2'], hook))).toBe('SIGKILL');
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
    const child = await startWriter(1, ['v2'], betweenRenames(`process.kill(process.pid, '${signal}')`));
    expect(await ended(child)).toBe(signal);
    expect(readTree(dist)).toEqual(tree('v2'));
    expect(staging()).toEqual([]);
  },
  20_000,
);

test('a dead process that had our id left its folder, as happens in containers', () => {
  writeTree(dist, versionedFiles('v1', FILES));
  const mine = nodePath.join(parent, `.dist-staging-${process.pid}`);
  fs.mkdirSync(nodePath.join(mine, 'new'), { recursive: true });
  fs.writeFileSync(nodePath.join(mine, 'swap.json'), '{"path":"lab-0"}');
  fs.renameSync(nodePath.join(dist, 'lab-0'), nodePath.join(mine, 'old'));
  expect(writeTree(dist, versionedFiles('v1', FILES))).toEqual({ written: 0, removed: 0, restored: ['lab-0'] });
  expect(staging()).toEqual([]);
});

test('a folder whose process id was given to another process since is a leftover', () => {
  const other = nodePath.join(parent, `.dist-staging-${process.ppid}`);
  fs.mkdirSync(other);
  fs.writeFileSync(nodePath.join(other, 'owner'), '1');
  writeTree(dist, versionedFiles('v1', FILES));
  expect(staging()).toEqual([]);
});

test('processes at the same time take turns', async () => {
  const versions = ['v1', 'v2', 'v3'];
  const writers = await Promise.all(versions.map((version) => startWriter(3, [version, `${version}x`])));
  expect(await Promise.all(writers.map(ended))).toEqual(['0', '0', '0']);
  expect(versionOf(readTree(dist))).toMatch(/^v[123]x$/);
  expect(staging()).toEqual([]);
}, 60_000);
