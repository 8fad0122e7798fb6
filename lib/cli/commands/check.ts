import { type Command, Option } from 'commander';
import type { CheckOptions } from '../check/run';
import { listed } from './options';

const EXAMPLES = `
A folder with a lab.json is checked as that lab. Of other manifests no lab is known: what they refer to may be elsewhere, so nothing is said
of what is missing, unless --lab names a description (schemas/lab.schema.json).

Examples:
  homelab check dist                                       every lab in dist/
  homelab check manifests/ --lab lab.json                  plain YAML, on the lab that it is for
  helm template . | homelab check -                        what a chart renders
  kustomize build . | homelab check - --fail-on warning    also fails on warnings
  homelab check . --ignore security/*,reliability/*        without these topics
  homelab check . --write-baseline                         accept what is there; then --baseline homelab.baseline.json
  homelab check dist --format github                       beside the lines of a pull request, in GitHub Actions
  homelab check dist --format json | jq '.findings[].rule' for programs; schemas/check.schema.json has the shape
  homelab explain reference/named-target-port              what a rule is about

Exit code: 0 clean, 1 findings, 2 could not run.`;

/** `homelab check`: what is wrong with manifests, before anything is applied. */
export function check(program: Command): void {
  program
    .command('check')
    .summary('find what is wrong with manifests, before they are applied')
    .description('Checks folders and files of YAML or JSON, or - for standard input.')
    .argument('<path...>', 'folders, files, or - for standard input')
    .option('--lab <file>', 'description of the lab that the manifests are for (default: the lab.json of a folder)')
    .option('--config <file>', 'how to check (default: homelab.config.{json,ts,js} or "homelab" in package.json, here or above)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'github', 'sarif', 'markdown']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'least severity at which the exit code is 1')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option('--rule <ids>', 'only these rules or topics, such as security/*, with commas between them', listed)
    .option('--ignore <ids>', 'without these', listed)
    .addOption(
      new Option('--severity <severity>', 'least severity that is printed (default: warning in text, else info)').choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .option('--all', 'print however many findings there are')
    .option('--exclude <patterns>', 'leave out files and folders, as a .gitignore does, with commas between them', listed)
    .option(
      '--crds <paths>',
      'folders or files with CustomResourceDefinitions that are not among the manifests, with commas between them',
      listed,
    )
    .option('--render', 'check what kustomize, or kubectl, builds of kustomizations, and helm renders of charts; nothing is fetched')
    .option('--values-from <file>', 'what to put in for placeholders: a map or a ConfigMap in YAML, or lines NAME=value')
    .option('--baseline <file>', 'accept the findings that are in this file')
    .option('--write-baseline', 'write all findings to the baseline (default: homelab.baseline.json)')
    .option('--fix', 'change what is certain to be right in the files, and print the rest')
    .option('--watch', 'check again whenever a file changes')
    .option('--explain-skipped', 'list the files that were passed over, with the reason, on standard error')
    .option('--require-coverage', 'exit code 1 also if something was not looked at')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { watch, ...options }: CheckOptions & { readonly watch?: boolean }) => {
      const { run } = await import('../check/run.js');
      const { terminalOf } = await import('../terminal.js');
      const once = (): number => run(paths, options, terminalOf(process.stdout));
      if (!watch) process.exitCode = once();
      else await (await import('../check/watch.js')).watch(paths, once);
    });
}
