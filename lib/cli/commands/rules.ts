import { type Command, Option } from 'commander';
import type { RulesFormat } from '../rules';

const EXAMPLES = `
Examples:
  homelab rules                                  all of them
  homelab rules --format json | jq '.[].id'      for programs`;

/** `homelab rules`: every rule in a line. */
export function rules(program: Command): void {
  program
    .command('rules')
    .summary('list the rules that check knows')
    .description('Lists the rules, those of the config among them: id, severity, and what holds where a rule is content.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ format }: { readonly format: RulesFormat }) => {
      const { listRules } = await import('../rules.js');
      const { configuredRules } = await import('../configured-rules.js');
      process.stdout.write(`${listRules(format, configuredRules())}\n`);
    });
}
