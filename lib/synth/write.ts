import fs from 'node:fs';
import nodePath from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { apply, Immovable, PartialWriteError, Raced } from './apply';
import type { KnownTree } from './discard';
import { absolute, errorCode, isWithin, look, messageOf, parentOf, scan } from './disk';
import { announce, announceEnd } from './journal';
import type { OutputFile } from './layout';
import { obstacles } from './obstacles';
import { onDisk } from './raw-name';
import { discardStaging, recover } from './recover';
import { deferSignals } from './signals';
import { stage } from './stage';
import { isStagingOf, leftovers, takeTurn } from './staging';
import type { Step } from './step';
import { stepsOf } from './steps';
import { diffTree, type TreeDiff } from './tree-diff';

export { PartialWriteError } from './apply';

/** What became of the output folder. */
export interface Written {
  /** Files made or replaced. */
  readonly written: number;
  readonly removed: number;
  /** Paths that an interrupted run had moved away and that were put back first. */
  readonly restored: readonly string[];
  /** What the user should know although everything is written, such as folders that can't be removed. */
  readonly warnings: readonly string[];
}

const NONE: readonly string[] = [];
const READ_ONLY = ' (is it read-only?)';
const ADVICE: Readonly<Partial<Record<string, string>>> = {
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  EBUSY: ' (is something mounted there? Mount the output folder as a whole)',
  EXDEV: ' (is something mounted in it? Mount the output folder as a whole: nothing can be moved from one disk to another in one step)',
};

/** How often it is tried again if other programs change the same files at the same time. */
const TRIES = 20;

/**
 * Makes the output folder hold exactly these files beside those of others: all of it or nothing, whenever the process is killed.
 * Files whose content is the same are not touched; if all are, nothing is.
 * @param outdir made if it is not there; if it is a link, what it points to is written
 * @throws ConfigurationError if a path is not ours, or the disk refuses; nothing is changed then, unless it is a PartialWriteError
 */
export function writeTree(outdir: string, files: readonly OutputFile[]): Written {
  const root = fs.existsSync(outdir) ? fs.realpathSync(outdir) : nodePath.resolve(outdir);
  try {
    if (leftovers(root).length === 0 && isCurrent(root, files)) return { written: 0, removed: 0, restored: [], warnings: [] };
    return writeAlone(root, outdir, files);
  } catch (error) {
    throw asMistake(error, outdir);
  }
}

/** Without the lock: another process may be at work, so only a yes can be relied on. */
function isCurrent(root: string, files: readonly OutputFile[]): boolean {
  const tree = scan(root, (name) => isStagingOf(root, name));
  const wanted = new Map(files.map((file) => [file.path, file]));
  const isRight = ({ path, content }: OutputFile): boolean =>
    tree.get(path) === 'file' && look(absolute(root, path), path, content)?.isCurrent === true;
  const isStale = (path: string): boolean =>
    tree.get(path) === 'file' && !wanted.has(path) && look(absolute(root, path), path)?.isGenerated === true;
  return files.every(isRight) && ![...tree.keys()].some(isStale);
}

function writeAlone(root: string, outdir: string, files: readonly OutputFile[]): Written {
  const folder = takeTurn(root);
  let known: KnownTree | undefined;
  let discarded = { warnings: NONE, overwritten: NONE };
  let isLost = false;
  let result: Written;
  try {
    const { restored, warnings } = recover(root, folder);
    const changed = change(root, outdir, folder, files);
    known = changed.known;
    result = { written: changed.plan.writes.size, removed: changed.plan.removals.size, restored, warnings };
  } catch (error) {
    isLost = error instanceof PartialWriteError;
    throw error;
  } finally {
    // If a step could not be undone, what is in there is all there is.
    if (!isLost) discarded = discardStaging(root, folder, known);
  }
  const [first] = discarded.overwritten;
  if (first === undefined) return { ...result, warnings: [...result.warnings, ...discarded.warnings] };
  throw new PartialWriteError(
    `somebody else wrote ${nodePath.join(outdir, first)} while synthesis did: theirs is kept, everything else is written; move it away and synthesize again`,
  );
}

/** Tries until no other process changes the same places at the same time, and around what can't be moved. */
function change(
  root: string,
  outdir: string,
  folder: string,
  files: readonly OutputFile[],
): { plan: TreeDiff; known: KnownTree | undefined } {
  const fixed = new Set<string>(isWithin(folder, root) ? [''] : []);
  for (let tries = 1; ; tries += 1) {
    const planned = diffTree(root, files);
    const steps = aroundObstacles(root, planned, fixed);
    if (steps.length === 0) return { plan: planned, known: undefined };
    checkWritable(root, outdir, planned, steps);
    const attempt = nodePath.join(folder, String(tries));
    try {
      const { links, unlinkable } = stage(root, attempt, planned, steps);
      for (const path of unlinkable) fixed.add(path);
      if (unlinkable.length > 0) continue;
      const announced = announce(attempt, steps, links);
      deferSignals(() => apply(root, attempt, announced, planned.seen));
      announceEnd(attempt);
      return { plan: planned, known: { seen: planned.seen, folders: foldersOf(planned) } };
    } catch (error) {
      if (error instanceof Immovable && !fixed.has(error.path)) fixed.add(error.path);
      else if (!(error instanceof Raced) || tries >= TRIES) throw error instanceof Immovable ? error.cause : error;
    }
  }
}

function aroundObstacles(root: string, planned: TreeDiff, fixed: Set<string>): readonly Step[] {
  const steps = stepsOf(planned, fixed);
  const [first] = steps;
  if (first?.kind !== 'swap') return steps;
  for (const path of obstacles(root, planned.tree, first.path)) fixed.add(path);
  return stepsOf(planned, fixed);
}

function foldersOf({ tree }: TreeDiff): ReadonlySet<string> {
  return new Set([...tree].flatMap(([path, kind]) => (kind === 'folder' ? [path] : [])));
}

/** Renaming whole folders would work on read-only files as well, but who made them read-only meant it. */
function checkWritable(root: string, outdir: string, { tree, writes, removals }: TreeDiff, steps: readonly Step[]): void {
  const changed = [...writes.keys(), ...removals];
  const above = [...changed, ...steps.map(({ path }) => path)].flatMap((path) => (path === '' ? [] : [parentOf(path)]));
  const swapped = steps.flatMap(({ kind, path }) => (kind === 'swap' ? [path] : []));
  for (const path of new Set([...above, ...swapped, ...changed])) {
    if (!tree.has(path)) continue;
    try {
      fs.accessSync(onDisk(absolute(root, path)), fs.constants.W_OK);
    } catch (error) {
      throw new ConfigurationError(`can't write ${nodePath.join(outdir, path)}: it is read-only (${errorCode(error) ?? error})`);
    }
  }
}

/** What the disk refuses is no bug of ours. */
function asMistake(error: unknown, outdir: string): unknown {
  if (error instanceof Raced)
    return new ConfigurationError(`can't write ${outdir}: another program keeps changing the same files; end it first`);
  const code = errorCode(error) ?? '';
  if (code === '') return error;
  return new ConfigurationError(`can't write ${outdir}${ADVICE[code] ?? ''}: ${messageOf(error)}`);
}
