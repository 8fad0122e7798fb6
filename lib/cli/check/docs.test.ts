import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { Command } from 'commander';
import { RULES } from '../../checks/catalogue';
import { readText } from '../../source/read-text';
import { COMMANDS } from '../commands';
import { readDescription } from '../description-file';
import { check } from './check';

const PAGE = fs.readFileSync(nodePath.join(__dirname, '../../../docs/check.md'), 'utf8');

/** Blocks of a language with a hint after it, such as `yaml file=x.yaml`. */
function blocks(head: string): readonly string[] {
  const found = [...PAGE.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].flatMap(([, start, text = '']) => (start === head ? [text] : []));
  expect(found).not.toEqual([]);
  return found;
}

/** Calls of the command, without what is piped in or out. */
function callsIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/(?:^|\| |npx |`)homelab ((?:check|explain) [^|>#`\n]+)/gm)].map(([, call = '']) => call.trim().split(/ +/));
}

test('the commands of workflows are commands', () => {
  const calls = callsIn([...blocks('yaml workflow'), ...(PAGE.match(/^Elsewhere: .*$/m) ?? [])].join('\n'));
  expect(calls.length).toBe(3);
  const ran: string[] = [];
  for (const call of calls) {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    for (const register of COMMANDS) register(program);
    for (const command of program.commands) command.copyInheritedSettings(program).action(() => void ran.push(call.join(' ')));
    program.parse(call, { from: 'user' });
  }
  expect(ran).toEqual(calls.map((call) => call.join(' ')));
});

test('the lab that is written by hand is one, and the waiver waives', () => {
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-docs-'));
  const file = nodePath.join(folder, 'lab.json');
  const [lab = ''] = blocks('json file=lab.json');
  fs.writeFileSync(file, lab);
  const description = readDescription(file);
  fs.rmSync(folder, { recursive: true });
  const [legacy = ''] = blocks('yaml file=manifests/legacy.yaml');
  const { findings, waived } = check([{ lab: { file, description }, files: [readText('legacy.yaml', legacy)] }]);
  expect(findings).toEqual([]);
  expect(waived.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual(['security/mutable-tag: the vendor publishes no other tag']);
});

test('rules that the page names exist', () => {
  const ids = RULES.map(({ id }) => id);
  const named = [...PAGE.matchAll(/\b(?:schema|reference|gitops|security|reliability)\/[a-z-]+\b(?!\.)/g)].map(([id]) => id);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
