import type { Command } from 'commander';
import type { ReportOptions } from '../report/run';

const EXAMPLES = `
Values that may be secrets are replaced; names, hosts and addresses are not: read it before you post it.

Examples:
  homelab report network/route dist --lab dist/home/lab.json > issue.md
  homelab report schema/type . --object 'Deployment demo/web'

Exit code: 0 the input is printed, 2 could not run, or there is no such finding.`;

/** `homelab report`: the smallest input that gives a finding, for an issue. */
export function report(program: Command): void {
  program
    .command('report')
    .summary('shrink manifests to the smallest that give a finding, for an issue')
    .description('If a finding is wrong: prints the smallest manifests and lab that still give it, as Markdown for an issue.')
    .argument('<rule>', 'id of the rule')
    .argument('<path...>', 'folders, files, or - for standard input')
    .option('--object <object>', "the object that the finding is about, by name or as 'Kind namespace/name' (default: the first)")
    .option('--lab <file>', 'description of the lab that the manifests are for (default: the lab.json of a folder)')
    .option('--config <file>', 'how to check (default: homelab.config.{json,ts,js} or "homelab" in package.json, here or above)')
    .addHelpText('after', EXAMPLES)
    .action(async (rule: string, paths: readonly string[], options: ReportOptions) => {
      const { run } = await import('../report/run.js');
      process.exitCode = run(rule, paths, options);
    });
}
