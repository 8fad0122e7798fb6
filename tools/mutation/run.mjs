/**
 * Mutation testing of the rules: each is switched off, and each comparison in their files is turned, one at a time; the rule's page, and the
 * tests beside it, must notice. `node tools/mutation/run.mjs [part of a path]` takes some minutes, writes `score.json` and prints the survivors.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withMutants } from './mutants.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');
const CHECKS = 'lib/checks';
const COPIED = [
  'lib',
  'imports',
  'schemas',
  'docs',
  'package.json',
  'tsconfig.json',
  'jest.config.js',
  'CHANGELOG.md',
  'README.md',
  'e2e/validation',
];

const [part = ''] = process.argv.slice(2);
const copy = mkdtempSync(join(tmpdir(), 'homelab-mutants-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  cpSync(HERE, join(copy, 'tools/mutation'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const mutants = [];
  for (const path of ruleFiles()) {
    const file = join(copy, path);
    const made = withMutants(path, readFileSync(file, 'utf8'), mutants.length + 1);
    writeFileSync(file, made.text);
    mutants.push(...made.mutants);
  }
  const judged = judge(mutants);
  const { rules, unnoticed } = judged;
  process.stderr.write(`${judged.survivors.length} of ${mutants.length} are not noticed by pages\n`);
  const survivors = judged.survivors.filter((one) => !isNoticedByTests(one));
  const found = {
    rules,
    unnoticed,
    mutants: mutants.length,
    survivors: survivors.map(({ path, line, what }) => `${path}:${line} ${what}`),
  };
  for (const one of [...unnoticed.map((id) => `${id} switched off`), ...found.survivors]) console.log(one);
  const killed = mutants.length - survivors.length;
  console.log(`${rules - unnoticed.length} of ${rules} rules switched off and ${killed} of ${mutants.length} mutants are noticed`);
  if (part === '') writeFileSync(join(HERE, 'score.json'), `${JSON.stringify(found, null, 2)}\n`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Files of the rules, below the folders of the topics. */
function ruleFiles() {
  const topics = readdirSync(join(ROOT, CHECKS), { withFileTypes: true }).filter((one) => one.isDirectory() && one.name !== 'corpus');
  const files = topics.flatMap(({ name }) => readdirSync(join(ROOT, CHECKS, name)).map((file) => `${CHECKS}/${name}/${file}`));
  return files.filter((path) => /(?<!\.test|\.fixture|index)\.ts$/.test(path) && path.includes(part)).sort();
}

/** Which mutants the pages do not notice. */
function judge(all) {
  writeFileSync(join(copy, 'mutants.json'), JSON.stringify(all));
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(process.execPath, ['--require', 'tsx/cjs', 'tools/mutation/judge.cjs'], options);
  if (status !== 0) throw new Error(`the judge ended with ${status}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** Whether a test beside the file fails: its own, or one of its topic. */
function isNoticedByTests({ number, path }) {
  const folder = dirname(path);
  const own = `${basename(path, '.ts')}.test.ts`;
  const name = basename(path, '.ts');
  const tests = readdirSync(join(ROOT, folder)).filter((file) => {
    if (!file.endsWith('.test.ts')) return false;
    return file === own || readFileSync(join(ROOT, folder, file), 'utf8').includes(`./${name}'`);
  });
  if (tests.length === 0) return false;
  const paths = tests.map((file) => relative('.', join(folder, file)));
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--bail', '--runTestsByPath', ...paths], {
    cwd: copy,
    env: { ...process.env, MUTANT: String(number) },
    stdio: 'ignore',
  });
  return status !== 0;
}
