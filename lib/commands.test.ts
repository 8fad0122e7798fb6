import { Command } from 'commander';
import { COMMANDS } from './cli/commands';
import { commandBlocks } from './commands.fixture';
import { blocksOf, PAGES } from './pages.fixture';

// The commands themselves are run by e2e/pages, with what npm installs.
test('each block of commands says where it is run', () => {
  const uses = ['clone setup', 'clone use', 'project setup', 'project use', 'example setup', 'run main.ts'];
  const unsaid = commandBlocks().filter(
    ({ use, target }) => !uses.includes(`${use} ${target}`) && !(use === 'never' && target.length > 10),
  );
  expect(unsaid.map(({ page, text }) => `${page}: ${text}`)).toEqual([]);
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
