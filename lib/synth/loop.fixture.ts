import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { treeOf, versionedFiles } from './fixture-files';
import { clear } from './remove';

/** As JavaScript, made by built.fixture.js. */
const WRITER = nodePath.resolve(__dirname, '../../.test-build/lib/synth/fixture-writer.js');
const WITHOUT_EXCHANGE = "require('node:child_process').spawnSync = () => ({ status: 1 });";
const FILES = 30;

/** Another program: makes and replaces files of its own all over the output folder until its input ends, then says what it has made. */
const STRANGER = `
const fs = require('node:fs');
const path = require('node:path');
const [dist, seed] = process.argv.slice(1);
let state = Number(seed);
const chance = (n) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 65536) % n; };
const made = {};
const folders = ['', 'lab-0', 'lab-1', 'lab-0/app-0', 'lab-1/app-1', 'mine', 'lab-0/mine/deep'];
function make(i) {
  const at = path.join(folders[chance(folders.length)], 'note-' + chance(40));
  const file = path.join(dist, at);
  try {
    // Those that are there: a folder that is made just in the moment between two renames would be another test.
    if (at.includes('mine')) fs.mkdirSync(path.dirname(file), { recursive: true });
    if (chance(2) === 0) fs.writeFileSync(file, 'mine ' + i);
    else { fs.writeFileSync(file + '~', 'mine ' + i); fs.renameSync(file + '~', file); }
    made[at] = 'mine ' + i;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
let i = 0;
const timer = setInterval(() => make(i++), 1);
process.stdin.on('end', () => { clearInterval(timer); process.stdout.write(JSON.stringify(made)); }).resume();
`;

/** Another program: reads what is in every version until its input ends, then says how often that was not there. */
const READER = `
const fs = require('node:fs');
const path = require('node:path');
const [dist] = process.argv.slice(1);
let missed = 0;
let read = 0;
const timer = setInterval(() => {
  for (let n = 0; n < 20; n += 1) {
    try { fs.readFileSync(path.join(dist, 'lab-0/app-0/f0.yaml')); fs.readdirSync(dist); read += 1; }
    catch (error) { if (error.code !== 'ENOENT') throw error; missed += 1; }
  }
}, 1);
process.stdin.on('end', () => { clearInterval(timer); process.stdout.write(JSON.stringify({ missed, read })); }).resume();
`;

/**
 * Tests syntheses that follow one another while a program writes into the output folder, and another one reads there.
 * @param rounds two syntheses each
 */
export function testLoop(rounds: number): void {
  let parent: string;
  let dist: string;
  beforeEach(() => {
    parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-loop-'));
    dist = nodePath.join(parent, 'dist');
  });
  afterEach(() => expect(clear(parent)).toEqual([]));

  test.each([
    ['folders are exchanged', ''],
    ['folders are renamed', WITHOUT_EXCHANGE],
  ])('in a loop, beside a program that writes and one that reads: %s', async (_, hook) => {
    const script = nodePath.join(parent, 'hook.js');
    fs.writeFileSync(script, hook);
    const run = (...args: readonly string[]): ChildProcess => spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const write = (times: number): ChildProcess => run('--require', script, WRITER, dist, String(FILES), String(times), 'v1', 'v2');
    await end(write(1));
    const others = [run('-e', STRANGER, dist, String(Math.abs(jest.getSeed()))), run('-e', READER, dist)];
    expect(await end(write(rounds))).toContain('done');
    const [made, seen]: readonly Readonly<Record<string, unknown>>[] = (await Promise.all(others.map(end))).map((text) => JSON.parse(text));
    expect(Object.keys(made ?? {})).not.toEqual([]);
    // What was written twice in the moment of a swap may be there by two names.
    const lost = Object.entries(made ?? {}).filter(([path, content]) => !contentsOf(dist, path).includes(content));
    expect(lost).toEqual([]);
    const wanted = treeOf(versionedFiles('v2', FILES));
    expect(Object.fromEntries(Object.keys(wanted).map((path) => [path, contentOf(nodePath.join(dist, path))]))).toEqual(wanted);
    expect(seen?.read).not.toBe(0);
    // Perl or a new mv is where these tests run; without, there is a moment with no folder.
    if (hook === '' && fs.existsSync('/usr/bin/perl')) expect(seen?.missed).toBe(0);
    expect(fs.readdirSync(parent).filter((name) => name.includes('staging'))).toEqual([]);
  });
}

/** What a process has printed when it ends, after its input was closed. */
async function end(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stdin?.end();
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return text;
}

/** Of a file and of those that were kept beside it. */
function contentsOf(dist: string, path: string): readonly unknown[] {
  const folder = nodePath.dirname(nodePath.join(dist, path));
  const name = nodePath.basename(path);
  const names = fs.readdirSync(folder).filter((other) => other === name || other.startsWith(`${name}.kept-`));
  return names.map((other) => contentOf(nodePath.join(folder, other)));
}

function contentOf(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
