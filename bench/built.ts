import { execFileSync } from 'node:child_process';
import nodePath from 'node:path';

const ROOT = nodePath.resolve(__dirname, '..');

/** Compiles the library and the bench as the tests do: what is measured is code as it is installed, and no compiler. */
export function build(): void {
  execFileSync(process.execPath, ['-e', "require('./lib/built.fixture.js')()"], { cwd: ROOT, stdio: 'inherit' });
}

/** Path of a compiled file. @param file from the repository's folder, for example `bench/size.js` */
export function built(file: string): string {
  return nodePath.join(ROOT, '.test-build', file);
}
