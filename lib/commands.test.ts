import { Command } from 'commander';
import { COMMANDS } from './cli/commands';
import { commandBlocks, linesOf, Shell } from './commands.fixture';
import { blocksOf, PAGES, REPOSITORY } from './pages.fixture';
import { temporaryFolder } from './readme.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const cache = temporaryFolder();

test('each block of commands says where it is run', () => {
  const uses = ['clone setup', 'clone use', 'project setup', 'project use', 'run main.ts'];
  const unsaid = commandBlocks().filter(
    ({ use, target }) => !uses.includes(`${use} ${target}`) && !(use === 'never' && target.length > 10),
  );
  expect(unsaid.map(({ page, text }) => `${page}: ${text}`)).toEqual([]);
});

// This is a clone that has been set up; npm has no cache and no network.
test('the commands for a clone run, and print what is shown', () => {
  const lines = linesOf('clone', 'use');
  expect(lines.length).toBeGreaterThan(8);
  expect(new Shell(REPOSITORY, [], { cache, offline: 'true' }).wrongIn(lines)).toEqual([]);
});

test.each(PAGES.flatMap(blocksOf).filter(({ use }) => use === 'usage'))(
  '$page names every option of $target, and no other',
  ({ target, text }) => {
    const program = new Command();
    for (const register of COMMANDS) register(program);
    const options = program.commands.find((command) => command.name() === target)?.options.map(({ long }) => long) ?? [];
    expect([...new Set(text.match(/--[\w-]+/g))].sort()).toEqual(options.sort());
  },
);
