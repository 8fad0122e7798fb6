import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { check } from './check';
import { readGroups } from './groups';
import { LAYOUTS } from './layouts.fixture';
import { FILLED_IN } from './layouts-filled-in.fixture';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-layouts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([...LAYOUTS, ...FILLED_IN].map(({ name, ...layout }) => [name, layout] as const))(
  '%s: what was planted is found, and nothing else is an error',
  (_, { files, planted }) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const errors = check(readGroups([folder], undefined)).findings.filter(({ severity }) => severity === 'error');
    expect([...new Set(errors.map(({ file, rule }) => `${relative(folder, file)} ${rule}`))].sort()).toEqual([...planted].sort());
  },
);
