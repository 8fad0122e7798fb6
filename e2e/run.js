/**
 * Runs the tests against the real programs: `npm run test:e2e [-- --summary] [jest's own options]`. `--summary` writes docs/proof.md when all are green.
 */
const { accessSync, constants, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const SUMMARY = '--summary';
/** What the tests choose by chance is chosen by this, unless `--seed` is given. */
const SEED = '--seed=4';
/** Tests of what npm packs: they ask nothing but npm packages. */
const PACKAGE = 'e2e/package';

const root = resolve(__dirname, '..');
const given = process.argv.slice(2);

const ofPackage = given[0] === PACKAGE && given.slice(1).every((option) => option.startsWith('-'));
if (ofPackage) process.env.E2E_WITHOUT_SERVERS = '1';

try {
  if (!ofPackage) accessSync(process.env.CONTROL_PLANE ? resolve(root, process.env.CONTROL_PLANE) : '', constants.X_OK);
} catch {
  console.error(
    'e2e: set CONTROL_PLANE to the path of the control-plane command, with argo-sync and traefik beside it: CONTROL_PLANE=../shared/control-plane/control-plane npm run test:e2e',
  );
  process.exit(1);
}

if (given.includes(SUMMARY)) {
  // Each test file is a world of its own: they leave their lines here, and teardown.ts makes the page.
  const folder = mkdtempSync(join(tmpdir(), 'homelab-proof-'));
  process.env.E2E_PROOF = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(signal, () => process.exit(128 + number));
  }
}

const seed = given.some((option) => option.startsWith('--seed')) ? [] : [SEED];
require('jest').run(['-c', join(__dirname, 'jest.config.js'), ...seed, ...given.filter((option) => option !== SUMMARY)]);
