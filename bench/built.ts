import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';

const ROOT = nodePath.resolve(__dirname, '..');
const BUILT = nodePath.join(ROOT, '.bench-build');
const CONFIG = {
  extends: '../tsconfig.json',
  compilerOptions: { noEmit: false, noCheck: true, outDir: '.', rootDir: '..', declaration: false, types: ['node'] },
  include: ['../lib', '../imports', '../bench'],
  exclude: ['../lib/labs', '../**/*.test.ts'],
};

/** Compiles the library and the bench, as an installed package is: what is measured is not the compiler. */
export function build(): void {
  fs.mkdirSync(BUILT, { recursive: true });
  const config = nodePath.join(BUILT, 'tsconfig.json');
  fs.writeFileSync(config, JSON.stringify(CONFIG));
  const tsc = nodePath.join(nodePath.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' });
}

/** Path of a compiled file. @param file from the repository's folder, for example `bench/size.js` */
export function built(file: string): string {
  return nodePath.join(BUILT, file);
}
