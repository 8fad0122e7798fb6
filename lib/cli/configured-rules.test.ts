import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { configuredRules } from './configured-rules';

const before = process.cwd();
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-rules-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  fs.rmSync(folder, { recursive: true });
});

test.each([
  ['the name of no rule', '{"severities": {"reliability/nope": "off"}}', "no rule 'reliability/nope'"],
  ['no JSON', '{', 'fix the syntax there'],
  ['a module that is not there', '{"rules": ["./nope.js"]}', 'nope.js'],
])('a mistake in the config hides no built-in rule: %s', (_, config, message) => {
  fs.writeFileSync('homelab.config.json', config);
  const note = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(configuredRules()).toEqual([]);
    expect(note.mock.calls).toEqual([[expect.stringMatching(/^note: without the rules of the config: .*\n$/)]]);
    expect(note.mock.calls[0]?.[0]).toContain(message);
  } finally {
    note.mockRestore();
  }
});

test('without a config there are none, and nothing is said', () => {
  expect(configuredRules()).toEqual([]);
});
