import { existsSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What git leaves out of a folder's repository, by the files of the repository alone: what one user ignores is in no other clone. */
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
    const patterns = found.length === 0 ? undefined : ignore().add(found.join('\n'));
    this.#patterns.set(folder, patterns);
    return patterns;
  }
}

function rootOf(folder: string): string | undefined {
  if (existsSync(nodePath.join(folder, '.git'))) return folder;
  const parent = nodePath.dirname(folder);
  return parent === folder ? undefined : rootOf(parent);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
