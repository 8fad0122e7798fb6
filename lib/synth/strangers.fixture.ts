import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { beforeEachCall, type DiskCall, killedBefore } from './fixture-disk';
import { furnish, refuseFixed, SCENES, type Scene } from './fixture-scenes';
import { clear } from './remove';
import { writeTree } from './write';

/** What another program does in the output folder while synthesis works. */
interface Deed {
  readonly title: string;
  /**
   * @param at makes an absolute path
   * @param opened the folder halo, opened before
   */
  readonly act: (at: (path: string) => string, opened: string) => void;
  /** What must be there at the end, or must not be: content or undefined by path. */
  readonly leaves: Readonly<Record<string, string | undefined>>;
}

const DEEDS: readonly Deed[] = [
  { title: 'a new file at the top', act: (at) => fs.writeFileSync(at('new.txt'), 'theirs'), leaves: { 'new.txt': 'theirs' } },
  {
    title: 'a new file and a new folder beside generated ones',
    act: (at) => {
      fs.mkdirSync(at('halo/web/sub'), { recursive: true });
      fs.writeFileSync(at('halo/web/sub/new.txt'), 'theirs');
      fs.writeFileSync(at('halo/web/new.txt'), 'theirs');
    },
    leaves: { 'halo/web/sub/new.txt': 'theirs', 'halo/web/new.txt': 'theirs' },
  },
  {
    title: 'a new file in a folder that goes',
    act: (at) => {
      fs.mkdirSync(at('halo/old/x'), { recursive: true });
      fs.writeFileSync(at('halo/old/x/new.txt'), 'theirs');
    },
    leaves: { 'halo/old/x/new.txt': 'theirs' },
  },
  {
    title: 'a file that is replaced as editors do it',
    act: (at) => {
      fs.writeFileSync(at('README.md~'), 'edited');
      fs.renameSync(at('README.md~'), at('README.md'));
    },
    leaves: { 'README.md': 'edited' },
  },
  {
    title: 'a file that is written in place',
    act: (at) => {
      fs.mkdirSync(at('others'), { recursive: true });
      fs.writeFileSync(at('others/notes.txt'), 'edited');
    },
    leaves: { 'others/notes.txt': 'edited' },
  },
  { title: 'a file that is removed', act: (at) => fs.rmSync(at('README.md')), leaves: { 'README.md': undefined } },
  {
    title: 'a file that is renamed',
    act: (at) => fs.renameSync(at('README.md'), at('READ.md')),
    leaves: { 'README.md': undefined, 'READ.md': 'mine: README.md' },
  },
  {
    title: 'a new file through a folder that was opened before',
    act: (_, opened) => fs.writeFileSync(nodePath.join(opened, 'new.txt'), 'theirs'),
    leaves: { 'halo/new.txt': 'theirs' },
  },
];

/** How much of it is tried: one of so many calls, chosen by jest's seed. */
interface Share {
  readonly runs: number;
  readonly kills: number;
}

/** A kill comes so many calls later. */
const LATER = [1, 2, 5, 12];

/**
 * Tests that nothing is lost of what another program does in the output folder before each call with which synthesis changes the disk, also if
 * synthesis is killed soon afterwards. If the folder is not there just then, the program tries again before the next call.
 */
export function testStrangers(share: Share): void {
  beforeEach(() => {
    parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-strangers-'));
    dist = nodePath.join(parent, 'dist');
  });
  afterEach(() => expect(clear(parent)).toEqual([]));
  const scenes = SCENES.filter(({ before }) => before.some(({ path }) => path.startsWith('halo/')));
  describe.each(scenes.map((scene) => [scene.title, scene] as const))('%s', (_, scene) => {
    test.each(DEEDS.map((deed, i) => [deed.title, deed, i] as const))('meanwhile: %s', (__, deed, i) => {
      for (const n of someCalls(scene, share.runs, i)) {
        if (!meddle(scene, deed, n)) continue;
        expectKept(n, deed.leaves);
        expectWritten(n, scene);
      }
    });
    // A file that was removed may be back then.
    const making = DEEDS.filter(({ leaves }) => Object.values(leaves)[0] !== undefined);
    test.each(making.map((deed, i) => [deed.title, deed, i] as const))('killed soon after: %s', (__, deed, i) => {
      for (const n of someCalls(scene, share.kills, i)) {
        const isDone = meddle(scene, deed, n, n + (LATER[(n + i) % LATER.length] ?? 1));
        writeTree(dist, scene.after);
        if (isDone) expectKept(n, deed.leaves);
        expectWritten(n, scene);
      }
    });
  });
}

let parent: string;
let dist: string;
const calls = new Map<Scene, number>();

function someCalls(scene: Scene, share: number, offset: number): readonly number[] {
  if (!calls.has(scene)) {
    arrange(scene);
    calls.set(
      scene,
      beforeEachCall(
        scene.canExchange,
        (call) => refuseFixed(scene, call),
        () => writeTree(dist, scene.after),
      ),
    );
  }
  const numbers = Array.from({ length: calls.get(scene) ?? 0 }, (_, i) => i + 1);
  return numbers.filter((n) => (n + 7 * offset + Math.abs(jest.getSeed())) % share === 0);
}

function arrange(scene: Scene): void {
  clear(dist);
  writeTree(dist, scene.before);
  furnish(dist, scene);
}

/** Runs a synthesis with a deed before its nth call. @returns whether the deed was done: a folder that was opened before may be gone */
function meddle(scene: Scene, { act }: Deed, n: number, killAt = Number.POSITIVE_INFINITY): boolean {
  arrange(scene);
  const handle = fs.openSync(nodePath.join(dist, 'halo'), 'r');
  let isDone = false;
  const attempt = (): void => {
    try {
      act((path) => nodePath.join(dist, path), `/proc/self/fd/${handle}`);
      isDone = true;
    } catch (error) {
      expect(error).toHaveProperty('code', 'ENOENT');
    }
  };
  const before = (call: DiskCall): void => {
    if (call.n >= n && !isDone) attempt();
    refuseFixed(scene, call);
  };
  killedBefore(killAt, scene.canExchange, before, () => writeTree(dist, scene.after));
  if (!isDone && killAt === Number.POSITIVE_INFINITY) attempt();
  fs.closeSync(handle);
  return isDone;
}

function expectKept(n: number, leaves: Deed['leaves']): void {
  const found = Object.fromEntries(Object.keys(leaves).map((path) => [path, contentOf(nodePath.join(dist, path))]));
  expect({ n, ...found }).toEqual({ n, ...leaves });
}

function expectWritten(n: number, { after }: Scene): void {
  for (const { path, content } of after) expect({ n, path, content: contentOf(nodePath.join(dist, path)) }).toEqual({ n, path, content });
  expect(fs.readdirSync(parent)).toEqual(['dist']);
}

function contentOf(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
