import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import nodePath from 'node:path';
import { types } from 'node:util';
import { ReadLimit, Unreadable } from './memory';
import { readBytes } from './read-bytes';
import { readText } from './read-text';
import type { SourceFile } from './source';

const STDIN = '-';

/**
 * Reads manifests from files, from folders with all below them, and from standard input, which is the path `-`. A file that is reached twice
 * is read once.
 *
 * In a folder, what is plainly none of Kubernetes is passed over: objects with neither apiVersion nor kind, Chart.yaml, a lab's lab.json and
 * the `nodes/` beside it, `node_modules`, and folders whose name starts with a dot; and what is no file: pipes, sockets, devices. A file that is
 * named must hold manifests.
 * @param limit of all files together
 * @param isExcluded what else is passed over in a folder
 */
export function readPaths(
  paths: readonly string[],
  readStdin: (limit: ReadLimit) => Uint8Array,
  limit = new ReadLimit(),
  isExcluded: Excludes = () => false,
): readonly SourceFile[] {
  const seen = new Set<string>();
  const isNew = (path: string): boolean => seen.size !== seen.add(path === STDIN ? path : nodePath.resolve(path)).size;
  return paths.flatMap((path) => {
    if (path !== STDIN && isFolder(path)) {
      const problems: SourceFile[] = [];
      const files = filesBelow(path, problems, isExcluded).sort().filter(isNew);
      return [...problems, ...files.map((file) => withoutStrangers(readFile(file, () => readBytes(file, limit))))];
    }
    return isNew(path) ? [path === STDIN ? readFile('stdin', () => readStdin(limit)) : readFile(path, () => readBytes(path, limit))] : [];
  });
}

/** Whether a path in a folder is passed over. */
export type Excludes = (path: string, isFolder: boolean) => boolean;

function filesBelow(folder: string, problems: SourceFile[], isExcluded: Excludes): string[] {
  const entries = entriesOf(folder, problems);
  const isLab = entries.some(({ name }) => name === 'lab.json');
  return entries.flatMap((entry) => {
    const path = nodePath.join(folder, entry.name);
    if (isExcluded(path, entry.isDirectory())) return [];
    if (!entry.isDirectory()) return isManifestFile(entry, path) ? [path] : [];
    const skip = entry.name.startsWith('.') || entry.name === 'node_modules' || (isLab && entry.name === 'nodes');
    return skip ? [] : filesBelow(path, problems, isExcluded);
  });
}

function entriesOf(folder: string, problems: SourceFile[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

/** Links to files are followed, those to folders are not: they may lead in a circle. */
function isManifestFile(entry: Dirent, path: string): boolean {
  if (!/\.(ya?ml|json)$/.test(entry.name) || entry.name === 'lab.json' || entry.name === 'Chart.yaml') return false;
  return entry.isFile() || (entry.isSymbolicLink() && statOf(path)?.isFile() === true);
}

/** Whether a path leads to a folder: not if it leads nowhere. */
export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** Undefined if there is nothing to be had: why, reading says. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function readFile(file: string, read: () => Uint8Array): SourceFile {
  let text: Uint8Array;
  try {
    text = read();
  } catch (error) {
    return unreadable(file, error);
  }
  return readText(file, text);
}

function unreadable(file: string, error: unknown): SourceFile {
  // Node names the call and the path after it.
  const message = types.isNativeError(error) ? error.message.replace(/, \w+ '.*'$/, '') : String(error);
  const hint = error instanceof Unreadable ? error.hint : 'check that the path is right and that you may read it';
  return { file, documents: [], problems: [{ file, line: 1, column: 1, code: 'unreadable', message, hint }] };
}

/** A folder may hold other YAML and JSON, such as a chart's values. */
function withoutStrangers(source: SourceFile): SourceFile {
  return { ...source, problems: source.problems.filter(({ code }) => code !== 'no-manifest') };
}
