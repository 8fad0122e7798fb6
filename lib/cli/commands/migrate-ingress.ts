import { type Command, Option } from 'commander';
import type { MigrateOptions } from '../migrate-ingress/run';

const EXAMPLES = `
Reads manifests and lab.json, never a cluster. The Ingresses stay as they are: the new routes are written beside them, to be applied where the other
controller runs, and the hosts moved one by one. There is no real ingress-nginx to ask: the old answers are those of a model of it.

Examples:
  homelab migrate-ingress --to traefik --lab workshop
  homelab migrate-ingress --to gateway-api --lab workshop --out routes

Exit code: 0 every request is answered alike, 1 some are not, 2 could not run.`;

/** `homelab migrate-ingress`: routes for another controller, and the requests that they answer otherwise. */
export function migrateIngress(program: Command): void {
  program
    .command('migrate-ingress')
    .summary('write routes that replace those of ingress-nginx')
    .description(
      'Writes the routes of a lab on ingress-nginx for another controller, and compares how requests around every host and path are answered.',
    )
    .addOption(new Option('--to <target>', 'what routes are written for').choices(['traefik', 'gateway-api']).makeOptionMandatory())
    .option('--lab <lab>', 'folder below dist/ (default: the only one)')
    .option('--dist <folder>', 'folder that holds the labs', 'dist')
    .option('--out <folder>', 'where the new routes are written (default: migration/<lab>)')
    .option('--force', 'replace files that are there already')
    .option(
      '--config <file>',
      'config with products of your own (default: homelab.config.{json,ts,js} or "homelab" in package.json, here or above)',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: MigrateOptions) => {
      const { run } = await import('../migrate-ingress/run.js');
      process.exitCode = run(options);
    });
}
