import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';

// npm runs this in a clone, and where it installs the package from git, as pre-commit does: there is no build/ in git.

const ROOT = nodePath.resolve(nodePath.dirname(fileURLToPath(import.meta.url)), '..');
const hasCompiler = () => existsSync(nodePath.join(ROOT, 'node_modules/typescript'));

/** Runs npm here, whatever the npm around it was told; what it prints is no output of that one. */
function npm(...args) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix|omit|include)$/i.test(name)),
  );
  const { status } = spawnSync('npm', args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

// `npm install --global git+…` installs what its clone depends on elsewhere, and nothing that a build needs: https://github.com/npm/cli/issues/8440
if (!hasCompiler() && process.env.npm_config_global === 'true') npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
if (hasCompiler()) npm('run', 'build');
else console.error('prepare: nothing is built without the devDependencies');
