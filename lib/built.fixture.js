const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = join(__dirname, '..');

/** Where tests and the bench find the library as JavaScript: processes that they start need not compile it each time. */
const BUILT = join(ROOT, '.test-build');

/** TypeScript below a folder, but tests. */
const sourcesOf = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(path));

/** Another run of tests may be reading the file: it finds it as it was, or as it is now. */
function replace(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}`;
  writeFileSync(next, contents);
  renameSync(next, path);
}

/**
 * jest's globalSetup: compiles main.ts, lib/ with its fixtures, and bench/. A file becomes a file, as the compiler has it, but in a third of the time.
 * What tests start most, the command and programs of users, is in one file each, which loads in half of the time.
 */
module.exports = () => {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['main.ts', ...['lib', 'imports', 'bench'].flatMap(sourcesOf)],
    outdir: BUILT,
    outbase: ROOT,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
    write: false,
  });
  const programs = buildSync({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'lib/cli/main.ts', 'lab-app': 'lib/synth/lab-app.fixture.ts' },
    outdir: join(BUILT, 'bundle'),
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of [...outputFiles, ...programs.outputFiles]) replace(path, contents);
};
module.exports.BUILT = BUILT;
