import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { ReadLimit } from './memory';
import { readBytes } from './read-bytes';

/** Far more than any real file. */
const MAX_BYTES = 1024 * 1024;
/** Wildcards in a part of a pattern, and folders of any depth in all of it: each one more multiplies the time that a name takes. */
const [MAX_STARS, MAX_DEPTHS] = [3, 2];

/** What git leaves out of a folder's repository. Not what the user's own configuration says, since it is in no other clone. */
export class GitIgnored {
  readonly #root: string | undefined;
  readonly #patterns = new Map<string, Ignore | undefined>();

  /** @param folder in a repository, or in none */
  constructor(folder: string) {
    this.#root = rootOf(nodePath.resolve(folder));
  }

  /** Whether git ignores a file or folder. Its parents are asked first by whoever walks: what is in an ignored folder stays ignored. */
  has(path: string, isFolder: boolean): boolean {
    if (this.#root === undefined) return false;
    const full = nodePath.resolve(path);
    // The nearest file that says something about it decides.
    for (let folder = nodePath.dirname(full); ; folder = nodePath.dirname(folder)) {
      const relative = nodePath.relative(folder, full).split(nodePath.sep).join('/');
      const said = this.#patternsOf(folder)?.test(isFolder ? `${relative}/` : relative);
      if (said?.ignored) return true;
      if (said?.unignored || folder === this.#root || folder === nodePath.dirname(folder)) return false;
    }
  }

  #patternsOf(folder: string): Ignore | undefined {
    if (this.#patterns.has(folder)) return this.#patterns.get(folder);
    const texts = [nodePath.join(folder, '.gitignore'), ...(folder === this.#root ? [nodePath.join(folder, '.git/info/exclude')] : [])];
    const found = texts.map(textOf).filter((text) => text !== undefined);
    const lines = found.flatMap((text) => text.split(/\r?\n/)).filter(isSimple);
    const patterns = lines.length === 0 ? undefined : ignore().add(lines);
    this.#patterns.set(folder, patterns);
    return patterns;
  }
}

function rootOf(folder: string): string | undefined {
  if (existsSync(nodePath.join(folder, '.git'))) return folder;
  const parent = nodePath.dirname(folder);
  return parent === folder ? undefined : rootOf(parent);
}

/** Whether matching a pattern takes little time, whatever the name. What another one ignores is checked rather than left out. */
function isSimple(pattern: string): boolean {
  const parts = pattern.split('/');
  return (
    parts.filter((part) => part === '**').length <= MAX_DEPTHS &&
    parts.every((part) => (part.replace(/\*+/g, '*').match(/\*/g)?.length ?? 0) <= MAX_STARS)
  );
}

/** Undefined if there is none, or it can't be read as one. */
function textOf(file: string): string | undefined {
  try {
    return new TextDecoder().decode(readBytes(file, new ReadLimit(MAX_BYTES)));
  } catch {
    return undefined;
  }
}
