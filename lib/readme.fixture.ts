import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Block, blocksOf, REPOSITORY } from './pages.fixture';

export { REPOSITORY };

/** The README's code blocks that say what they are for. */
export function readmeBlocks(): readonly Block[] {
  return blocksOf('README.md').filter(({ target }) => target !== '');
}

/** The text of the one block of that use and target. */
export function readmeBlock(use: string, target: string): string {
  const found = readmeBlocks().filter((block) => block.use === use && block.target === target);
  if (found.length !== 1) throw new Error(`README: got ${found.length} blocks ${use}=${target}, expected one`);
  return found[0]?.text ?? '';
}

/** README's main.ts with its escape hatch put where the README says. */
export function withEscapeHatch(): string {
  const before = 'app.synth();';
  return readmeBlock('file', 'main.ts').replace(before, `${readmeBlock('insert', before)}\n${before}`);
}

/** An empty folder, removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-test-')));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes text files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(folder, path), text);
  }
}

/** Links packages of this repository into a folder's node_modules. */
export function linkPackages(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    const link = nodePath.join(folder, 'node_modules', name);
    fs.mkdirSync(nodePath.dirname(link), { recursive: true });
    fs.symlinkSync(nodePath.join(REPOSITORY, 'node_modules', name), link, 'junction');
  }
}

/** What a program did. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** TypeScript's compiler in a folder. */
export function tsc(folder: string, ...args: readonly string[]): Ran {
  return node(folder, nodePath.join(REPOSITORY, 'node_modules/typescript/bin/tsc'), '--pretty', 'false', ...args);
}

/** Node with tsx in a folder. */
export function tsx(folder: string, ...args: readonly string[]): Ran {
  return node(folder, '--import', pathToFileURL(require.resolve('tsx')).href, ...args);
}

/** Node in a folder. */
export function node(folder: string, ...args: readonly string[]): Ran {
  const { CDK8S_OUTDIR: _, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
}

/** Every file below a folder, relative to it, sorted. */
export function filesBelow(folder: string): readonly string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => nodePath.relative(folder, nodePath.join(parentPath, name)));
  return paths.map((path) => path.split(nodePath.sep).join('/')).sort();
}
