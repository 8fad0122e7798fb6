import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';

const ROOT = nodePath.resolve(__dirname, '..');
const PACKAGE = nodePath.join(ROOT, 'build/bundle');
const PROGRAMS = nodePath.join(ROOT, '.test-build/bench-of-package');

/** The command as it is installed. */
export const HOMELAB = nodePath.join(ROOT, 'build/lib/cli/main.js');

/** Builds the package, and the bench's programs upon it: what is measured is what people install, and no compiler. */
export async function build(): Promise<void> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  await bundle({
    entryPoints: ['rules', 'size', 'answer'].map((name) => nodePath.join(__dirname, `${name}.ts`)),
    outdir: PROGRAMS,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: [fromPackage()],
  });
}

/** Path of a program. @param name of a file beside this one, for example `size` */
export function built(name: string): string {
  return nodePath.join(PROGRAMS, `${name}.js`);
}

/** Takes the library's modules from the package, inner ones too. What only tests have is compiled. */
function fromPackage(): Plugin {
  const fileOf = new Map(
    fs.readdirSync(PACKAGE).flatMap((file) => {
      const text = fs.readFileSync(nodePath.join(PACKAGE, file), 'utf8');
      return [...text.matchAll(/^exports\["(lib\/[^"]+)"\] = /gm)].map(([, module]) => [module, nodePath.join(PACKAGE, file)] as const);
    }),
  );
  return {
    name: 'from-package',
    setup: (plugins) => {
      plugins.onResolve({ filter: /^\.\.?(?:\/|$)/, namespace: 'file' }, ({ path, resolveDir }) => {
        const module = nodePath.relative(ROOT, nodePath.join(resolveDir, path)).replaceAll(nodePath.sep, '/');
        const found = [module, `${module}/index`].find((one) => fileOf.has(one));
        return found === undefined ? undefined : { path: found, namespace: 'package' };
      });
      plugins.onResolve({ filter: /./, namespace: 'package' }, ({ path }) => ({ path, external: true }));
      plugins.onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(fileOf.get(path))})[${JSON.stringify(path)}]();`,
      }));
    },
  };
}
