import fs from 'node:fs';
import nodePath from 'node:path';
import { Mistake } from '../manifest/mistake';
import { absolute, errorCode } from './disk';

/**
 * A folder beside the output folder, `.dist-staging-<pid>/`, in which one process at a time prepares what it will rename into place.
 *
 * It is the lock, too. Each process has a folder of its own name, so none ever breaks another's lock: whoever sees a living other
 * beside its own folder gives way and tries again. Whichever of two comes second sees the first, so never do both go on.
 */
export interface Staging {
  /** The new tree, or part of it. */
  readonly fresh: string;
  /** Where the old part goes. */
  readonly old: string;
  /** Paths that an interrupted run had moved away and that are back now. */
  readonly restored: readonly string[];
  /** Notes which part of the output folder is about to be swapped, for a later run to find. */
  announceSwap(path: string): void;
  /** Removes the folder and thereby gives the lock back. */
  release(): void;
}

const WAIT_MS = 10_000;
const SWAP = 'swap.json';
const OWNER = 'owner';

/**
 * Takes the lock, having put right what interrupted runs left.
 * @param root the output folder
 * @throws Mistake if another process does not end its work within ten seconds
 */
export function openStaging(root: string): Staging {
  const mine = nodePath.join(nodePath.dirname(root), `${prefix(root)}${process.pid}`);
  fs.mkdirSync(nodePath.dirname(root), { recursive: true });
  // Left by a dead process that had our id, as happens in containers.
  if (fs.existsSync(mine)) fs.renameSync(mine, `${mine}-${Date.now()}`);
  takeTurn(root, mine);
  const restored = leftovers(root).flatMap((folder) => recover(root, folder));
  return {
    fresh: nodePath.join(mine, 'new'),
    old: nodePath.join(mine, 'old'),
    restored,
    announceSwap: (path) => fs.writeFileSync(nodePath.join(mine, SWAP), JSON.stringify({ path })),
    release: () => {
      // Only if the first rename could not be undone: then the old part in here is all there is.
      if (interruptedSwap(root, mine) === undefined) discard(mine);
    },
  };
}

/** Whether dead processes left something to put right. Not to be asked while this one has the lock. */
export function hasLeftovers(root: string): boolean {
  return stagingFolders(root).some((folder) => pidOf(folder) === String(process.pid) || !isAlive(folder));
}

function takeTurn(root: string, mine: string): void {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    fs.mkdirSync(mine);
    // First of all, so that git never sees what is in here, whatever happens.
    fs.writeFileSync(nodePath.join(mine, '.gitignore'), '*\n');
    fs.writeFileSync(nodePath.join(mine, OWNER), statOf(process.pid).start);
    const other = stagingFolders(root).find((folder) => folder !== mine && isAlive(folder));
    if (other === undefined) return;
    discard(mine);
    if (Date.now() > deadline) {
      throw new Mistake(
        `another synthesis is writing to ${nodePath.basename(root)} (process ${pidOf(other)}): wait until it has ended, or end it`,
      );
    }
    sleep(5 + Math.random() * 45);
  }
}

/** Puts the old part back if the folder's owner died between its two renames. @returns what was put back */
function recover(root: string, folder: string): readonly string[] {
  const path = interruptedSwap(root, folder);
  if (path !== undefined) {
    fs.mkdirSync(nodePath.dirname(absolute(root, path)), { recursive: true });
    fs.renameSync(nodePath.join(folder, 'old'), absolute(root, path));
  }
  discard(folder);
  return path === undefined ? [] : [path];
}

/** What was moved away and not replaced. The new part is still there in that case only, so nothing is put back that was removed since. */
function interruptedSwap(root: string, folder: string): string | undefined {
  const path = readSwap(nodePath.join(folder, SWAP));
  const halfway = path !== undefined && ['old', 'new'].every((part) => fs.existsSync(nodePath.join(folder, part)));
  return halfway && !fs.existsSync(absolute(root, path)) ? path : undefined;
}

function readSwap(file: string): string | undefined {
  if (!fs.existsSync(file)) return undefined;
  // Written before the first rename: if it is cut short, nothing was renamed.
  const path = /^\{"path":(".*")\}$/.exec(fs.readFileSync(file, 'utf8'))?.[1];
  return path === undefined ? undefined : String(JSON.parse(path));
}

/** The .gitignore goes last: until then it hides the rest. */
function discard(folder: string): void {
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  for (const entry of entries.filter((name) => name !== '.gitignore'))
    fs.rmSync(nodePath.join(folder, entry), { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
}

function leftovers(root: string): readonly string[] {
  return stagingFolders(root).filter((folder) => pidOf(folder) !== String(process.pid) && !isAlive(folder));
}

function stagingFolders(root: string): readonly string[] {
  const parent = nodePath.dirname(root);
  if (!fs.existsSync(parent)) return [];
  const names = fs
    .readdirSync(parent)
    .filter((name) => name.startsWith(prefix(root)) && /^\d+(-\d+)?$/.test(name.slice(prefix(root).length)));
  return names.map((name) => nodePath.join(parent, name));
}

function prefix(root: string): string {
  return `.${nodePath.basename(root)}-staging-`;
}

function pidOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('-staging-') + '-staging-'.length);
}

/** Whether the process that made the folder runs still: its id does, and has not been given to another since. */
function isAlive(folder: string): boolean {
  const pid = Number(pidOf(folder));
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  const { state, start } = statOf(pid);
  const noted = readIfThere(nodePath.join(folder, OWNER));
  // Killed ones stay as zombies where nobody waits for them, as in many containers.
  return state !== 'Z' && (start === '' || noted === '' || start === noted);
}

/** State of a process and when it started, in the kernel's clock ticks; `''` where that can't be known (not on Linux). */
function statOf(pid: number): { readonly state: string; readonly start: string } {
  const stat = readIfThere(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
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
