import { ConfigurationError } from '../manifest/configuration-error';
import { absolute, foldersAbove, look, parentOf, type Stats, scan, type Tree } from './disk';
import type { OutputFile } from './layout';
import { isStagingOf } from './staging';

/** The difference between a tree on disk and the wanted one. */
export interface TreeDiff {
  readonly tree: Tree;
  /** Files to make or replace, by path. */
  readonly writes: ReadonlyMap<string, OutputFile>;
  /** Generated files that have the wanted content already. */
  readonly kept: ReadonlyMap<string, OutputFile>;
  /** Owned files that are not wanted any more. */
  readonly removals: ReadonlySet<string>;
  /** Folders that are empty once these are gone. */
  readonly emptied: ReadonlySet<string>;
  /** The files of the tree as they were when they were looked at. */
  readonly seen: ReadonlyMap<string, Stats>;
}

/**
 * Compares what is wanted with what is there.
 * @throws ConfigurationError if a path is not ours
 */
export function diffTree(root: string, files: readonly OutputFile[]): TreeDiff {
  const tree = new Map(scan(root, (name) => isStagingOf(root, name)));
  const wanted = new Map(files.map((file) => [file.path, file]));
  const removals = new Set<string>();
  const kept = new Map<string, OutputFile>();
  const foreign = new Set<string>();
  const seen = new Map<string, Stats>();
  for (const [path, kind] of tree) {
    if (kind !== 'file') continue;
    const file = wanted.get(path);
    const found = look(absolute(root, path), path, file?.content);
    if (!found) {
      tree.delete(path);
      continue;
    }
    seen.set(path, found.stats);
    if (file && found.isCurrent) kept.set(path, file);
    else if (!found.isGenerated) foreign.add(path);
    else if (!file) removals.add(path);
  }
  const emptied = emptiedFolders(tree, removals, wanted);
  const writes = new Map([...wanted].filter(([path]) => !kept.has(path)));
  for (const path of writes.keys()) {
    for (const folder of foldersAbove(path)) {
      if (!['folder', undefined].includes(tree.get(folder)) && !removals.has(folder)) refuse(folder, 'a folder must be here');
    }
    const kind = tree.get(path);
    if (kind === undefined || emptied.has(path)) continue;
    if (kind === 'other') refuse(path, 'it is a link or device, which is not followed');
    if (kind !== 'file') refuse(path, 'a file must be here, not a folder');
    if (foreign.has(path)) refuse(path, 'its first line does not say that it is generated');
  }
  return { tree, writes, kept, removals, emptied, seen };
}

function refuse(path: string, why: string): never {
  throw new ConfigurationError(
    `${path} in the output folder belongs to somebody else: ${why}; move it away or rename what is generated there`,
  );
}

/** Folders of which everything goes. One that was empty before is not ours, and stays. */
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
