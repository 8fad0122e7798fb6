import { Mistake } from '../manifest/mistake';
import { absolute, foldersAbove, hasContent, parentOf, readHead, scan, type Tree } from './disk';
import type { OutputFile } from './layout';
import { isOwned } from './owned';

/** The difference between a tree on disk and the wanted one. */
export interface Plan {
  readonly tree: Tree;
  /** Files to make or replace, by path. */
  readonly writes: ReadonlyMap<string, OutputFile>;
  /** Owned files that nobody wants any more. */
  readonly removals: ReadonlySet<string>;
  /** Folders that are empty once these are gone. */
  readonly emptied: ReadonlySet<string>;
}

/**
 * Compares what is wanted with what is there.
 * @throws Mistake if a path belongs to somebody else
 */
export function plan(root: string, files: readonly OutputFile[]): Plan {
  const tree = scan(root);
  const wanted = new Map(files.map((file) => [file.path, file]));
  const removals = new Set<string>();
  for (const [path, kind] of tree) {
    if (kind === 'file' && !wanted.has(path) && isOwned(path, readHead(absolute(root, path)))) removals.add(path);
  }
  const emptied = emptiedFolders(tree, removals, wanted);
  const writes = new Map([...wanted].filter(([path, file]) => needsWriting(root, tree, removals, emptied, path, file)));
  return { tree, writes, removals, emptied };
}

function needsWriting(
  root: string,
  tree: Tree,
  removals: ReadonlySet<string>,
  emptied: ReadonlySet<string>,
  path: string,
  { content }: OutputFile,
): boolean {
  for (const folder of foldersAbove(path)) {
    const kind = tree.get(folder);
    if (kind !== undefined && kind !== 'folder' && !removals.has(folder)) refuse(folder, 'a folder must be here');
  }
  const kind = tree.get(path);
  if (kind === undefined || emptied.has(path)) return true;
  if (kind !== 'file')
    refuse(path, kind === 'folder' ? 'a file must be here, not a folder' : 'it is a link or device, which is not followed');
  if (hasContent(absolute(root, path), content)) return false;
  if (!isOwned(path, readHead(absolute(root, path)))) refuse(path, 'its first line does not say that it is generated');
  return true;
}

function refuse(path: string, why: string): never {
  throw new Mistake(`${path} in the output folder belongs to somebody else: ${why}; move it away or rename what is generated there`);
}

/** Folders of which everything goes. One that was empty before is somebody's, and stays. */
function emptiedFolders(tree: Tree, removals: ReadonlySet<string>, wanted: ReadonlyMap<string, OutputFile>): ReadonlySet<string> {
  const left = new Map<string, number>();
  for (const path of tree.keys()) if (path !== '') left.set(parentOf(path), (left.get(parentOf(path)) ?? 0) + 1);
  const needed = new Set([...wanted.keys()].flatMap(foldersAbove));
  const emptied = new Set<string>();
  const leave = (path: string): void => {
    const folder = parentOf(path);
    const rest = (left.get(folder) ?? 0) - 1;
    left.set(folder, rest);
    if (rest > 0 || folder === '' || needed.has(folder)) return;
    emptied.add(folder);
    leave(folder);
  };
  for (const path of removals) leave(path);
  return emptied;
}

/** The part of the tree that changes as a whole: by one rename if it comes or goes, by two if it is swapped. */
export interface Unit {
  readonly kind: 'place' | 'remove' | 'swap';
  readonly path: string;
}

/** The smallest part of the tree that holds every change: a single file or folder that comes or goes, else a folder to be swapped. */
export function unitOf({ tree, writes, removals, emptied }: Plan): Unit | undefined {
  const placed = new Set(
    [...writes.keys()].map((path) => ['', ...foldersAbove(path), path].find((above) => tree.get(above) !== 'folder') ?? path),
  );
  const removed = new Set([...removals].map((path) => [...foldersAbove(path), path].find((above) => emptied.has(above)) ?? path));
  const all = new Set([...placed, ...removed]);
  const [only] = all;
  if (only === undefined) return undefined;
  if (all.size > 1 || (placed.has(only) && removed.has(only))) return { kind: 'swap', path: commonFolder([...all].map(parentOf)) };
  return { kind: placed.has(only) ? 'place' : 'remove', path: only };
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'));
  const differs = first.findIndex((segment, i) => others.some((other) => other[i] !== segment));
  return (differs < 0 ? first : first.slice(0, differs)).join('/');
}
