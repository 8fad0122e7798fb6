import fs from 'node:fs';
import nodePath from 'node:path';
import type { DiskCall } from './fixture-disk';
import { generatedFile } from './fixture-files';
import type { OutputFile } from './layout';

/** A tree before and after a synthesis, of each kind that the writer treats differently. */
export interface Scene {
  readonly title: string;
  readonly before: readonly OutputFile[];
  readonly after: readonly OutputFile[];
  /** Whether a program can exchange folders. */
  readonly canExchange: boolean;
  /** Whether something in the tree can't be moved, so that files are replaced one by one. */
  readonly isFixed?: true;
}

const V1 = [
  generatedFile('halo/web/a.yaml', '1'),
  generatedFile('halo/web/b.yaml', '1'),
  generatedFile('halo/same.yaml', '1'),
  generatedFile('halo/old/x/y.yaml', '1'),
  generatedFile('talos/c.yaml', '1'),
];
const V2 = [
  generatedFile('halo/web/a.yaml', '2'),
  generatedFile('halo/same.yaml', '1'),
  generatedFile('halo/web/new/d.yaml', '2'),
  generatedFile('talos/c.yaml', '2'),
  generatedFile('papers/e.yaml', '2'),
];

export const SCENES: readonly Scene[] = [
  { title: 'a folder is exchanged', before: V1, after: V2, canExchange: true },
  { title: 'a folder is swapped by two renames', before: V1, after: V2, canExchange: false },
  { title: 'files are replaced one by one', before: V1, after: V2, canExchange: true, isFixed: true },
  {
    title: 'a file for a folder and a folder for a file',
    before: [generatedFile('a/b.yaml'), generatedFile('c')],
    after: [generatedFile('a'), generatedFile('c/d.yaml')],
    canExchange: false,
  },
  { title: 'one file is replaced', before: V1, after: [generatedFile('halo/web/a.yaml', '2'), ...V1.slice(1)], canExchange: true },
  { title: 'a folder comes', before: V1, after: [...V1, generatedFile('new/x/y.yaml'), generatedFile('new/z.yaml')], canExchange: true },
  { title: 'a folder goes', before: V1, after: V1.filter(({ path }) => !path.includes('old')), canExchange: true },
  { title: 'the first time', before: [], after: V1, canExchange: true },
];

/** What others have in the tree, and modes that are not as usual. Nothing where there is no tree yet. */
export function furnish(dist: string, { before }: Scene): void {
  if (before.length === 0) return;
  const put = (path: string): void => {
    fs.mkdirSync(nodePath.join(dist, nodePath.dirname(path)), { recursive: true });
    fs.writeFileSync(nodePath.join(dist, path), `mine: ${path}`);
  };
  put('README.md');
  put('others/notes.txt');
  put('others/locked/file');
  fs.mkdirSync(nodePath.join(dist, 'others/empty'));
  fs.symlinkSync('../elsewhere', nodePath.join(dist, 'others/link'));
  fs.chmodSync(nodePath.join(dist, 'README.md'), 0o640);
  fs.chmodSync(nodePath.join(dist, 'others'), 0o750);
  fs.chmodSync(nodePath.join(dist, 'others/locked'), 0o555);
  const [first] = before;
  if (first) fs.chmodSync(nodePath.join(dist, first.path), 0o600);
}

/** Before a call: where something can't be moved, it is that README.md can have no second name. */
export function refuseFixed({ isFixed }: Scene, { name, args }: DiskCall): void {
  if (isFixed && name === 'linkSync' && String(args[0]).endsWith('README.md')) throw failing('EPERM');
}

/** An error of the disk. */
export function failing(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}
