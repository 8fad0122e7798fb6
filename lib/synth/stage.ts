import fs from 'node:fs';
import nodePath from 'node:path';
import { Raced } from './apply';
import { absolute, errorCode, foldersAbove, identity, isWithin, linked, type Stats, statsOf } from './disk';
import { fresh, type Links } from './journal';
import type { OutputFile } from './layout';
import { onDisk } from './raw-name';
import type { Step } from './step';
import type { TreeDiff } from './tree-diff';

/** What was made ready. */
export interface Staged {
  readonly links: Links;
  /** What can't be in two folders at a time: nothing above it can be swapped. Then not everything is ready. */
  readonly unlinkable: readonly string[];
}

/** Builds the new parts, as they will be: what stays is linked, so that it is the same file. What is not ours is never copied. */
export function stage(root: string, attempt: string, plan: TreeDiff, steps: readonly Step[]): Staged {
  fs.mkdirSync(nodePath.join(attempt, 'new'), { recursive: true });
  const usual = fs.statSync(nodePath.join(attempt, '../.gitignore')).mode;
  const links = new Map<string, string>();
  const writes = writesOf(plan, steps);
  for (const [i, { kind, path: top }] of steps.entries()) {
    if (!BRINGING.has(kind)) continue;
    const part = fresh(attempt, i);
    const target = (path: string): string => absolute(part, path === top ? '' : path.slice(top === '' ? 0 : top.length + 1));
    if (kind === 'swap') {
      const unlinkable = mirror(root, plan, top, target, links);
      if (unlinkable.length > 0) return { links, unlinkable };
    }
    writeAll(writes.get(top) ?? [], plan, usual, target);
    if (kind === 'swap') copyModes(root, plan, top, target);
  }
  return { links, unlinkable: [] };
}

/** What is to be written, by the path of the step that brings it. */
function writesOf({ writes }: TreeDiff, steps: readonly Step[]): ReadonlyMap<string, readonly OutputFile[]> {
  const byTop = new Map<string, OutputFile[]>(steps.flatMap(({ kind, path }) => (BRINGING.has(kind) ? [[path, []]] : [])));
  for (const file of writes.values()) {
    const top = ['', ...foldersAbove(file.path), file.path].find((path) => byTop.has(path));
    if (top !== undefined) byTop.get(top)?.push(file);
  }
  return byTop;
}

const BRINGING: ReadonlySet<Step['kind']> = new Set(['place', 'replace', 'swap']);

type TargetPath = (path: string) => string;

/** Makes the folders that stay, and links what stays in them. @returns what can't be linked */
function mirror(root: string, plan: TreeDiff, top: string, target: TargetPath, links: Map<string, string>): readonly string[] {
  const { tree, writes, kept, removals, emptied } = plan;
  const unlinkable: string[] = [];
  for (const [path, kind] of tree) {
    if (!isWithin(path, top) || writes.has(path) || removals.has(path) || emptied.has(path)) continue;
    const from = absolute(root, path);
    if (kind === 'folder') {
      fs.mkdirSync(onDisk(target(path)));
      continue;
    }
    const ours = kept.get(path);
    if (isLinked(from, target(path))) {
      if (!ours) links.set(path, identity(statsOf(target(path))));
    } else if (ours && !isImmutable(from)) {
      // A disk without hard links.
      fs.writeFileSync(onDisk(target(path)), ours.content);
      keepMode(target(path), plan.seen.get(path), undefined);
    } else unlinkable.push(path);
  }
  return unlinkable;
}

function writeAll(files: readonly OutputFile[], { seen }: TreeDiff, usual: number, target: TargetPath): void {
  const folders = new Set(files.map(({ path }) => nodePath.dirname(target(path))));
  for (const folder of folders) fs.mkdirSync(folder, { recursive: true });
  for (const { path, content } of files) {
    fs.writeFileSync(target(path), content);
    keepMode(target(path), seen.get(path), usual);
  }
}

/** Only when all is in them: a folder that is read-only could not have been filled. */
function copyModes(root: string, { tree, emptied }: TreeDiff, top: string, target: TargetPath): void {
  const folders = [...tree].filter(([path, kind]) => kind === 'folder' && isWithin(path, top) && !emptied.has(path));
  for (const [path] of folders.reverse()) keepMode(target(path), statsOf(absolute(root, path)), undefined);
}

/** Gives a new file or folder the rights and, where allowed, the owner of the one that it replaces. @param now its mode, if that is known */
function keepMode(path: string, before: Stats | undefined, now: number | undefined): void {
  if (!before) return;
  const [user, group] = [process.geteuid?.(), process.getegid?.()];
  if (user !== undefined && (before.uid !== BigInt(user) || before.gid !== BigInt(group ?? user))) {
    try {
      fs.chownSync(onDisk(path), Number(before.uid), Number(before.gid));
    } catch (error) {
      if (errorCode(error) !== 'EPERM') throw error;
    }
  }
  const mode = Number(before.mode & 0o7777n);
  if (now === undefined || (now & 0o7777) !== mode) fs.chmodSync(onDisk(path), mode);
}

/** @throws Raced if it has just been removed */
function isLinked(from: string, to: string): boolean {
  try {
    return linked(from, to);
  } catch (error) {
    throw ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? new Raced(from) : error;
  }
}

function isImmutable(file: string): boolean {
  try {
    fs.accessSync(onDisk(file), fs.constants.W_OK);
    return false;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
