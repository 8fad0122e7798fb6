import fs from 'node:fs';
import nodePath from 'node:path';

/** The repository. */
export const REPOSITORY = nodePath.resolve(__dirname, '..');

/** A code block of a page: ```` ```<language> <use>=<target> ````. The hints after the language are for these tests; nobody else sees them. */
export interface Block {
  readonly page: string;
  readonly language: string;
  /** Empty without a hint. */
  readonly use: string;
  readonly target: string;
  readonly text: string;
}

/** Pages for people, relative to the repository; those of the rules have tests of their own. */
export const PAGES: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs()];

function docs(): readonly string[] {
  const names = fs.readdirSync(nodePath.join(REPOSITORY, 'docs')).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => `docs/${name}`);
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return fs.readFileSync(nodePath.join(REPOSITORY, path), 'utf8');
}

/** The code blocks of a page. */
export function blocksOf(page: string): readonly Block[] {
  const found = textOf(page).matchAll(/^```(\w*)(?: (\w+)(?:=(.+))?)?\n([\s\S]*?)^```$/gm);
  return [...found].map(([, language = '', use = '', target = '', text = '']) => ({ page, language, use, target, text }));
}
