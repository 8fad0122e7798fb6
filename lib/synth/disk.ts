import fs from 'node:fs';
import nodePath from 'node:path';
import { types } from 'node:util';
import { Mistake } from '../manifest/mistake';
import { HEAD_BYTES } from './owned';

/** What a path is on disk; symbolic links are seen as such, never followed. */
export type EntryKind = 'file' | 'folder' | 'other';

/** Everything below a folder by its path relative to it (separated by `/`), the folder itself as `''`. Folders come before what is in them. */
export type Tree = ReadonlyMap<string, EntryKind>;

/** Reads a tree's names, no contents. Empty if there is no such folder. @throws Mistake if it is something else */
export function scan(root: string): Tree {
  const tree = new Map<string, EntryKind>();
  const top = fs.lstatSync(root, { throwIfNoEntry: false });
  if (!top) return tree;
  if (!top.isDirectory()) throw new Mistake(`got ${root} as output folder, which is no folder; move it away`);
  const walk = (path: string): void => {
    tree.set(path, 'folder');
    for (const entry of fs.readdirSync(absolute(root, path), { withFileTypes: true })) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(child);
      else tree.set(child, entry.isFile() ? 'file' : 'other');
    }
  };
  walk('');
  return tree;
}

/** The path below the root in the system's own notation. */
export function absolute(root: string, path: string): string {
  return path === '' ? root : nodePath.join(root, ...path.split('/'));
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

/** Whether the file's bytes are this text's. */
export function hasContent(file: string, content: string): boolean {
  return fs.readFileSync(file).equals(Buffer.from(content));
}

/** The beginning of a file. */
export function readHead(file: string): string {
  const buffer = Buffer.alloc(HEAD_BYTES);
  const handle = fs.openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, fs.readSync(handle, buffer, 0, HEAD_BYTES, 0));
  } finally {
    fs.closeSync(handle);
  }
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
