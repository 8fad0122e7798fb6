import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import nodePath from 'node:path';
import { types } from 'node:util';
import { GitIgnored } from './git-ignored';
import { ReadLimit, Unreadable } from './memory';
import { readBytes } from './read-bytes';
import { readText } from './read-text';
import type { SkipReason } from './skipped';
import type { SourceFile } from './source';

const STDIN = '-';

/**
 * Reads manifests from files, from folders with all below them, and from standard input, which is the path `-`. A file that is reached twice
 * is read once.
 *
 * In a folder, what is not Kubernetes' is passed over, and the file says why. Not even that: what git ignores, `node_modules`, a lab's lab.json
 * and the `nodes/` beside it, names that start with a dot, and what is no file: pipes, sockets, devices. A file that is named must hold
 * manifests, or be of a format that is known to be another program's.
 * @param limit of all files together
 * @param isExcluded what else is left out in a folder
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
      const ignored = new GitIgnored(path);
      const walk = new Walk((one, isOne) => isExcluded(one, isOne) || ignored.has(one, isOne));
      walk.into(path);
      const files = walk.files.filter(({ file }) => isNew(file)).sort((a, b) => (a.file < b.file ? -1 : 1));
      return [...walk.problems, ...files.map(({ file, skipped }) => (skipped ? skippedFile(file, skipped) : readInFolder(file, limit)))];
    }
    return isNew(path) ? [path === STDIN ? readFile('stdin', () => readStdin(limit)) : readFile(path, () => readBytes(path, limit))] : [];
  });
}

/** Whether a path in a folder is left out. */
export type Excludes = (path: string, isFolder: boolean) => boolean;

/** Finds the files below a folder. */
class Walk {
  readonly files: { readonly file: string; readonly skipped: SkipReason | undefined }[] = [];
  readonly problems: SourceFile[] = [];
  readonly #isExcluded: Excludes;

  constructor(isExcluded: Excludes) {
    this.#isExcluded = isExcluded;
  }

  /** @param outer why what is in the folder is passed over, if it is */
  into(folder: string, outer?: SkipReason): void {
    const entries = entriesOf(folder, this.problems);
    const isLab = entries.some(({ name }) => name === 'lab.json');
    const skipped = outer ?? reasonIn(entries);
    for (const entry of entries) {
      const path = nodePath.join(folder, entry.name);
      if (entry.name.startsWith('.') || this.#isExcluded(path, entry.isDirectory())) continue;
      if (!entry.isDirectory()) {
        if (isManifestFile(entry, path)) this.files.push({ file: path, skipped });
      } else if (entry.name !== 'node_modules' && !(isLab && entry.name === 'nodes'))
        this.into(path, skipped ?? (TEST_FOLDERS.has(entry.name) ? 'test-data' : undefined));
    }
  }
}

/** What people, and the tools of Go, call folders of what tests read: nobody applies it, and some of it is wrong on purpose. */
const TEST_FOLDERS: ReadonlySet<string> = new Set(['testdata', 'fixtures', '__fixtures__', 'test-fixtures']);
/** Beside these files of test runners stand objects to be refused, and parts of objects. */
const TESTS: ReadonlySet<string> = new Set(['kyverno-test.yaml', 'chainsaw-test.yaml', 'kuttl-test.yaml']);

/** Why all that is beside and below some files is passed over. */
function reasonIn(entries: readonly Dirent[]): SkipReason | undefined {
  if (entries.some(({ name }) => name === 'Chart.yaml')) return 'chart';
  return entries.some(({ name }) => TESTS.has(name)) ? 'test-data' : undefined;
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
  if (!/\.(ya?ml|json)$|^Kustomization$/.test(entry.name) || entry.name === 'lab.json') return false;
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

function skippedFile(file: string, skipped: SkipReason): SourceFile {
  return { file, documents: [], problems: [], skipped };
}

/** What people call a file that is filled in, or copied, before it is applied: `web.template.yaml`, `secret.example.yaml`. */
const TEMPLATE_NAME = /(?:\.(?:template|tmpl|tpl|j2|jinja2?|example|sample)|^_?template)\.(?:ya?ml|json)$/;

/** A folder may hold any YAML and JSON: only what can be meant for Kubernetes is read, and judged. */
function readInFolder(file: string, limit: ReadLimit): SourceFile {
  let text: Uint8Array;
  try {
    text = readBytes(file, limit);
  } catch (error) {
    return unreadable(file, error);
  }
  // A large file of data is not even parsed.
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  if (!bytes.includes('apiVersion') || !bytes.includes('kind')) return skippedFile(file, 'no-manifest');
  const source = readText(file, text);
  const problems = source.problems.filter(({ code }) => code !== 'no-manifest' && code !== 'not-an-object');
  const broken = problems.filter(({ code }) => code === 'syntax');
  if (broken.length > 0) {
    const words = bytes.toString();
    if (isTemplate(words, broken)) return skippedFile(file, 'template');
    if (source.documents.length === 0 && !looksLikeManifest(words)) return skippedFile(file, 'no-manifest');
  }
  if (source.skipped !== undefined) return { ...source, problems };
  if (problems.length + source.documents.length > 0)
    return TEMPLATE_NAME.test(nodePath.basename(file)) ? skippedFile(file, 'template') : { ...source, problems };
  return skippedFile(file, 'no-manifest');
}

/** Whether a text can't be read since it is a template: a line of it is an instruction, or what is wrong has one. Texts of alerts have `{{` as well. */
function isTemplate(text: string, broken: SourceFile['problems']): boolean {
  if (/^[ \t]*(?:\{\{-|\{\{ *(?:if|range|with|end|else|define|include|template)\b|\{%)/m.test(text)) return true;
  const lines = text.split(/\r\n?|\n/);
  return broken.some(({ line }) => /\{\{|\{%/.test(`${lines[line - 2] ?? ''}\n${lines[line - 1] ?? ''}`));
}

/** Whether a text that can't be read has the two keys at the start of lines, as block style and pretty JSON have them. */
function looksLikeManifest(text: string): boolean {
  return /^ {0,4}["']?apiVersion["']?\s*:/m.test(text) && /^ {0,4}["']?kind["']?\s*:/m.test(text);
}
