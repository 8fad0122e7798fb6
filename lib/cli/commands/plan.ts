import { type Command, Option } from 'commander';
import type { PlanOptions } from '../plan/run';
import { withLabOptions } from './options';

const EXAMPLES = `
Asks manifests and lab.json, never a cluster: nodes are as the lab declares them, less what it reserves. Run-time pods count at their most.

Examples:
  homelab plan demo-ha                       nodes, workloads, and each node drained in turn
  homelab plan ./labs/mine                   a folder with manifests and a lab.json, also written by hand
  homelab plan manifests/ --lab lab.json     plain YAML, on the lab that it is for
  homelab plan demo-ha --format markdown     for a comment on a pull request
  homelab plan demo-ha --format json | jq '.workloads[] | {name: .workload.name, headroom}'
                                             for programs; docs/plan.md has the shape

Exit code: 0 it fits, or nothing proves that it does not, 1 something provably does not fit or can never be rolled out, 2 could not run.`;

/** `homelab plan`: whether, where and how well the pods of a lab fit its nodes. */
export function plan(program: Command): void {
  withLabOptions(program.command('plan'))
    .summary('say whether and where the pods of a lab fit its nodes')
    .description(
      'Says where pods land, what is left, how many more would fit, what a rollout does, and what happens when a node is drained.',
    )
    .argument('[lab...]', 'folder below dist/, or a path to one, or with --lab files and folders; may be left out if there is only one lab')
    .option('--lab <file>', 'description of the lab that the manifests are for (default: the lab.json of the folder)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('--require-coverage', 'exit code 1 also if something was not looked at')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: PlanOptions) => {
      const { run } = await import('../plan/run.js');
      process.exitCode = run(paths, options);
    });
}
