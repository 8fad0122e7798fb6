/** Folders that can't be removed, moved, read or written: what belongs to others stays as it is, and nothing stops. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { generatedFile, treeOf } from './fixture-files';
import type { OutputFile } from './layout';
import { writeTree } from './write';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const ONCE = nodePath.resolve(__dirname, '../../.test-build/lib/synth/fixture-once.js');
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const V1 = [
  generatedFile('halo/a.yaml', '1'),
  generatedFile('halo/web/b.yaml', '1'),
  generatedFile('talos/c.yaml', '1'),
  generatedFile('talos/gone.yaml', '1'),
];
const V2 = [
  generatedFile('halo/a.yaml', '2'),
  generatedFile('halo/web/b.yaml', '2'),
  generatedFile('talos/c.yaml', '2'),
  generatedFile('talos/new/d.yaml', '2'),
];

interface Outcome {
  readonly written?: number;
  readonly warnings?: readonly string[];
  readonly error?: string;
  readonly tree?: Readonly<Record<string, string>>;
  /** Names in the folder above. */
  readonly beside: readonly string[];
}

let parent: string;
let dist: string;
const at = (path: string): string => nodePath.join(dist, path);
beforeEach(() => {
  parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-odd-'));
  fs.chmodSync(parent, 0o755);
  dist = nodePath.join(parent, 'dist');
});
afterEach(() => {
  if (isRoot) spawnSync('chattr', ['-R', '-ia', parent]);
  spawnSync('chmod', ['-R', 'u+rwX', parent]);
  fs.rmSync(parent, { recursive: true });
});

const staging = (): readonly string[] => fs.readdirSync(parent).filter((name) => name.includes('staging'));

/** Runs the writer, in a shell with commands before it if there are any. */
function write(
  files: readonly OutputFile[],
  { as, before = [] }: { readonly as?: number; readonly before?: readonly string[] } = {},
): Outcome {
  const node = [process.execPath, ONCE, dist, JSON.stringify(files)];
  // Mounts are made in a namespace of their own, which ends with the process.
  const command = before.length === 0 ? node : [...NAMESPACE, 'sh', '-ec', `${before.join('\n')}\nexec "$@"`, 'sh', ...node];
  const [program = '', ...args] = command;
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...(as === undefined ? {} : { uid: as, gid: as }) });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Writes V1 as that user, has something put into the tree, then writes V2 twice. */
function rewrite(as: number | undefined, arrange: () => void): readonly [Outcome, Outcome] {
  writeTree(dist, V1);
  if (as !== undefined) spawnSync('chown', ['-R', `${as}:${as}`, parent]);
  const options = as === undefined ? {} : { as };
  arrange();
  return [write(V2, options), write(V2, options)];
}

const generated = (): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(V2.map(({ path }) => [path, fs.existsSync(at(path)) ? fs.readFileSync(at(path), 'utf8') : undefined]));

/** Whether a command works here. */
const works = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args, { encoding: 'utf8' }).status === 0;
const NAMESPACE = isRoot ? ['unshare', '-m'] : ['unshare', '-rm'];
const canMount = works(NAMESPACE[0] ?? '', ...NAMESPACE.slice(1), 'sh', '-c', 'mount -t tmpfs none /mnt');
const otherUser =
  isRoot && spawnSync(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(ONCE)})`], { uid: NOBODY, gid: NOBODY }).status === 0;
const canFreeze = isRoot && freezes();
function freezes(): boolean {
  const file = nodePath.join(os.tmpdir(), `homelab-frozen-${process.pid}`);
  fs.writeFileSync(file, '');
  const frozen = works('chattr', '+i', file);
  spawnSync('chattr', ['-i', file]);
  fs.rmSync(file);
  return frozen;
}
/** A test that needs what not every system has: skipped with the reason in its name. */
const testIf = (can: boolean, needs: string): ((name: string, body: () => void) => void) =>
  can ? test : (name, body) => test.skip(`${name} (needs ${needs})`, body);
const asRoot = testIf(otherUser, 'root, and a Node that other users may run');
const frozen = testIf(canFreeze, 'root, and a disk that knows chattr');
const mounting = testIf(canMount, 'mount namespaces');

test('a read-only folder of ours in the part that is swapped: kept, and not in the way', () => {
  const [first, second] = rewrite(isRoot && otherUser ? NOBODY : undefined, () => {
    fs.mkdirSync(at('halo/theirs/deep'), { recursive: true });
    fs.writeFileSync(at('halo/theirs/deep/file'), 'mine');
    for (const path of ['halo/theirs/deep', 'halo/theirs']) {
      if (isRoot && otherUser) fs.chownSync(at(path), NOBODY, NOBODY);
      fs.chmodSync(at(path), 0o555);
    }
  });
  expect([first, second]).toMatchObject([
    { written: 4, warnings: [] },
    { written: 0, warnings: [] },
  ]);
  expect(fs.statSync(at('halo/theirs')).mode & 0o777).toBe(0o555);
  expect(fs.readFileSync(at('halo/theirs/deep/file'), 'utf8')).toBe('mine');
  expect(generated()).toEqual(treeOf(V2));
  expect(staging()).toEqual([]);
});

describe('another user’s', () => {
  const CASES: readonly (readonly [string, () => void])[] = [
    ['folder', () => fs.mkdirSync(at('halo/root/inner'), { recursive: true })],
    ['folder that nobody else may list', () => fs.mkdirSync(at('halo/root'), { mode: 0o700 })],
    ['file that nobody else may read', () => fs.writeFileSync(at('halo/root'), 'secret', { mode: 0o600 })],
    ['file that nobody else may read, at the top', () => fs.writeFileSync(at('root'), 'secret', { mode: 0o600 })],
    ['pipe', () => spawnSync('mkfifo', ['-m', '600', at('halo/root')])],
  ];
  for (const [what, arrange] of CASES) {
    asRoot(`${what} stays the same one`, () => {
      let before: fs.Stats | undefined;
      const path = (): string => at(fs.existsSync(at('root')) ? 'root' : 'halo/root');
      const outcomes = rewrite(NOBODY, () => {
        arrange();
        if (fs.statSync(path()).isDirectory()) fs.writeFileSync(`${path()}/file`, 'theirs', { mode: 0o600 });
        before = fs.statSync(path());
      });
      expect(outcomes).toMatchObject([
        { written: 4, warnings: [] },
        { written: 0, warnings: [] },
      ]);
      const { ino, uid, mode } = fs.statSync(path());
      expect({ ino, uid, mode }).toEqual({ ino: before?.ino, uid: 0, mode: before?.mode });
      expect(generated()).toEqual(treeOf(V2));
      expect(fs.existsSync(at('talos/gone.yaml'))).toBe(false);
      expect(staging()).toEqual([]);
    });
  }

  asRoot('generated file can’t be replaced: an error, and nothing is changed', () => {
    const [first] = rewrite(NOBODY, () => fs.chownSync(at('halo'), 0, 0));
    expect(first.error).toMatch(/can't write .*halo: it is read-only \(EACCES\)/);
    expect(fs.readFileSync(at('talos/c.yaml'), 'utf8')).toBe(V1[2]?.content);
    expect(staging()).toEqual([]);
  });

  asRoot('left-over staging folder: said at every run, and in no run’s way', () => {
    const outcomes = rewrite(NOBODY, () => {
      fs.mkdirSync(nodePath.join(parent, '.dist-staging-4194305/1/new/0'), { recursive: true });
      fs.writeFileSync(nodePath.join(parent, '.dist-staging-4194305/1/new/0/file'), '');
    });
    const warning = expect.stringMatching(/\.dist-staging-4194305-\d can't be removed .*remove it by hand/);
    expect(outcomes).toMatchObject([
      { written: 4, warnings: [warning] },
      { written: 0, warnings: [warning] },
    ]);
    expect(generated()).toEqual(treeOf(V2));
  });

  asRoot('folder above: it works within the output folder', () => {
    const outcomes = rewrite(NOBODY, () => fs.chownSync(parent, 0, 0));
    expect(outcomes).toMatchObject([
      { written: 4, warnings: [] },
      { written: 0, warnings: [] },
    ]);
    expect(generated()).toEqual(treeOf(V2));
    expect(fs.readdirSync(dist)).toEqual(['halo', 'talos']);
  });
});

describe('immutable', () => {
  frozen('file of somebody: kept', () => {
    const outcomes = rewrite(undefined, () => {
      fs.writeFileSync(at('halo/theirs'), 'theirs');
      spawnSync('chattr', ['+i', at('halo/theirs')]);
    });
    expect(outcomes).toMatchObject([
      { written: 4, warnings: [] },
      { written: 0, warnings: [] },
    ]);
    expect(fs.readFileSync(at('halo/theirs'), 'utf8')).toBe('theirs');
    expect(generated()).toEqual(treeOf(V2));
    expect(staging()).toEqual([]);
  });

  frozen('folder of somebody: kept', () => {
    const outcomes = rewrite(undefined, () => {
      fs.mkdirSync(at('halo/theirs'));
      spawnSync('chattr', ['+i', at('halo/theirs')]);
    });
    expect(outcomes).toMatchObject([
      { written: 4, warnings: [] },
      { written: 0, warnings: [] },
    ]);
    expect(fs.readdirSync(at('halo/theirs'))).toEqual([]);
    expect(staging()).toEqual([]);
  });

  frozen('generated file: an error, and nothing is changed', () => {
    const [first] = rewrite(undefined, () => spawnSync('chattr', ['+i', at('talos/c.yaml')]));
    expect(first.error).toMatch(/can't write .*talos\/c\.yaml: it is read-only \(EPERM\)/);
    expect(fs.readFileSync(at('halo/a.yaml'), 'utf8')).toBe(V1[0]?.content);
    expect(staging()).toEqual([]);
  });

  frozen('folder to which files can only be added: it is seen too late, so it is a warning, and in no run’s way', () => {
    const outcomes = rewrite(undefined, () => {
      fs.mkdirSync(at('halo/log'));
      fs.writeFileSync(at('halo/log/1'), 'theirs');
      spawnSync('chattr', ['+a', at('halo/log')]);
    });
    const warning = expect.stringMatching(/can't be removed .*remove it by hand/);
    expect(outcomes).toMatchObject([
      { written: 4, warnings: [warning] },
      { written: 0, warnings: [warning] },
    ]);
    expect(generated()).toEqual(treeOf(V2));
    expect(fs.readFileSync(at('halo/log/1'), 'utf8')).toBe('theirs');
    spawnSync('chattr', ['-R', '-a', parent]);
    expect(write(V2)).toMatchObject({ written: 0, warnings: [] });
    expect(staging()).toEqual([]);
  });
});

describe('mounted', () => {
  mounting('the output folder itself: it works', () => {
    fs.mkdirSync(dist);
    const { tree, ...rest } = write(V2, {
      before: [`mount -t tmpfs none ${dist}`, `${process.execPath} ${ONCE} ${dist} '${JSON.stringify(V1)}' >/dev/null`],
    });
    expect(rest).toMatchObject({ written: 4, warnings: [] });
    expect(Object.keys(tree ?? {})).toEqual(expect.arrayContaining(V2.map(({ path }) => path)));
    expect(Object.keys(tree ?? {}).filter((path) => path.includes('staging') || path.includes('gone'))).toEqual([]);
  });

  mounting('the output folder itself, from the same disk: it works', () => {
    writeTree(dist, V1);
    fs.writeFileSync(at('README.md'), 'mine');
    expect(write(V2, { before: [`mount --bind ${dist} ${dist}`] })).toMatchObject({ written: 4, warnings: [] });
    expect(generated()).toEqual(treeOf(V2));
    expect(fs.readdirSync(dist).sort()).toEqual(['README.md', 'halo', 'talos']);
    expect(staging()).toEqual([]);
  });

  for (const [what, mount] of [
    ['another disk', (path: string) => `mount -t tmpfs none ${path}\necho theirs >${path}/file`],
    ['the same disk', (path: string) => `mkdir ${path}.from\necho theirs >${path}.from/file\nmount --bind ${path}.from ${path}`],
    ['the same disk, empty', (path: string) => `mkdir ${path}.from\nmount --bind ${path}.from ${path}\necho theirs >${path}.from/file`],
  ] as const) {
    mounting(`a folder of somebody in it, from ${what}: it stays mounted`, () => {
      writeTree(dist, V1);
      fs.mkdirSync(at('halo/data'));
      const { tree, ...rest } = write(V2, { before: [mount(at('halo/data'))] });
      expect(rest).toMatchObject({ written: 4, warnings: [] });
      expect(tree?.['halo/data/file']).toMatch(/theirs/);
      expect(generated()).toEqual(treeOf(V2));
      expect(staging()).toEqual([]);
    });
  }

  mounting('a folder with generated files: the error says what to do, and nothing is changed', () => {
    writeTree(dist, V1);
    const { tree, error } = write(V2, {
      before: [`cp -r ${at('talos')} ${parent}/copy`, `mount -t tmpfs none ${at('talos')}`, `cp ${parent}/copy/* ${at('talos')}`],
    });
    expect(error).toMatch(/Mount the output folder as a whole/);
    expect(tree?.['halo/a.yaml']).toContain(V1[0]?.content);
    expect(tree?.['talos/c.yaml']).toContain(V1[2]?.content);
    expect(staging()).toEqual([]);
  });

  mounting('read-only: an error, and nothing is changed', () => {
    writeTree(dist, V1);
    const { error } = write(V2, { before: [`mount --bind ${dist} ${dist}`, `mount -o remount,ro,bind ${dist}`] });
    expect(error).toMatch(/read-only/);
    expect(fs.readFileSync(at('halo/a.yaml'), 'utf8')).toBe(V1[0]?.content);
    expect(staging()).toEqual([]);
  });

  mounting('a disk that becomes full: nothing is changed, and no staging folder is left', () => {
    const { error, tree, beside } = write(V2, {
      before: [
        `mount -t tmpfs -o size=64k none ${parent}`,
        `${process.execPath} ${ONCE} ${dist} '${JSON.stringify(V1)}' >/dev/null`,
        `head -c 99999 /dev/zero >${parent}/fill 2>/dev/null || true`,
      ],
    });
    expect(error).toMatch(/ENOSPC/);
    expect(beside).toEqual(['dist', 'fill']);
    expect(tree?.['halo/a.yaml']).toContain(V1[0]?.content);
  });

  mounting('in layers, as in an image of a container: folders that can’t be renamed stay, their files are replaced', () => {
    writeTree(dist, V1);
    fs.writeFileSync(at('README.md'), 'mine');
    for (const folder of ['upper', 'work']) fs.mkdirSync(nodePath.join(parent, folder));
    const { tree, ...rest } = write(V2, {
      before: [
        `mount -t tmpfs none /mnt && mkdir /mnt/u /mnt/w`,
        `mount -t overlay overlay -o lowerdir=${parent},upperdir=/mnt/u,workdir=/mnt/w ${parent}`,
      ],
    });
    expect(rest).toMatchObject({ written: 4, warnings: [] });
    for (const { path, content } of V2) expect(tree?.[path]).toContain(content);
    expect(tree?.['talos/gone.yaml']).toBeUndefined();
    expect(tree?.['README.md']).toContain('mine');
  });
});

test('names that are no UTF-8: kept, byte for byte', () => {
  const name = Buffer.from([0x66, 0xff, 0xfe, 0xe2, 0x82, 0xac, 0xc3]);
  const [first, second] = rewrite(undefined, () => {
    const file = Buffer.concat([Buffer.from(at('halo/')), name]);
    fs.writeFileSync(file, 'theirs');
    fs.mkdirSync(Buffer.concat([file, Buffer.from('folder')]));
    fs.writeFileSync(Buffer.concat([file, Buffer.from('folder/'), name]), 'theirs');
  });
  expect([first, second]).toMatchObject([
    { written: 4, warnings: [] },
    { written: 0, warnings: [] },
  ]);
  const names = fs.readdirSync(at('halo'), 'buffer').map((found) => found.toString('hex'));
  expect(names).toContain(name.toString('hex'));
  expect(fs.readFileSync(Buffer.concat([Buffer.from(at('halo/')), name, Buffer.from('folder/'), name]), 'utf8')).toBe('theirs');
  expect(generated()).toEqual(treeOf(V2));
  expect(staging()).toEqual([]);
});
