import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import type { LabDescription } from '../../lab/description';
import { readPaths } from '../../source/read-paths';
import type { SourceFile } from '../../source/source';
import { CannotRun } from '../cannot-run';
import { readDescription } from '../description-file';

/** Files that are checked together: what one of them refers to may be in another. */
export interface Group {
  readonly lab?: { readonly file: string; readonly description: LabDescription };
  readonly files: readonly SourceFile[];
}

/**
 * Reads what is to be checked. With a lab all paths are one group of that lab. Without, each folder that has a lab.json is a group, and so is
 * each such folder right below a path; everything else is one group of which no lab is known.
 * @throws CannotRun if a path or the lab can't be read
 */
export function readGroups(paths: readonly string[], labFile: string | undefined): readonly Group[] {
  if (labFile !== undefined) return [{ lab: labAt(labFile), files: read(paths) }];
  const labs = paths.flatMap((path) => labFolders(path));
  const others = paths.filter((path) => labFolders(path).length === 0);
  return [
    ...labs.map((folder) => ({ lab: labAt(nodePath.join(folder, 'lab.json')), files: read([folder]) })),
    ...(others.length > 0 ? [{ files: read(others) }] : []),
  ];
}

function labAt(file: string): NonNullable<Group['lab']> {
  return { file, description: readDescription(file) };
}

function labFolders(path: string): readonly string[] {
  if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const isLab = (folder: string): boolean => existsSync(nodePath.join(folder, 'lab.json'));
  if (isLab(path)) return [path];
  const below = readdirSync(path).sort();
  return below.map((name) => nodePath.join(path, name)).filter(isLab);
}

function read(paths: readonly string[]): readonly SourceFile[] {
  const files = readPaths(paths, () => readFileSync(0));
  const unreadable = files.flatMap(({ problems }) => problems).find(({ code }) => code === 'unreadable');
  if (unreadable) throw new CannotRun(`${unreadable.file}: ${unreadable.message}; ${unreadable.hint}`);
  return files;
}
