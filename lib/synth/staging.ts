import fs from 'node:fs';
import nodePath from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { errorCode, isThere, makeFolders, statsOf } from './disk';
import { isMountPoint } from './mounts';
import { isRunning, startOf } from './process';
import { clear } from './remove';

/*
 * A folder beside the output folder, `.dist-staging-<pid>/`, in which one process at a time prepares what it will rename into place. It is
 * in the output folder if that one is a mount point or the folder above can't be written to: nothing can be renamed from one disk to another.
 *
 * It is the lock, too. Each process has a folder of its own name, so none ever breaks another's lock: whoever sees a living other
 * beside its own folder gives way and tries again. Whichever of two comes second sees the first, so never do both go on.
 */

const WAIT_MS = 10_000;
const OWNER = 'owner';

/**
 * Makes a staging folder, and thereby takes the lock.
 * @param root the output folder
 * @throws ConfigurationError if another process does not end its work within ten seconds
 */
export function takeTurn(root: string): string {
  makeFolders(nodePath.dirname(root));
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const mine = makeFolder(root);
    const other = stagingFolders(root).find((folder) => folder !== mine && isAlive(folder));
    if (other === undefined) return mine;
    clear(mine);
    if (Date.now() > deadline) {
      throw new ConfigurationError(
        `another synthesis is writing to ${nodePath.basename(root)} (process ${pidOf(other)}): wait until it has ended, or end it`,
      );
    }
    sleep(5 + Math.random() * 45);
  }
}

/** Staging folders of dead processes. While this one has the lock, its own is none of them. */
export function leftovers(root: string, mine?: string): readonly string[] {
  return stagingFolders(root).filter((folder) => folder !== mine && !isAlive(folder));
}

/** Whether an entry of the output folder is a staging folder. */
export function isStagingOf(root: string, name: string): boolean {
  return name.startsWith(prefix(root)) && /^\d+(-\d+)?$/.test(name.slice(prefix(root).length));
}

/**
 * Gives a dead process's folder another name: from now on nothing that this process may have started finds its paths there.
 * @returns the folder under its new name
 */
export function adopt(folder: string): string {
  const path = freeName(nodePath.join(nodePath.dirname(folder), `${prefixOf(folder)}${pidOf(folder)}`), 1);
  fs.renameSync(folder, path);
  return path;
}

function makeFolder(root: string): string {
  const beside = nodePath.dirname(root);
  const isInside = isThere(root) && (isMountPoint(root) || !isWritable(beside));
  const mine = freeName(nodePath.join(isInside ? root : beside, `${prefix(root)}${process.pid}`), 0);
  fs.mkdirSync(mine);
  try {
    // First of all, so that git never sees what is in here, whatever happens.
    fs.writeFileSync(nodePath.join(mine, '.gitignore'), '*\n');
    fs.writeFileSync(nodePath.join(mine, OWNER), startOf(process.pid));
  } catch (error) {
    clear(mine);
    throw error;
  }
  return mine;
}

/** A dead process may have had our id, as happens in containers. */
function freeName(path: string, first: number): string {
  for (let n = first; ; n += 1) {
    const name = n === 0 ? path : `${path}-${n}`;
    if (!isThere(name)) return name;
  }
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

function stagingFolders(root: string): readonly string[] {
  return [nodePath.dirname(root), root].flatMap((parent) => {
    const names = statsOf(parent)?.isDirectory() ? fs.readdirSync(parent) : [];
    return names.filter((name) => isStagingOf(root, name)).map((name) => nodePath.join(parent, name));
  });
}

function prefix(root: string): string {
  return `.${nodePath.basename(root)}-staging-`;
}

function prefixOf(folder: string): string {
  const name = nodePath.basename(folder);
  return name.slice(0, name.lastIndexOf('-staging-') + '-staging-'.length);
}

function pidOf(folder: string): string {
  const name = nodePath.basename(folder);
  return name.slice(prefixOf(folder).length).split('-', 1)[0] ?? '';
}

/** Whether the process that made the folder runs still: its id does, and has not been given to another since. */
function isAlive(folder: string): boolean {
  // Ours is never asked about, and one process writes one tree at a time.
  if (pidOf(folder) === String(process.pid)) return false;
  return isRunning(Number(pidOf(folder)), readIfThere(nodePath.join(folder, OWNER)));
}

function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
