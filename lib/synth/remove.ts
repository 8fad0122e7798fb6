import fs from 'node:fs';
import nodePath from 'node:path';
import { errorCode, linked, list, messageOf, rename, type Stats, statsOf } from './disk';
import { onDisk } from './raw-name';

/** Removes a folder of which nothing was ever in the output folder. @returns why not */
export function clear(path: string): readonly string[] {
  try {
    const stats = statsOf(path);
    if (!stats?.isDirectory()) {
      if (stats) fs.unlinkSync(onDisk(path));
      return [];
    }
    makeWritable(path, stats);
    // The .gitignore goes last: until then it hides the rest.
    const names = list(path).map(({ name }) => name);
    const ordered = [...names.filter((name) => name !== '.gitignore'), ...names.filter((name) => name === '.gitignore')];
    for (const name of ordered) {
      const problems = clear(nodePath.join(path, name));
      if (problems.length > 0) return problems;
    }
    fs.rmdirSync(onDisk(path));
    return [];
  } catch (error) {
    return [messageOf(error)];
  }
}

/** Before something is removed from a folder: from one that is read-only nothing can be. */
export function makeWritable(folder: string, { mode }: Stats): void {
  if ((mode & 0o700n) === 0o700n) return;
  try {
    fs.chmodSync(onDisk(folder), Number(mode & 0o7777n) | 0o700);
  } catch (error) {
    // Then what is tried next says so.
    if (errorCode(error) === undefined) throw error;
  }
}

/** Removes a folder. @returns false if there is something in it */
export function isRemoved(folder: string): boolean {
  try {
    fs.rmdirSync(onDisk(folder));
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Moves a folder with all that is in it. @returns false if the disk refuses, as for one that is read-only, or the place is taken */
export function isMoved(from: string, to: string): boolean {
  try {
    if (statsOf(to)) return false;
    rename(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** Moves a file; a link never takes the place of something. @returns false if the place is taken */
export function isLinkedOrMoved(from: string, to: string): boolean {
  try {
    if (!linked(from, to)) return isMoved(from, to);
    fs.unlinkSync(onDisk(from));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Makes a folder, and those above it. @returns false if something else is in the way */
export function makesFolder(folder: string): boolean {
  try {
    fs.mkdirSync(onDisk(folder), { recursive: true });
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}
