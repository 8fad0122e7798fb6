import { type Command, Option } from 'commander';
import type { VerifyOptions } from '../verify/run';
import { seconds, withLabOptions } from './options';

const EXAMPLES = `
Sends nothing but reads and server-side dry runs. Values of Secrets are never asked for.

Examples:
  homelab verify                                     the only lab in dist/, current context of your kubeconfig
  homelab verify halo --context halo                 another context
  homelab verify halo --kubeconfig ~/.kube/halo      another kubeconfig
  homelab verify halo --format markdown > diff.md    for a comment on a pull request
  homelab verify halo --format json | jq .changed    for programs; docs/verify.md has the shape

A login program that the kubeconfig names (exec) is run, as kubectl does it.

Exit code: 0 the cluster is as the lab says, 1 it differs, 2 it could not be looked at.`;

/** `homelab verify`: compares a lab with a running cluster. */
export function verify(program: Command): void {
  withLabOptions(program.command('verify'))
    .summary('compare a lab with a running cluster, read-only')
    .description('Compares dist/<lab>/ with a running cluster: what it refuses, would change, lacks or has besides.')
    .argument('[lab...]', 'folder below dist/, or a path to one, or with --lab files and folders; may be left out if there is only one lab')
    .option('--lab <file>', 'description of the lab that the manifests are for (default: the lab.json of the folder)')
    .option('--kubeconfig <file>', 'kubeconfig to use (default: $KUBECONFIG, then ~/.kube/config)')
    .option('--context <name>', 'context of the kubeconfig (default: its current one)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('--timeout <seconds>', 'give up after this long', seconds, 300)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: VerifyOptions) => {
      const { run } = await import('../verify/run.js');
      process.exitCode = await run(paths, options);
    });
}
