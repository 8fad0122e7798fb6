import childProcess from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { beforeEachCall } from './fixture-disk';
import { generatedFile, readTree, treeOf } from './fixture-files';
import { PartialWriteError, writeTree } from './write';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

let parent: string;
let dist: string;
beforeEach(() => {
  parent = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-write-'));
  dist = nodePath.join(parent, 'dist');
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(fs.readdirSync(parent).filter((name) => name.includes('staging'))).toEqual([]);
  fs.rmSync(parent, { recursive: true });
});
const put = (path: string, content: string): void => {
  fs.mkdirSync(nodePath.dirname(nodePath.join(dist, path)), { recursive: true });
  fs.writeFileSync(nodePath.join(dist, path), content);
};
/** Inode and time of change of everything: equal only if nothing was touched. */
const stamps = (): Record<string, string> =>
  Object.fromEntries(
    ['', ...fs.readdirSync(dist, { recursive: true, encoding: 'utf8' })].map((path) => {
      const { ino, mtimeMs, ctimeMs } = fs.lstatSync(nodePath.join(dist, path));
      return [path, `${ino} ${mtimeMs} ${ctimeMs}`];
    }),
  );
const failing = (code: string): Error => Object.assign(new Error(`${code}: no`), { code });

const A = [generatedFile('halo/web/a.yaml', 'a'), generatedFile('halo/web/b.yaml', 'b'), generatedFile('talos/c.yaml', 'c')];

test('writes a tree where none was, and what it was given to the byte', () => {
  const files = [...A, generatedFile('halo/nodes/hosts.windows', 'x\r\n\u{1F600}')];
  expect(writeTree(dist, files)).toEqual({ written: 4, removed: 0, restored: [], warnings: [] });
  expect(readTree(dist)).toEqual(treeOf(files));
  writeTree(nodePath.join(parent, 'deep/er/dist'), A);
  expect(readTree(nodePath.join(parent, 'deep/er/dist'))).toEqual(treeOf(A));
});

test('touches nothing if nothing changed, not even beside the folder', () => {
  writeTree(dist, A);
  const before = [stamps(), fs.statSync(parent).mtimeMs];
  expect(writeTree(dist, A)).toEqual({ written: 0, removed: 0, restored: [], warnings: [] });
  expect([stamps(), fs.statSync(parent).mtimeMs]).toEqual(before);
});

test('touches only what changed', () => {
  writeTree(dist, A);
  const before = stamps();
  const one = [A[0] ?? generatedFile(''), generatedFile('halo/web/b.yaml', 'new'), A[2] ?? generatedFile('')];
  expect(writeTree(dist, one)).toEqual({ written: 1, removed: 0, restored: [], warnings: [] });
  const after = stamps();
  expect(Object.keys(before).filter((path) => before[path] !== after[path])).toEqual(['halo/web', 'halo/web/b.yaml']);
  writeTree(dist, [...A, generatedFile('halo/web/d.yaml')]);
  expect(stamps().talos).toBe(before.talos);
});

test('prunes what is owned and stale, and folders that it empties; keeps what is foreign', () => {
  writeTree(dist, [...A, generatedFile('old/x/y.yaml'), { path: 'old/lab.json', content: '{\n  "generatedBy": "cdk8s-homelab"\n}\n' }]);
  put('README.md', 'mine');
  put('talos/notes/n.txt', 'mine');
  fs.mkdirSync(nodePath.join(dist, 'halo/empty'));
  fs.symlinkSync('../elsewhere', nodePath.join(dist, 'halo/web/link'));
  fs.chmodSync(nodePath.join(dist, 'talos'), 0o770);
  expect(writeTree(dist, A.slice(0, 1))).toEqual({ written: 0, removed: 4, restored: [], warnings: [] });
  expect(readTree(dist)).toEqual({
    ...treeOf(A.slice(0, 1)),
    'README.md': 'mine',
    'talos/notes/n.txt': 'mine',
    'halo/empty': '(empty)',
    'halo/web/link': '-> ../elsewhere',
  });
  expect(fs.statSync(nodePath.join(dist, 'talos')).mode & 0o777).toBe(0o770);
});

test('removes a folder that vanishes as a whole', () => {
  writeTree(dist, A);
  expect(writeTree(dist, A.slice(0, 2))).toEqual({ written: 0, removed: 1, restored: [], warnings: [] });
  expect(readTree(dist)).toEqual(treeOf(A.slice(0, 2)));
});

test('a file may become a folder and a folder a file, if they are ours', () => {
  writeTree(dist, [generatedFile('a/b.yaml'), generatedFile('c', '1')]);
  const files = [generatedFile('a'), generatedFile('c/d.yaml')];
  expect(writeTree(dist, files)).toEqual({ written: 2, removed: 2, restored: [], warnings: [] });
  expect(readTree(dist)).toEqual(treeOf(files));
});

test('does not follow links: neither in the tree nor out of it', () => {
  fs.mkdirSync(nodePath.join(parent, 'out'));
  fs.writeFileSync(nodePath.join(parent, 'out/a.yaml'), generatedFile('').content);
  fs.mkdirSync(dist);
  fs.symlinkSync('../out', nodePath.join(dist, 'halo'));
  expect(() => writeTree(dist, [generatedFile('halo/b.yaml')])).toThrow(
    'halo in the output folder belongs to somebody else: a folder must be here',
  );
  writeTree(dist, [generatedFile('talos/b.yaml')]);
  expect(fs.existsSync(nodePath.join(parent, 'out/a.yaml'))).toBe(true);
});

test('an output folder that is a link is written where it points to', () => {
  fs.mkdirSync(nodePath.join(parent, 'real'));
  fs.symlinkSync('real', dist);
  writeTree(dist, A);
  expect(fs.lstatSync(dist).isSymbolicLink()).toBe(true);
  expect(readTree(nodePath.join(parent, 'real'))).toEqual(treeOf(A));
});

test.each([
  ['a foreign file', () => put('halo/web/a.yaml', 'mine'), 'halo/web/a.yaml in the output folder belongs to somebody else: its first line'],
  ['a foreign folder', () => put('halo/web/a.yaml/x', 'mine'), 'a file must be here, not a folder'],
  ['a foreign file above', () => put('halo/web', 'mine'), 'halo/web in the output folder belongs to somebody else: a folder must be here'],
  [
    'a link',
    () => {
      put('x', '');
      fs.mkdirSync(nodePath.join(dist, 'talos'));
      fs.symlinkSync('../x', nodePath.join(dist, 'talos/c.yaml'));
    },
    'is a link or device',
  ],
])('refuses to write over %s, and changes nothing', (_, make, message) => {
  make();
  const before = [readTree(dist), stamps()];
  expect(() => writeTree(dist, A)).toThrow(message);
  expect([readTree(dist), stamps()]).toEqual(before);
});

test('refuses an output folder that is a file', () => {
  fs.writeFileSync(dist, 'mine');
  expect(() => writeTree(dist, A)).toThrow('which is no folder');
});

test.each(['EACCES', 'EPERM', 'EROFS'])('read-only (%s): a file, a folder, the disk; nothing is changed', (code) => {
  writeTree(dist, A);
  const changed = A.map(({ path }) => generatedFile(path, 'new'));
  const before = stamps();
  for (const suffix of ['web/a.yaml', 'halo/web']) {
    const access = jest.spyOn(fs, 'accessSync').mockImplementation((path, mode) => {
      if (String(path).endsWith(suffix) && mode === fs.constants.W_OK) throw failing(code);
    });
    expect(() => writeTree(dist, changed)).toThrow(new RegExp(`can't write .*${suffix}: it is read-only \\(${code}\\)`));
    access.mockRestore();
  }
  const mkdir = jest.spyOn(fs, 'mkdirSync').mockImplementation(() => {
    throw failing(code);
  });
  expect(() => writeTree(dist, changed)).toThrow(/can't write .*is it read-only\?/);
  expect(writeTree(dist, A).written).toBe(0);
  mkdir.mockRestore();
  expect(stamps()).toEqual(before);
});

test('a full disk: nothing is changed', () => {
  writeTree(dist, A);
  const before = stamps();
  const { writeFileSync } = fs;
  jest.spyOn(fs, 'writeFileSync').mockImplementation((path, data) => {
    if (String(path).endsWith('c.yaml')) throw failing('ENOSPC');
    writeFileSync(path, data);
  });
  expect(() =>
    writeTree(
      dist,
      A.map(({ path }) => generatedFile(path, 'new')),
    ),
  ).toThrow('ENOSPC');
  expect(stamps()).toEqual(before);
});

/** As on a system without a program that exchanges folders. */
const withoutExchange = (): void => {
  jest.spyOn(childProcess, 'spawnSync').mockReturnValue({ pid: 0, output: [], stdout: '', stderr: '', status: 1, signal: null });
};

/** Fails these renames, counted from 1. */
function failRenames(code: string, ...failed: readonly number[]): void {
  const { renameSync } = fs;
  let n = 0;
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    n += 1;
    if (failed.includes(n)) throw failing(code);
    renameSync(from, to);
  });
}

test('if the second rename fails, the first is undone', () => {
  writeTree(dist, A);
  withoutExchange();
  failRenames('EIO', 2);
  expect(() =>
    writeTree(
      dist,
      A.map(({ path }) => generatedFile(path, 'new')),
    ),
  ).toThrow('EIO');
  expect(readTree(dist)).toEqual(treeOf(A));
});

test.each([1, 2])('a folder that the disk refuses to move (rename %i) stays where it is: its files are replaced one by one', (n) => {
  writeTree(dist, [...A, generatedFile('old/a.yaml')]);
  put('README.md', 'mine');
  withoutExchange();
  failRenames('EXDEV', n);
  const before = fs.statSync(dist).ino;
  const files = A.map(({ path }) => generatedFile(path, 'new'));
  expect(writeTree(dist, files)).toEqual({ written: 3, removed: 1, restored: [], warnings: [] });
  expect(fs.statSync(dist).ino).toBe(before);
  expect(readTree(dist)).toEqual({ ...treeOf(files), 'README.md': 'mine' });
});

test('if undoing fails too, nothing is lost: the next run puts it back', () => {
  writeTree(dist, A);
  put('README.md', 'mine');
  withoutExchange();
  failRenames('EIO', 2, 3);
  const files = A.map(({ path }) => generatedFile(path, 'new'));
  expect(() => writeTree(dist, files)).toThrow('the next synthesis puts it back');
  jest.restoreAllMocks();
  expect(fs.existsSync(dist)).toBe(false);
  expect(writeTree(dist, files)).toEqual({ written: 3, removed: 0, restored: [''], warnings: [] });
  expect(readTree(dist)).toEqual({ ...treeOf(files), 'README.md': 'mine' });
});

test('without hard links nothing of somebody else is copied: files are replaced one by one', () => {
  writeTree(dist, A);
  put('README.md', 'mine');
  const { ino } = fs.statSync(nodePath.join(dist, 'README.md'));
  jest.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw failing('EPERM');
  });
  const files = [...A.slice(1).map(({ path }) => generatedFile(path, 'new')), generatedFile('talos/d.yaml')];
  expect(writeTree(dist, files)).toEqual({ written: 3, removed: 1, restored: [], warnings: [] });
  expect(readTree(dist)).toEqual({ ...treeOf(files), 'README.md': 'mine' });
  expect(fs.statSync(nodePath.join(dist, 'README.md')).ino).toBe(ino);
});

test.each([
  ['that is swapped', A.map(({ path }) => generatedFile(path, 'new'))],
  ['that is replaced alone', [generatedFile('halo/web/a.yaml', 'new'), ...A.slice(1)]],
])('a generated file %s, and overwritten meanwhile: theirs stays, and it is said', (_, files) => {
  writeTree(dist, A);
  // When the tree has been compared, and everything is ready.
  beforeEachCall(
    true,
    ({ name, args }) => {
      if (name === 'exchange' || (name === 'renameSync' && String(args[1]).endsWith('a.yaml'))) put('halo/web/a.yaml', 'theirs');
    },
    () => expect(() => writeTree(dist, files)).toThrow(PartialWriteError),
  );
  expect(readTree(dist)).toEqual({ ...treeOf(files), 'halo/web/a.yaml': 'theirs' });
  expect(() => writeTree(dist, files)).toThrow('halo/web/a.yaml in the output folder belongs to somebody else');
});
