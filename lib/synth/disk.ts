import fs from 'node:fs';
import nodePath from 'node:path';
import { types } from 'node:util';
import { ConfigurationError } from '../manifest/configuration-error';
import { HEAD_BYTES, isGenerated } from './is-generated';
import { decodeName, onDisk } from './raw-name';

/** What a path is on disk: symbolic links are `other` and never followed, `closed` is a folder that can't be listed. */
export type EntryKind = 'file' | 'folder' | 'other' | 'closed';

/** Everything below a folder by its path relative to it (separated by `/`), the folder itself as `''`. Folders come before what is in them. */
export type Tree = ReadonlyMap<string, EntryKind>;

/** What the disk says of a file or folder. */
export type Stats = fs.BigIntStats;

/** Reads a tree's names, no contents. Empty if there is no such folder. @param isOurs entries at the top that are left out */
export function scan(root: string, isOurs: (name: string) => boolean): Tree {
  const tree = new Map<string, EntryKind>();
  const top = statsOf(root);
  if (!top) return tree;
  if (!top.isDirectory()) throw new ConfigurationError(`got ${root} as output folder, which is no folder; move it away`);
  const walk = (path: string): void => {
    const entries = listIfAllowed(absolute(root, path));
    if (path === '' && entries === undefined) throw new ConfigurationError(`can't read ${root}: allow it, or choose another output folder`);
    tree.set(path, entries === undefined ? 'closed' : 'folder');
    for (const { name, kind } of entries ?? []) {
      if (path === '' && isOurs(name)) continue;
      const child = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') walk(child);
      else tree.set(child, kind);
    }
  };
  walk('');
  return tree;
}

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What is in a folder. */
export function list(folder: string): readonly Entry[] {
  const entries = fs.readdirSync(onDisk(folder), { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\uFFFD'))) return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  // Perhaps a name that is no UTF-8, of which only the bytes lead to the file.
  return fs.readdirSync(onDisk(folder), 'buffer').flatMap((bytes) => {
    const name = decodeName(bytes);
    const stats = statsOf(nodePath.join(folder, name));
    return stats ? [{ name, kind: kindOf(stats) }] : [];
  });
}

/** As `list`; nothing if the folder has just been removed, undefined if it must not be read. */
function listIfAllowed(folder: string): readonly Entry[] | undefined {
  try {
    // Without the right to search it, its names can be had, and nothing else.
    fs.accessSync(onDisk(folder), fs.constants.R_OK | fs.constants.X_OK);
    return list(folder);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (['ENOENT', 'ENOTDIR'].includes(code)) return [];
    if (['EACCES', 'EPERM'].includes(code)) return undefined;
    throw error;
  }
}

function kindOf(entry: { isDirectory(): boolean; isFile(): boolean }): EntryKind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** The path below the root in the system's own notation. */
export function absolute(root: string, path: string): string {
  return path === '' ? root : root + nodePath.sep + (nodePath.sep === '/' ? path : path.replaceAll('/', nodePath.sep));
}

/** The path of the folder that holds it, `''` at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Every folder above a path, outermost first, without the root. */
export function foldersAbove(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, i) => segments.slice(0, i + 1).join('/'));
}

/** Whether a path is the folder or something in it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** What the disk says of it, links not followed; undefined if nothing is there. */
export function statsOf(path: string): Stats | undefined {
  try {
    return fs.lstatSync(onDisk(path), { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    // Below something that is no folder.
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Which file or folder it is, whatever its name or content; `''` for none. */
export function identity(stats: Stats | undefined): string {
  return stats ? `${stats.dev}:${stats.ino}` : '';
}

/** Whether it was not written to since: the same file with the same content. */
export function isUntouched(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs;
}

/** Whether something is there; a broken link is. */
export function isThere(path: string): boolean {
  return statsOf(path) !== undefined;
}

/** Makes a folder, and those above it that are not there. Node's own way never ends where the system refuses one as if it lacked another, as in /proc. */
export function makeFolders(path: string): void {
  try {
    fs.mkdirSync(path);
  } catch (error) {
    const above = nodePath.dirname(path);
    if (isFolder(path)) return;
    if (errorCode(error) !== 'ENOENT' || fs.existsSync(above)) throw error;
    makeFolders(above);
    makeFolders(path);
  }
}

/** Whether it is a folder, or a link to one. */
function isFolder(path: string): boolean {
  try {
    return fs.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Renames within the disk. */
export function rename(from: string, to: string): void {
  fs.renameSync(onDisk(from), onDisk(to));
}

/** Makes a hard link. @returns false if this disk has none, or not of this file */
export function linked(from: string, to: string): boolean {
  try {
    fs.linkSync(onDisk(from), onDisk(to));
  } catch (error) {
    if (['ENOENT', 'EEXIST', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(errorCode(error) ?? '')) throw error;
    return false;
  }
  // Others than Linux may follow a symbolic link instead.
  if (process.platform === 'linux' || identity(statsOf(from)) === identity(statsOf(to))) return true;
  fs.unlinkSync(onDisk(to));
  return false;
}

/** A file that was opened. */
export interface Look {
  readonly stats: Stats;
  /** Whether it has the content that is wanted. */
  readonly isCurrent: boolean;
  readonly isGenerated: boolean;
}

// Neither follows a link nor waits for a pipe's other end that has just taken a file's place.
const READ = fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK;
let buffer = Buffer.alloc(64 * 1024);

/** Looks at a file. One that can't be read is not ours. @param path that it has in the output folder @returns undefined if it has just been removed */
export function look(file: string, path: string, wanted?: string): Look | undefined {
  let handle: number;
  try {
    handle = fs.openSync(onDisk(file), READ);
  } catch (error) {
    const stats = statsOf(file);
    const isClosed = ['EACCES', 'EPERM', 'ELOOP', 'ENXIO'].includes(errorCode(error) ?? '');
    if (stats && !isClosed) throw error;
    return stats && { stats, isCurrent: false, isGenerated: false };
  }
  try {
    const stats = fs.fstatSync(handle, { bigint: true });
    if (!stats.isFile()) return { stats, isCurrent: false, isGenerated: false };
    const bytes = wanted === undefined ? undefined : Buffer.from(wanted);
    if (bytes && stats.size === BigInt(bytes.length) && bytes.equals(read(handle, bytes.length))) {
      return { stats, isCurrent: true, isGenerated: true };
    }
    return { stats, isCurrent: false, isGenerated: isGenerated(path, read(handle, HEAD_BYTES).toString('utf8')) };
  } finally {
    fs.closeSync(handle);
  }
}

/** The beginning of a file; good until the next call. */
function read(handle: number, length: number): Buffer {
  if (buffer.length < length) buffer = Buffer.alloc(length);
  let end = 0;
  for (let got = -1; got !== 0 && end < length; end += got) got = fs.readSync(handle, buffer, end, length - end, end);
  return buffer.subarray(0, end);
}

/** The code of a failed system call such as `EACCES`, undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** What an error says; errors may come from another realm, as in jest, where instanceof does not know them. */
export function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}
