import { type Command, Option } from 'commander';
import type { FactsFormat } from '../facts';

const EXAMPLES = `
Examples:
  homelab facts                                              all of them
  homelab facts --format json | jq '.facts[] | .source'      for programs`;

/** `homelab facts`: what is known of products. */
export function facts(program: Command): void {
  program
    .command('facts')
    .summary('list what is known of products, and from where')
    .description(
      'Lists what is known of Traefik, K3s, MetalLB and others: each fact with its source, the versions that it holds for, and the day on which it was read there. The oldest come first.',
    )
    .option(
      '--config <file>',
      'config with products of your own (default: homelab.config.{json,ts,js} or "homelab" in package.json, here or above)',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ format, config }: { readonly format: FactsFormat; readonly config?: string }) => {
      const { listFacts } = await import('../facts.js');
      const { configAt } = await import('../../config/load-config.js');
      process.stdout.write(`${listFacts(format, configAt(config)?.products)}\n`);
    });
}
