import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { ReadLimit } from './memory';
import { readBytes } from './read-bytes';
import { readPaths } from './read-paths';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const folder = mkdtempSync(nodePath.join(tmpdir(), 'homelab-bytes-'));
const at = (name: string) => nodePath.join(folder, name);
const server = createServer();
beforeAll(async () => {
  writeFileSync(at('a.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n');
  execFileSync('mkfifo', [at('pipe.yaml')]);
  symlinkSync('/dev/zero', at('zero.yaml'));
  symlinkSync('loop.yaml', at('loop.yaml'));
  symlinkSync('.', at('circle'));
  mkdirSync(at('folder.yaml'));
  writeFileSync(at('large.yml'), '');
  await new Promise<void>((listening) => server.listen(at('socket.yaml'), listening));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const unread = () => {
  throw new Error('not to be read');
};

test('a folder is read without waiting for pipes, devices and sockets in it', () => {
  const found = readPaths([folder], unread).map(({ file, documents, problems }) => [nodePath.basename(file), documents.length, problems]);
  expect(found).toEqual([
    ['a.yaml', 1, []],
    ['large.yml', 0, []],
  ]);
});

test.each([
  ['pipe.yaml', 'got a named pipe, expected a file'],
  ['zero.yaml', 'got a device, expected a file'],
  ['loop.yaml', 'ELOOP: too many symbolic links encountered'],
  ['socket.yaml', 'ENXIO: no such device or address'],
  ['a.yaml/b', 'ENOTDIR: not a directory'],
  ['missing', 'ENOENT: no such file or directory'],
  ['x'.repeat(300), 'ENAMETOOLONG: name too long'],
])('%s, named, is an error that says so', (name, message) => {
  expect(readPaths([at(name)], unread)).toMatchObject([{ file: at(name), documents: [], problems: [{ code: 'unreadable', message }] }]);
});

test('a folder in the place of a file', () => {
  expect(() => readBytes(at('folder.yaml'))).toThrow('got a folder, expected a file');
});

test('a file of the system that has nothing to read yet, such as the log of the kernel, is not waited for', () => {
  jest.spyOn(fs, 'readSync').mockImplementation(() => {
    throw Object.assign(new Error('EAGAIN: resource temporarily unavailable, read'), { code: 'EAGAIN' });
  });
  expect(() => readBytes(at('a.yaml'))).toThrow('got a file that does not end, expected one that does');
  jest.restoreAllMocks();
});

test('what is larger than the memory is not read, one file or many', () => {
  truncateSync(at('large.yml'), 600 * 2 ** 20);
  const read = readPaths([at('large.yml'), at('a.yaml')], unread, new ReadLimit(100 * 2 ** 20));
  truncateSync(at('large.yml'), 0);
  const [large, small] = read.map(({ problems }) => problems);
  expect(large).toMatchObject([{ code: 'unreadable', message: 'with it more than 100 MB would be read, which may not fit into memory' }]);
  expect(small).toEqual([]);
  const [first, second] = readPaths([at('a.yaml'), '-'], () => readBytes(at('a.yaml'), new ReadLimit(10)));
  expect([first?.documents.length, second?.problems.map(({ code }) => code)]).toEqual([1, ['unreadable']]);
});
