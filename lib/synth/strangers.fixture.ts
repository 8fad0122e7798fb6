import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { clear } from './discard';
import { beforeEachCall, killedBefore } from './fixture-disk';
import { furnish, refuseFixed, SCENES, type Scene } from './fixture-scenes';
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
    leaves: { 'README.md': 'edited', 'README.md~': undefined },
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

/**
 * Tests that nothing is lost of what another program does in the output folder before each call with which synthesis changes the disk. If
 * the folder is not there just then, the program tries again before the next call.
 * @param share one of how many calls is tried, chosen by jest's seed
 */
export function testStrangers(share: number): void {
  let parent: string;
  let dist: string;
  beforeEach(() => {
    parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-strangers-'));
    dist = nodePath.join(parent, 'dist');
  });
  afterEach(() => expect(clear(parent)).toEqual([]));

  const arrange = (scene: Scene): void => {
    clear(dist);
    writeTree(dist, scene.before);
    furnish(dist, scene);
  };
  const scenes = SCENES.filter(({ before }) => before.some(({ path }) => path.startsWith('halo/')));
  const cases = scenes.flatMap((scene) => DEEDS.map((deed) => [scene.title, deed.title, scene, deed] as const));
  test.each(cases)('%s, meanwhile: %s', (_, __, scene, { act, leaves }) => {
    arrange(scene);
    const calls = beforeEachCall(
      scene.canExchange,
      (call) => refuseFixed(scene, call),
      () => writeTree(dist, scene.after),
    );
    for (let n = 1 + (Math.abs(jest.getSeed()) % share); n <= calls; n += share) {
      arrange(scene);
      const handle = fs.openSync(fs.existsSync(nodePath.join(dist, 'halo')) ? nodePath.join(dist, 'halo') : dist, 'r');
      let isDone = false;
      const attempt = (): void => {
        try {
          act((path) => nodePath.join(dist, path), `/proc/self/fd/${handle}`);
          isDone = true;
        } catch (error) {
          expect(error).toHaveProperty('code', 'ENOENT');
        }
      };
      beforeEachCall(
        scene.canExchange,
        (call) => {
          if (call.n >= n && !isDone) attempt();
          refuseFixed(scene, call);
        },
        () => writeTree(dist, scene.after),
      );
      if (!isDone) attempt();
      fs.closeSync(handle);
      // A folder that was opened and is gone: the program is told, and has written nothing.
      if (!isDone) continue;
      const found = Object.fromEntries(Object.keys(leaves).map((path) => [path, contentOf(nodePath.join(dist, path))]));
      expect({ n, ...found }).toEqual({ n, ...leaves });
      for (const { path, content } of scene.after)
        expect({ n, path, content: contentOf(nodePath.join(dist, path)) }).toEqual({ n, path, content });
      expect(fs.readdirSync(parent)).toEqual(['dist']);
    }
  });
}

/**
 * Tests that nothing is lost of it either if synthesis is killed soon afterwards: the next run has only what the disk says. A file that was
 * removed may be back, then.
 */
export function testKilledStrangers(share: number): void {
  let parent: string;
  let dist: string;
  beforeEach(() => {
    parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-strangers-'));
    dist = nodePath.join(parent, 'dist');
  });
  afterEach(() => expect(clear(parent)).toEqual([]));
  const scenes = SCENES.filter(({ before }) => before.some(({ path }) => path.startsWith('halo/')));
  const making = DEEDS.filter(({ leaves }) => !Object.values(leaves).includes(undefined) || leaves['README.md'] === 'edited');
  const cases = scenes.flatMap((scene) => making.map((deed) => [scene.title, deed.title, scene, deed] as const));
  test.each(cases)('%s, killed soon after: %s', (_, __, scene, { act, leaves }) => {
    const arrange = (): void => {
      clear(dist);
      writeTree(dist, scene.before);
      furnish(dist, scene);
    };
    arrange();
    const calls = beforeEachCall(
      scene.canExchange,
      (call) => refuseFixed(scene, call),
      () => writeTree(dist, scene.after),
    );
    for (let n = 1 + (Math.abs(jest.getSeed()) % share); n <= calls; n += share) {
      for (const later of [1, 2, 5, 12]) {
        arrange();
        const handle = fs.openSync(nodePath.join(dist, 'halo'), 'r');
        let isDone = false;
        killedBefore(
          n + later,
          scene.canExchange,
          (call) => {
            refuseFixed(scene, call);
            if (call.n < n || isDone) return;
            try {
              act((path) => nodePath.join(dist, path), `/proc/self/fd/${handle}`);
              isDone = true;
            } catch (error) {
              expect(error).toHaveProperty('code', 'ENOENT');
            }
          },
          () => writeTree(dist, scene.after),
        );
        fs.closeSync(handle);
        writeTree(dist, scene.after);
        const kept = Object.keys(leaves).filter((path) => leaves[path] !== undefined);
        const found = kept.map((path) => [path, contentOf(nodePath.join(dist, path))]);
        if (isDone) expect({ n, later, found }).toEqual({ n, later, found: kept.map((path) => [path, leaves[path]]) });
        for (const { path, content } of scene.after)
          expect({ n, path, content: contentOf(nodePath.join(dist, path)) }).toEqual({ n, path, content });
        expect(fs.readdirSync(parent)).toEqual(['dist']);
      }
    }
  });
}

function contentOf(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
