import { type Command, Option } from 'commander';

const EXAMPLES = `
Examples:
  homelab rules                                  all of them
  homelab rules --format json | jq '.[].id'      for programs`;

/** `homelab rules`: every rule in a line. */
export function rules(program: Command): void {
  program
    .command('rules')
    .summary('list the rules that check knows')
    .description('Lists the rules: id, severity, and what holds where a rule is content.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ format }: { readonly format: 'text' | 'json' }) => {
      const { DESCRIBED } = await import('../../checks/catalogue.js');
      const all = DESCRIBED.map(({ id, severity, says, needs }) => ({ id, severity, says, needsLab: needs === 'lab' }));
      const width = Math.max(...all.map(({ id }) => id.length));
      const lines = all.map(
        ({ id, severity, says, needsLab }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${says}${needsLab ? ' (needs a lab)' : ''}`,
      );
      process.stdout.write(`${format === 'json' ? JSON.stringify(all, null, 2) : lines.join('\n')}\n`);
    });
}
