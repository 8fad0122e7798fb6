import { type Command, Option } from 'commander';
import type { UpgradeOptions } from '../upgrade/run';
import { withLabOptions } from './options';

const EXAMPLES = `
Asks manifests and lab.json, never a cluster: the same rules, with the lab at its own version and at the new one.

Examples:
  homelab upgrade 1.37 papers                what 1.37 refuses, drops and warns about, what behaves otherwise and what becomes possible
  homelab upgrade v1.37.1+k3s1 papers        a release of the distribution, with what it brings
  homelab upgrade 1.36 manifests/ --lab lab.json
                                             plain YAML, on the lab that it is for
  homelab upgrade 1.37 papers --format markdown
                                             for a comment on a pull request
  homelab upgrade 1.37 papers --format json | jq '.refused[] | {object, path, message, hint}'
                                             for programs; schemas/upgrade.schema.json has the shape

Exit code: 0 nothing is refused or lost, 1 something is, 2 could not run.`;

/** `homelab upgrade`: what another version of Kubernetes, or of the distribution, means to a lab. */
export function upgrade(program: Command): void {
  withLabOptions(program.command('upgrade'))
    .summary('say what another version of Kubernetes means to a lab')
    .description('Says what a newer version of Kubernetes refuses, drops, warns about or does otherwise, and what becomes possible.')
    .argument('<version>', 'version of Kubernetes, such as 1.37 or v1.37.2, or of the distribution, such as v1.37.2+k3s1')
    .argument('[lab...]', 'folder below dist/, or a path to one, or with --lab files and folders; may be left out if there is only one lab')
    .option('--lab <file>', 'description of the lab that the manifests are for (default: the lab.json of the folder)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (version: string, paths: readonly string[], options: UpgradeOptions) => {
      const { run } = await import('../upgrade/run.js');
      process.exitCode = run(version, paths, options);
    });
}
