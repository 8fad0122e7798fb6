import type { Command } from 'commander';

const EXAMPLES = `
Examples:
  homelab explain reference/named-target-port`;

/** `homelab explain`: the page of a rule. */
export function explain(program: Command): void {
  program
    .command('explain')
    .summary('say what a rule is about, with examples')
    .description('Prints the page of a rule: what it finds and why, what it refuses and accepts, when it is right to waive.')
    .argument('<rule>', 'id of a rule; homelab rules lists them')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string) => {
      const { pageOf } = await import('../explain.js');
      process.stdout.write(pageOf(id));
    });
}
