import type { Command } from 'commander';

const EXAMPLES = `
Examples:
  homelab explain reference/named-target-port          on a terminal: as much as one screen holds
  homelab explain --all reference/named-target-port    all of the page
  homelab explain reference/named-target-port > a.md   the page, as Markdown`;

/** `homelab explain`: the page of a rule. */
export function explain(program: Command): void {
  program
    .command('explain')
    .summary('say what a rule is about, with examples')
    .description('Prints the page of a rule: what it finds and why, what it refuses and accepts, when it is right to waive.')
    .argument('<rule>', 'id of a rule; homelab rules lists them')
    .option('--all', 'print all of the page on a terminal, and not one screen')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, { all = false }: { readonly all?: boolean }) => {
      const { explained, pageOf } = await import('../explain.js');
      const { configuredRules } = await import('../configured-rules.js');
      const { isTTY, rows } = process.stdout;
      if (!isTTY) {
        process.stdout.write(pageOf(id, configuredRules));
        return;
      }
      const { terminalOf } = await import('../terminal.js');
      process.stdout.write(`${explained(id, terminalOf(process.stdout), all ? undefined : rows, configuredRules).join('\n')}\n`);
    });
}
