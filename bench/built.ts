import { execFileSync } from 'node:child_process';
import nodePath from 'node:path';

const ROOT = nodePath.resolve(__dirname, '..');

/** The command as it is installed. */
export const HOMELAB = nodePath.join(ROOT, 'build/lib/cli/main.js');

/** Builds the package for the command, and compiles the library and the bench as the tests do: no compiler is measured. */
export function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  execFileSync(process.execPath, ['-e', "require('./lib/built.fixture.js')()"], { cwd: ROOT, stdio: 'inherit' });
}

/** Path of a compiled file. @param file from the repository's folder, for example `bench/size.js` */
export function built(file: string): string {
  return nodePath.join(ROOT, '.test-build', file);
}
