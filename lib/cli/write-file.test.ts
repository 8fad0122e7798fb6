import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { writeFresh, writeWhole } from './write-file';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(os.tmpdir(), 'homelab-file-'));
  fs.writeFileSync(join(folder, 'a'), 'before', { mode: 0o640 });
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const read = (name: string): string => fs.readFileSync(join(folder, name), 'utf8');

test('a file keeps its mode, and a link to it stays one', () => {
  fs.symlinkSync('a', join(folder, 'link'));
  writeWhole(join(folder, 'link'), 'after');
  expect(read('a')).toBe('after');
  expect(fs.statSync(join(folder, 'a')).mode & 0o777).toBe(0o640);
  expect(fs.lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(fs.readdirSync(folder)).toEqual(['a', 'link']);
});

test('a file with two names keeps both', () => {
  fs.linkSync(join(folder, 'a'), join(folder, 'b'));
  writeWhole(join(folder, 'a'), 'after');
  expect(read('b')).toBe('after');
});

/** What a disk does that is full: a part is written. */
function fillDisk(): void {
  const write = fs.writeFileSync;
  jest.spyOn(fs, 'writeFileSync').mockImplementation((file, text, options) => {
    write(file, String(text).slice(0, 2), options);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
}

test('a full disk leaves the file as it was, and nothing beside it', () => {
  fillDisk();
  expect(() => writeWhole(join(folder, 'a'), 'after')).toThrow("a: can't be written: ENOSPC");
  expect(read('a')).toBe('before');
  expect(() => writeWhole(join(folder, 'new'), 'after')).toThrow("new: can't be written: ENOSPC");
  expect(() => writeFresh(join(folder, 'new'), 'after')).toThrow("new: can't be written: ENOSPC");
  expect(fs.readdirSync(folder)).toEqual(['a']);
});

test.each(['EACCES', 'EPERM', 'EROFS'])('where nothing can be made beside it (%s), the file itself is written', (code) => {
  jest.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  writeWhole(join(folder, 'a'), 'after');
  expect(read('a')).toBe('after');
  expect(fs.readdirSync(folder)).toEqual(['a']);
});

test('a folder, and what is below none, is named', () => {
  expect(() => writeWhole(folder, 'x')).toThrow(`${folder}: can't be written: got a folder, expected a file`);
  expect(() => writeWhole(join(folder, 'a', 'b'), 'x')).toThrow("a/b: can't be written: ENOTDIR");
  expect(() => writeFresh(join(folder, 'none', 'b'), 'x')).toThrow("none/b: can't be written: ENOENT");
});

test("parts that killed processes of the same number have left are in nobody's way, and stay", () => {
  const parts = [`.homelab-${process.pid}.part`, `.homelab-${process.pid}-1.part`];
  for (const part of parts) fs.writeFileSync(join(folder, part), 'left');
  writeWhole(join(folder, 'a'), 'after');
  writeFresh(join(folder, 'new'), 'fresh');
  expect([read('a'), read('new')]).toEqual(['after', 'fresh']);
  expect(parts.map(read)).toEqual(['left', 'left']);
  expect(fs.readdirSync(folder)).toHaveLength(4);
});

test('a new file has its name only when it is whole', () => {
  const seen: boolean[] = [];
  const write = fs.writeFileSync;
  jest.spyOn(fs, 'writeFileSync').mockImplementation((...args) => {
    write(...args);
    seen.push(fs.existsSync(join(folder, 'new')));
  });
  writeFresh(join(folder, 'new'), 'fresh');
  expect(seen).toEqual([false]);
  expect(read('new')).toBe('fresh');
});

test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])(
  'a disk without hard links (%s) gets new files as well, and keeps those that are there',
  (code) => {
    jest.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    writeFresh(join(folder, 'new'), 'fresh');
    expect(read('new')).toBe('fresh');
    expect(() => writeFresh(join(folder, 'a'), 'after')).toThrow("a: can't be written: EEXIST");
    expect(fs.readdirSync(folder).sort()).toEqual(['a', 'new']);
  },
);

test('a file that is there is not written anew', () => {
  expect(() => writeFresh(join(folder, 'a'), 'after')).toThrow("a: can't be written: EEXIST");
  expect(read('a')).toBe('before');
});
