import fs from 'node:fs';
import nodePath from 'node:path';
import { errorCode } from '../synth/disk';
import { CliError, wordsOf } from './cli-error';

/** Names beside the file that are tried: others have been left by processes that were killed. */
const MAX_PARTS = 100;

/**
 * Writes a file as a whole or not at all: a full disk, or a process that is killed, leaves what was there. A link stays a link, and the file keeps its
 * mode and owner. What no other file can take the place of, such as a device or a file with several names, is written as it is.
 * @throws CliError with the name of the file
 */
export function writeWhole(file: string, text: string): void {
  try {
    const target = realPath(file);
    const before = fs.statSync(target, { throwIfNoEntry: false });
    if (before?.isDirectory()) throw new CliError('got a folder, expected a file');
    // Who must not write to the file must not replace it either.
    if (before) fs.accessSync(target, fs.constants.W_OK);
    if (before && (!before.isFile() || before.nlink > 1)) fs.writeFileSync(target, text);
    else replace(target, text, before);
  } catch (error) {
    throw new CliError(`${file}: can't be written: ${wordsOf(error)}`);
  }
}

/** Writes a file that is not there yet: it is whole, or not there. @throws CliError with the name of the file */
export function writeFresh(file: string, text: string): void {
  try {
    const part = writePart(file, text);
    try {
      link(part, file);
    } finally {
      fs.rmSync(part, { force: true });
    }
  } catch (error) {
    throw new CliError(`${file}: can't be written: ${wordsOf(error)}`);
  }
}

/** Gives a file its name, unless that is taken. Where a disk has no hard links, it is copied. */
function link(part: string, file: string): void {
  try {
    fs.linkSync(part, file);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
    fs.copyFileSync(part, file, fs.constants.COPYFILE_EXCL);
  }
}

function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

/** Where nothing can be made beside it, or not with its owner, the file itself is written. */
function replace(target: string, text: string, before: fs.Stats | undefined): void {
  let part: string | undefined;
  try {
    part = writePart(target, text);
    if (before && (before.uid !== process.getuid?.() || before.gid !== process.getgid?.())) fs.chownSync(part, before.uid, before.gid);
    if (before) fs.chmodSync(part, before.mode);
    fs.renameSync(part, target);
  } catch (error) {
    if (part !== undefined) fs.rmSync(part, { force: true });
    if (before === undefined || !['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    fs.writeFileSync(target, text);
  }
}

/** Writes the text to a file of its own beside another. @returns its path */
function writePart(beside: string, text: string): string {
  for (let i = 0; ; i += 1) {
    const part = nodePath.join(nodePath.dirname(beside), `.homelab-${process.pid}${i === 0 ? '' : `-${i}`}.part`);
    try {
      fs.writeFileSync(part, text, { flag: 'wx' });
      return part;
    } catch (error) {
      if (errorCode(error) === 'EEXIST' && i < MAX_PARTS) continue;
      if (errorCode(error) !== 'EEXIST') fs.rmSync(part, { force: true });
      throw error;
    }
  }
}
