import { type Command, Option } from 'commander';
import type { TraceOptions } from '../trace/run';
import { listed, withLabOptions } from './options';

const EXAMPLES = `
Asks manifests and lab.json, never a cluster. The source is namespace/pod-or-workload, ingress, prometheus, a node, or an address; the destination is
namespace/service:port, namespace/workload:port, a name such as api.shop.svc:80, or an address:port.

Examples:
  homelab trace http://generic-prime.minilab/api/specs/v1/health     from the laptop to the pods
  homelab trace http://taskmaster.local/api/tasks --lab workshop     a host that several labs have
  homelab trace http://192.168.0.110/ --header 'Host: auth.minilab'  what curl -H would do
  homelab trace taskmaster/frontend taskmaster/postgres:5432 --lab workshop
  homelab trace 'generic-prime/generic-prime-backend-api -> elasticsearch.data.svc:9200'
  homelab trace prometheus demo-ha/demo-app                          by the monitors that lead there
  homelab trace claudecode-terminal/learner 1.1.1.1:443 --lab papers  to an address outside
  homelab trace http://wiki.lan/ --lab lab.json --manifests k8s/     plain YAML, on the lab that it is for
  homelab trace --all --lab workshop                                 allowed connections between pods

Exit code: 0 the destination is reached, 1 it is not, or not for every request, 2 not known, or could not run.`;

/** `homelab trace`: a request or a connection, hop by hop. */
export function trace(program: Command): void {
  withLabOptions(program.command('trace'))
    .summary('follow a request or a connection, hop by hop')
    .description(
      'Traces a request from outside to pods, or a connection inside the lab: what decides each hop, and what would fix a dead end.',
    )
    .argument('[source]', 'a URL, or what opens the connection')
    .argument('[destination]', 'what is connected to')
    .option('--lab <lab>', 'folder below dist/, a path to one, or a description of a lab (default: the one that knows what is asked for)')
    .option('--manifests <paths>', 'files and folders that the description is for, with commas between them (default: its folder)', listed)
    .option('--method <method>', 'of the request (default: GET)')
    .option('--header <line...>', "of the request: 'Name: value'")
    .option('--all', 'allowed connections between pods')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('--require-coverage', 'exit code 1 also if something was not looked at')
    .addHelpText('after', EXAMPLES)
    .action(async (source: string | undefined, destination: string | undefined, options: TraceOptions) => {
      const { run } = await import('../trace/run.js');
      process.exitCode = run(
        [source, destination].filter((arg) => arg !== undefined),
        options,
      );
    });
}
