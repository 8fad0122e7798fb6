import fs from 'node:fs';
import nodePath from 'node:path';
import { absolute, foldersAbove, identity, isUntouched, list, look, messageOf, rename, type Stats, statsOf } from './disk';
import { type Announced, fresh, type Links, old } from './journal';
import { onDisk } from './raw-name';
import { isLinkedOrMoved, isMoved, isRemoved, makesFolder, makeWritable } from './remove';

/** What the process knows that has moved a part away; a later one knows nothing. */
export interface KnownTree {
  /** Files and folders as they were when they were compared. */
  readonly seen: ReadonlyMap<string, Stats>;
  readonly folders: ReadonlySet<string>;
}

/**
 * Throws away what was moved out of the output folder, but never what was put there since it was looked at: that is moved to
 * where it belongs. No file is removed without having been looked at, and no folder before it is empty.
 */
export class Discard {
  /** What could not be thrown away, and why. */
  readonly problems: string[] = [];
  /** Paths of generated files that were overwritten meanwhile: it stays so. */
  readonly overwritten: string[] = [];
  /** What another process wrote meanwhile and could not keep its name: the name that it has now. */
  readonly renamed: string[] = [];
  readonly #root: string;
  readonly #links: Links;
  readonly #known: KnownTree | undefined;

  constructor(root: string, links: Links, known?: KnownTree) {
    this.#root = root;
    this.#links = links;
    this.#known = known;
  }

  /** The parts of an attempt that are from the output folder, or were in it for a time. */
  parts(attempt: string, steps: readonly Announced[]): void {
    if (this.#known) for (const [i, { path }] of steps.entries()) this.#repeatRemovals(attempt, i, path);
    for (const sub of ['new', 'old', 'stray']) {
      const parent = nodePath.join(attempt, sub);
      for (const { name } of statsOf(parent) ? list(parent) : []) {
        const step = steps[Number.parseInt(name, 10)];
        if (step) this.#part(nodePath.join(parent, name), step.path);
      }
    }
  }

  /** What was removed since it was linked. */
  #repeatRemovals(attempt: string, i: number, top: string): void {
    for (const [path, linkedOne] of this.#links) {
      const below = top === '' ? path : path.slice(top.length + 1);
      if ([fresh(attempt, i), old(attempt, i)].some((part) => statsOf(absolute(part, below)))) continue;
      const target = absolute(this.#root, path);
      if (identity(statsOf(target)) === linkedOne) fs.unlinkSync(onDisk(target));
    }
  }

  #part(from: string, path: string): void {
    try {
      const stats = statsOf(from);
      if (stats?.isDirectory()) this.#folder(from, path, stats);
      else if (stats) this.#file(from, path, stats);
    } catch (error) {
      this.problems.push(messageOf(error));
    }
  }

  #folder(from: string, path: string, stats: Stats): void {
    if (this.#isNew(path) && isMoved(from, absolute(this.#root, path))) return;
    makeWritable(from, stats);
    const before = this.problems.length;
    for (let tries = 0; tries < 100; tries += 1) {
      for (const { name } of list(from)) this.#part(nodePath.join(from, name), path === '' ? name : `${path}/${name}`);
      if (this.problems.length > before || isRemoved(from)) return;
    }
    this.problems.push(`${from} is filled again and again`);
  }

  /** Whether another process made the folder meanwhile. */
  #isNew(path: string): boolean {
    return this.#known !== undefined && path !== '' && !this.#known.folders.has(path);
  }

  #file(from: string, path: string, stats: Stats): void {
    const seen = this.#known?.seen.get(path);
    const isNeedless =
      (seen && isUntouched(seen, stats)) ||
      identity(stats) === identity(statsOf(absolute(this.#root, path))) ||
      (stats.isFile() && look(from, path)?.isGenerated);
    if (isNeedless) fs.unlinkSync(onDisk(from));
    else this.#bringBack(from, path);
  }

  #bringBack(from: string, path: string): void {
    const target = absolute(this.#root, path);
    if (makesFolder(nodePath.dirname(target)) && isLinkedOrMoved(from, target)) return;
    const taken = statsOf(target);
    const ours = this.#links.get(path);
    // The one that was linked: it was replaced, and perhaps written to through its new place since.
    const isOlder = taken !== undefined && ours === identity(taken) && !isNewer(taken, from);
    const isGenerated = taken?.isFile() === true && look(target, path)?.isGenerated === true;
    if (isOlder || isGenerated) {
      rename(from, target);
      if (isGenerated) this.overwritten.push(path);
    } else if (isSame(from, target)) {
      fs.unlinkSync(onDisk(from));
    } else {
      const name = this.#freeName(path);
      makesFolder(nodePath.dirname(absolute(this.#root, name)));
      rename(from, absolute(this.#root, name));
      this.renamed.push(name);
    }
  }

  /** A name beside what has taken the place, or the place of a folder above. */
  #freeName(path: string): string {
    const isFile = (above: string): boolean => statsOf(absolute(this.#root, above))?.isDirectory() === false;
    const taken = foldersAbove(path).find(isFile) ?? path;
    for (let n = 1; ; n += 1) {
      const name = `${taken}.kept-${n}`;
      if (!statsOf(absolute(this.#root, name))) return name + path.slice(taken.length);
    }
  }
}

function isNewer(stats: Stats, file: string): boolean {
  return stats.mtimeNs > (statsOf(file)?.mtimeNs ?? 0n);
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [statsOf(a), statsOf(b)];
  if (!one?.isFile() || !other?.isFile() || one.size !== other.size) return false;
  try {
    return fs.readFileSync(onDisk(a)).equals(fs.readFileSync(onDisk(b)));
  } catch {
    return false;
  }
}
