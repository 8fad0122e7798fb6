const { execFileSync } = require('node:child_process');
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const ROOT = join(__dirname, '..');

/** Where tests and the bench find the library as JavaScript: processes that they start need not compile it each time. */
const BUILT = join(ROOT, '.test-build');

/** jest's globalSetup: compiles lib/, fixtures included, and bench/. */
module.exports = () => {
  mkdirSync(BUILT, { recursive: true });
  const config = {
    extends: '../tsconfig.json',
    compilerOptions: { noEmit: false, noCheck: true, outDir: '.', rootDir: '..', declaration: false, types: ['node'] },
    include: ['../lib', '../imports', '../bench'],
    exclude: ['../lib/labs', '../**/*.test.ts'],
  };
  writeFileSync(join(BUILT, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', join(BUILT, 'tsconfig.json')], { stdio: 'inherit' });
};
module.exports.BUILT = BUILT;
