import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { REPOSITORY, temporaryFolder, writeFiles } from './readme.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const BIN = nodePath.join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folder = temporaryFolder();

/** What lint says of files, by path, under the table of this repository. */
function borders(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly lines: readonly string[] } {
  writeFiles(folder, files);
  for (const name of ['ARCHITECTURE.md', '.dependency-cruiser.cjs']) {
    fs.copyFileSync(nodePath.join(REPOSITORY, name), nodePath.join(folder, name));
  }
  const args = [BIN, '--config', '.dependency-cruiser.cjs', 'lib'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const lines = stdout.split('\n').flatMap((line) => /^ *error (.*)$/.exec(line)?.[1]?.trim() ?? []);
  return { status, lines };
}

beforeAll(() => {
  fs.symlinkSync(nodePath.join(REPOSITORY, 'node_modules'), nodePath.join(folder, 'node_modules'), 'junction');
});

test('lint refuses what the table of rooms does not allow, types included, and circles of types', () => {
  const { status, lines } = borders({
    'lib/secrets/quote.ts': "import type { Name } from '../manifest/names';\nexport type Quote = Name;\n",
    'lib/manifest/names.ts': 'export type Name = string;\n',
    'lib/manifest/one.ts': "import type { Two } from './two';\nexport interface One { readonly two: Two }\n",
    'lib/manifest/two.ts': "import type { One } from './one';\nexport interface Two { readonly one: One }\n",
    'lib/reach/trace.ts': "import { Lab } from '../lab/lab';\nimport type { LabDescription } from '../lab/description';\nnew Lab();\n",
    'lib/lab/lab.ts': "import { parse } from 'yaml';\nexport class Lab { public readonly parse = parse; }\n",
    'lib/lab/description.ts': 'export type LabDescription = object;\n',
    'lib/checks/index.ts': "import '../config/config';\n",
    'lib/checks/run.ts': "import '../config/config';\nimport './run.fixture';\nimport './gone';\n",
    'lib/checks/run.fixture.ts': "import '../cli/main';\n",
    'lib/cli/main.ts': "import fs from 'node:fs';\nfs.statSync('.');\n",
    'lib/config/config.ts': 'export {};\n',
    'lib/attic/old.ts': "import '../manifest/names';\n",
  });
  expect(lines).toEqual([
    'no-tests-in-the-package: lib/checks/run.ts → lib/checks/run.fixture.ts',
    'no-row: lib/attic/old.ts → lib/manifest/names.ts',
    'no-missing: lib/checks/run.ts → ./gone',
    expect.stringMatching(/^no-circles: lib\/manifest\/(one|two)\.ts →/),
    'lib/secrets: lib/secrets/quote.ts → lib/manifest/names.ts',
    'lib/reach: lib/reach/trace.ts → lib/lab/lab.ts',
    expect.stringMatching(/^lib\/lab: lib\/lab\/lab\.ts → .*yaml/),
    'lib/checks: lib/checks/run.ts → lib/config/config.ts',
    'lib/checks: lib/checks/run.ts → ./gone',
  ]);
  expect(status).not.toBe(0);
});

test('every room has a row', () => {
  const page = fs.readFileSync(nodePath.join(REPOSITORY, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(lib\/[\w-]+)\/` \|/gm)].map(([, room]) => room);
  const folders = fs.readdirSync(nodePath.join(REPOSITORY, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rows.sort()).toEqual(folders.map(({ name }) => `lib/${name}`).sort());
});
