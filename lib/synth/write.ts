import fs from 'node:fs';
import nodePath from 'node:path';
import { Mistake } from '../manifest/mistake';
import { absolute, errorCode, hasContent, messageOf, parentOf, readHead, scan } from './disk';
import type { OutputFile } from './layout';
import { isOwned } from './owned';
import { type Plan, plan, type Unit, unitOf } from './plan';
import { heldOff } from './signals';
import { hasLeftovers, openStaging, type Staging } from './staging';

/** What became of the output folder. */
export interface Written {
  /** Files made or replaced. */
  readonly written: number;
  readonly removed: number;
  /** Paths that an interrupted run had moved away and that were put back first. */
  readonly restored: readonly string[];
}

/** The one failure that leaves a part of the output folder moved away: neither the new part nor the old one could be put there. */
export class LeftHalfway extends Mistake {}

/**
 * Makes the output folder hold exactly these files beside those of others: all of it or nothing, whenever the process is killed.
 * Files whose content is the same are not touched; if all are, nothing is.
 * @param outdir made if it is not there; if it is a link, what it points to is written
 * @throws Mistake if a path belongs to somebody else, or the disk refuses; nothing is changed then
 */
export function writeTree(outdir: string, files: readonly OutputFile[]): Written {
  const root = fs.existsSync(outdir) ? fs.realpathSync(outdir) : nodePath.resolve(outdir);
  try {
    if (!hasLeftovers(root) && isCurrent(root, files)) return { written: 0, removed: 0, restored: [] };
    return writeAlone(root, outdir, files);
  } catch (error) {
    throw asMistake(error, outdir);
  }
}

/** Without the lock: another process may be at work, so only a yes can be relied on. */
function isCurrent(root: string, files: readonly OutputFile[]): boolean {
  try {
    const tree = scan(root);
    const wanted = new Set(files.map(({ path }) => path));
    const isStale = (path: string): boolean =>
      tree.get(path) === 'file' && !wanted.has(path) && isOwned(path, readHead(absolute(root, path)));
    return (
      files.every(({ path, content }) => tree.get(path) === 'file' && hasContent(absolute(root, path), content)) &&
      ![...tree.keys()].some(isStale)
    );
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function writeAlone(root: string, outdir: string, files: readonly OutputFile[]): Written {
  const staging = openStaging(root);
  try {
    const planned = plan(root, files);
    const unit = unitOf(planned);
    if (unit) {
      checkWritable(root, outdir, planned, unit);
      if (unit.kind !== 'remove') stage(root, staging.fresh, planned, unit);
      put(absolute(root, unit.path), staging, unit);
    }
    return { written: planned.writes.size, removed: planned.removals.size, restored: staging.restored };
  } finally {
    staging.release();
  }
}

/** Renaming whole folders would work on read-only files as well, but who made them read-only meant it. */
function checkWritable(root: string, outdir: string, { tree, writes, removals }: Plan, unit: Unit): void {
  const changed = [...writes.keys(), ...removals].filter((path) => tree.has(path));
  const folders = [...writes.keys(), ...removals, unit.path].flatMap((path) => (path === '' ? [] : [parentOf(path)]));
  const paths = new Set([...folders, ...(unit.kind === 'swap' ? [unit.path] : []), ...changed].filter((path) => tree.has(path)));
  for (const path of paths) {
    try {
      fs.accessSync(absolute(root, path), fs.constants.W_OK);
    } catch (error) {
      throw new Mistake(`can't write ${nodePath.join(outdir, path)}: it is read-only (${errorCode(error) ?? error})`);
    }
  }
}

/** Builds the part that changes, as it will be: what stays is linked, not copied. */
function stage(root: string, fresh: string, { tree, writes, removals, emptied }: Plan, { path: top }: Unit): void {
  const isBelow = (path: string): boolean => top === '' || path === top || path.startsWith(`${top}/`);
  const target = (path: string): string => absolute(fresh, path === top ? '' : path.slice(top === '' ? 0 : top.length + 1));
  const folders: string[] = [];
  for (const [path, kind] of tree) {
    if (!isBelow(path) || writes.has(path) || removals.has(path) || emptied.has(path)) continue;
    if (kind === 'folder') {
      fs.mkdirSync(target(path));
      folders.push(path);
    } else linkOrCopy(absolute(root, path), target(path));
  }
  for (const folder of new Set([...writes.keys()].map((path) => nodePath.dirname(target(path))))) fs.mkdirSync(folder, { recursive: true });
  for (const [path, { content }] of writes) fs.writeFileSync(target(path), content);
  // Only now: a folder that is read-only could not have been filled.
  for (const path of folders.reverse()) fs.chmodSync(target(path), fs.statSync(absolute(root, path)).mode);
}

function linkOrCopy(from: string, to: string): void {
  const stats = fs.lstatSync(from);
  if (stats.isSymbolicLink()) {
    fs.symlinkSync(fs.readlinkSync(from), to);
    return;
  }
  try {
    fs.linkSync(from, to);
  } catch {
    // Not every file system has hard links, and not to every file.
    fs.copyFileSync(from, to);
    fs.utimesSync(to, stats.atime, stats.mtime);
  }
}

function put(target: string, { fresh, old, announceSwap }: Staging, { kind, path }: Unit): void {
  if (kind === 'place') {
    fs.renameSync(fresh, target);
  } else if (kind === 'remove') {
    fs.renameSync(target, old);
  } else {
    announceSwap(path);
    heldOff(() => swap(target, fresh, old));
  }
}

function swap(target: string, fresh: string, old: string): void {
  fs.renameSync(target, old);
  try {
    fs.renameSync(fresh, target);
  } catch (error) {
    try {
      fs.renameSync(old, target);
    } catch {
      throw new LeftHalfway(
        `${target} could not be replaced nor put back (${messageOf(error)}): it is in ${old}, the next synthesis puts it back`,
      );
    }
    throw error;
  }
}

/** What the disk refuses is no bug of ours. */
function asMistake(error: unknown, outdir: string): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const readOnly = ['EACCES', 'EPERM', 'EROFS'].includes(code) ? ' (is it read-only?)' : '';
  return new Mistake(`can't write ${outdir}${readOnly}: ${messageOf(error)}`);
}
