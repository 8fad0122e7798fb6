import fs from 'node:fs';
import nodePath from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { absolute, errorCode, identity, isThere, isUntouched, linked, messageOf, rename, type Stats, statsOf } from './disk';
import { exchange } from './exchange';
import { type Announced, fresh, old, stray } from './journal';
import { onDisk } from './raw-name';

/** A failure after which the output folder is not what it was: its message says what it is now. */
export class PartialWriteError extends ConfigurationError {}

/** Another process has changed the same place at the same time; nothing was changed, it can be tried again. */
export class Raced extends Error {}

/** The disk refuses to move a folder; nothing was changed, and without moving that folder it can be tried again. */
export class Immovable extends Error {
  public constructor(
    public readonly path: string,
    public override readonly cause: unknown,
  ) {
    super(messageOf(cause));
  }
}

/**
 * Does all the steps or none.
 * @param attempt its folder
 * @param seen files as they were when they were compared: others are not replaced
 */
export function apply(root: string, attempt: string, steps: readonly Announced[], seen: ReadonlyMap<string, Stats>): void {
  for (const sub of ['old', 'stray']) fs.mkdirSync(nodePath.join(attempt, sub), { recursive: true });
  for (const [i, step] of steps.entries()) {
    try {
      doStep(absolute(root, step.path), attempt, i, step, steps.length === 1, seen.get(step.path));
    } catch (error) {
      try {
        rollBack(root, attempt, steps);
      } catch (second) {
        throw new PartialWriteError(
          `${absolute(root, step.path)} could not be replaced (${messageOf(error)}) nor put back (${messageOf(second)}): what was there is in ${attempt}, the next synthesis puts it back`,
        );
      }
      throw isRefusal(error, step) ? new Immovable(step.path, error) : error;
    }
  }
}

function isRefusal(error: unknown, { kind }: Announced): boolean {
  return (kind === 'swap' || kind === 'remove') && ['EXDEV', 'EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '');
}

function doStep(target: string, attempt: string, i: number, { kind }: Announced, alone: boolean, before: Stats | undefined): void {
  const [part, away] = [fresh(attempt, i), old(attempt, i)];
  if (kind === 'place') place(part, target);
  else if (kind === 'replace') replace(part, target, away, before);
  else if (kind === 'remove') remove(target, away, before);
  else if (kind === 'empty') removeEmpty(target);
  // With several steps the tree is mixed for a moment anyway, and each exchange takes a process.
  else if (!alone || !exchange(part, target)) swap(part, target, away, () => stray(attempt, i));
}

function place(part: string, target: string): void {
  try {
    // A link never takes the place of something, as a renamed file would.
    if (statsOf(part)?.isDirectory() || !linked(part, target)) {
      if (isThere(target) && !statsOf(part)?.isDirectory()) throw new Raced(target);
      rename(part, target);
    }
  } catch (error) {
    throw raced(error, ['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EISDIR']);
  }
}

function replace(part: string, target: string, away: string, before: Stats | undefined): void {
  checkUntouched(target, before);
  try {
    if (!linked(target, away)) rename(target, away);
    rename(part, target);
  } catch (error) {
    throw raced(error, ['ENOENT', 'ENOTDIR', 'EISDIR']);
  }
}

function remove(target: string, away: string, before: Stats | undefined): void {
  if (before) checkUntouched(target, before);
  try {
    rename(target, away);
  } catch (error) {
    throw raced(error, ['ENOENT', 'ENOTDIR']);
  }
}

/** What another process writes between this and the step that follows is found when it is to be thrown away. */
function checkUntouched(file: string, before: Stats | undefined): void {
  const now = statsOf(file);
  if (!before || !now || !isUntouched(before, now)) throw new Raced(file);
}

/** What another process has put there meanwhile, or a mount point, stays. */
function removeEmpty(target: string): void {
  try {
    fs.rmdirSync(onDisk(target));
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EBUSY', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
  }
}

/** Between the two renames there is no such folder. Another process may make it just then. */
function swap(part: string, target: string, away: string, aside: () => string): void {
  try {
    rename(target, away);
  } catch (error) {
    throw raced(error, ['ENOENT', 'ENOTDIR']);
  }
  try {
    rename(part, target);
  } catch (error) {
    if (!isThere(target)) throw error;
    rename(target, aside());
    rename(part, target);
  }
}

function raced(error: unknown, codes: readonly string[]): unknown {
  return codes.includes(errorCode(error) ?? '') ? new Raced(messageOf(error)) : error;
}

/** Whether a step is done. What it looks at shows it at every moment, also after a kill. */
export function isDone(root: string, attempt: string, i: number, { kind, path, fresh: id }: Announced): boolean {
  const target = statsOf(absolute(root, path));
  if (kind === 'place' || kind === 'replace') return identity(target) === id;
  if (kind === 'remove') return isThere(old(attempt, i));
  if (kind === 'empty') return target === undefined;
  return identity(statsOf(fresh(attempt, i))) !== id;
}

/**
 * Undoes those of the steps that are done, and those that are half done.
 * @returns paths that were missing and are back
 */
export function rollBack(root: string, attempt: string, steps: readonly Announced[]): readonly string[] {
  const restored: string[] = [];
  for (const [i, step] of [...steps.entries()].reverse()) if (undo(root, attempt, i, step)) restored.unshift(step.path);
  return restored;
}

function undo(root: string, attempt: string, i: number, { kind, path, fresh: id }: Announced): boolean {
  const target = absolute(root, path);
  const [part, away] = [fresh(attempt, i), old(attempt, i)];
  const isPlaced = id !== '' && identity(statsOf(target)) === id;
  const [there, hasOld] = [isThere(target), isThere(away)];
  if (isPlaced && (kind === 'place' || kind === 'replace')) {
    if (hasOld) rename(away, target);
    else if (identity(statsOf(part)) === id) fs.unlinkSync(onDisk(target));
    else rename(target, part);
  } else if (kind === 'swap' && isPlaced) {
    // Exchanged: then the new part's place has the old one.
    if (isThere(part) && exchange(part, target)) return false;
    if (isThere(part)) rename(part, away);
    rename(target, part);
    rename(away, target);
  } else if (kind === 'empty' && !there) {
    fs.mkdirSync(onDisk(target), { recursive: true });
  } else if (hasOld && kind !== 'place' && isUnplaced(kind, there, part, id)) {
    if (there) rename(target, stray(attempt, i));
    fs.mkdirSync(onDisk(nodePath.dirname(target)), { recursive: true });
    rename(away, target);
    return true;
  }
  return false;
}

/** Whether what was moved away is missed: nothing is there, or what another process made there while the new part was on its way. */
function isUnplaced(kind: Announced['kind'], there: boolean, part: string, id: string): boolean {
  if (kind !== 'swap') return !there;
  return identity(statsOf(part)) === id;
}
