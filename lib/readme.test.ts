import fs from 'node:fs';
import nodePath from 'node:path';
import { withoutTime } from './commands.fixture';
import {
  filesBelow,
  linkPackages,
  REPOSITORY,
  readmeBlock,
  readmeBlocks,
  temporaryFolder,
  tsc,
  tsx,
  withEscapeHatch,
  writeFiles,
} from './readme.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const main = readmeBlock('file', 'main.ts');
const folder = temporaryFolder();
const OK = { status: 0 };

beforeAll(() => {
  // The library's source stands for the installed package, and compiles with its own options only; package.test.ts has the same example
  // with the package and the README's.
  const config = JSON.parse(readmeBlock('file', 'tsconfig.json'));
  config.compilerOptions.paths = { 'cdk8s-homelab': [nodePath.join(REPOSITORY, 'lib/index.ts')] };
  const { lib } = JSON.parse(fs.readFileSync(nodePath.join(REPOSITORY, 'tsconfig.json'), 'utf8')).compilerOptions;
  Object.assign(config.compilerOptions, { exactOptionalPropertyTypes: true, skipLibCheck: true, lib });
  linkPackages(folder, ['cdk8s', 'constructs', '@types/node']);
  writeFiles(folder, { 'tsconfig.json': JSON.stringify(config), 'package.json': '{}', 'main.ts': main, 'hatch.ts': withEscapeHatch() });
});

/** The README's tsconfig with other files. */
function compile(...files: readonly string[]) {
  writeFiles(folder, { 'tsconfig.other.json': JSON.stringify({ extends: './tsconfig.json', include: files }) });
  return tsc(folder, '-p', 'tsconfig.other.json');
}

test('the example compiles under strict', () => {
  expect(compile('main.ts', 'hatch.ts')).toMatchObject({ ...OK, stdout: '', stderr: '' });
});

test('mistakes that the README names do not compile', () => {
  writeFiles(folder, {
    'memory.ts': replaced("memory: '64Mi'", "memory: '64mb'"),
    'class.ts': replaced("size: '5Gi'", "size: '5Gi', storageClass: 'longhorn'"),
  });
  const { stdout } = compile('memory.ts', 'class.ts');
  expect(
    stdout
      .match(/^\w+\.ts.*error TS\d+/gm)
      ?.map((line) => line.replace(/\(.*/, ''))
      .sort(),
  ).toEqual(['class.ts', 'memory.ts']);
});

test('the example runs and writes what the README shows', () => {
  const run = tsx(folder, 'main.ts');
  expect(withoutTime(run.stdout)).toBe(withoutTime(readmeBlock('run', 'main.ts').trim().split('\n').at(-1) ?? ''));
  expect(run.stderr).toBe('');
  expect(
    `${filesBelow(folder)
      .filter((path) => path.startsWith('dist/'))
      .join('\n')}\n`,
  ).toBe(readmeBlock('list', 'dist'));

  expect(tsx(folder, 'hatch.ts')).toMatchObject(OK);
  expect(fs.readFileSync(nodePath.join(folder, 'dist/home/notes/Deployment-notes.yaml'), 'utf8')).toContain('\n      hostname: notes\n');
  const shown = readmeBlocks().filter(({ use, target }) => use === 'file' && target.startsWith('dist/'));
  expect(shown.length).toBeGreaterThan(0);
  for (const { target, text } of shown) expect(fs.readFileSync(nodePath.join(folder, target), 'utf8')).toBe(text);
});

test('mistakes that compile are refused, and dist/ stays', () => {
  const before = filesBelow(folder);
  writeFiles(folder, {
    'address.ts': replaced("address: '192.168.1.10'", "address: '192.168.2.10'"),
    'name.ts': replaced("name: 'notes',\n  image", "name: 'Notes',\n  image"),
  });
  const address = tsx(folder, 'address.ts');
  expect(address).toMatchObject({ status: 1, stdout: '' });
  expect(address.stderr).toContain('192.168.2.10');
  const name = tsx(folder, 'name.ts');
  expect(name).toMatchObject({ status: 1, stdout: '' });
  expect(name.stderr).toContain("'Notes'");
  for (const { stderr } of [address, name]) expect(stderr).toContain('dist/ is unchanged');
  expect(filesBelow(folder).filter((path) => !/^(address|name)\.ts$/.test(path))).toEqual(before);
});

/** The example with one mistake in it. */
function replaced(right: string, wrong: string): string {
  if (!main.includes(right)) throw new Error(`README's main.ts: got no ${right}, expected it once`);
  return main.replace(right, wrong);
}
