import type { Command } from 'commander';
import type { LabCommandOptions } from '../lab/run';
import { seconds } from './options';

const EXAMPLES = `
Reads dumps, or with --from-cluster the API server, and nothing else; of Secrets nothing is read. What it could not find out it says on standard error.

Examples:
  kubectl get nodes,namespaces,services,deployments,daemonsets,ingressclasses,storageclasses,runtimeclasses,priorityclasses,crds,servicecidrs -A -o yaml |
    homelab lab --name home --output lab.json
  homelab lab --from-cluster --context home --output lab.json
  homelab lab --name home --kubernetes 1.36 --distribution k3s --node pi=192.168.1.10,cpu=4,memory=8Gi,role=server --ingress traefik
  homelab check manifests --lab lab.json

Without any of these, at a terminal, it asks.

Exit code: 0 the lab is written, 2 it could not be.`;

/** `homelab lab`: the description of a lab, for manifests that are written by hand. */
export function lab(program: Command): void {
  program
    .command('lab')
    .summary('write lab.json: the description of a running cluster')
    .description('Writes lab.json, which check --lab, plan and trace need, by dumps of a cluster, its API server, or what options say.')
    .argument('[file...]', 'what kubectl get -o yaml printed, files or - (default: standard input)')
    .option('--from-cluster', 'read the cluster of the kubeconfig, read-only')
    .option('--kubeconfig <file>', 'kubeconfig to use (default: $KUBECONFIG, then ~/.kube/config)')
    .option('--context <name>', 'context of the kubeconfig (default: its current one)')
    .option('--timeout <seconds>', 'give up after this long', seconds, 60)
    .option('--name <name>', 'name of the lab')
    .option('--kubernetes <version>', 'version of Kubernetes, for example 1.36')
    .option('--distribution <name[@version]>', 'k3s, rke2, talos, kubeadm, k0s, microk8s')
    .option('--node <name=address[,key=value...]>', 'a node: address, role, cpu, memory …; once for each', collected, [])
    .option('--lan <cidr>', 'network of the nodes')
    .option('--pods <cidr>', 'network of the pods')
    .option('--services <cidr>', 'network of the Services')
    .option('--ingress <name>', 'ingress controller: traefik, nginx')
    .option('--output <file>', 'where to write it (default: standard output)')
    .option('--force', 'replace the file')
    .option(
      '--config <file>',
      'config with products of your own (default: homelab.config.{json,ts,js} or "homelab" in package.json, here or above)',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: LabCommandOptions) => {
      const { run } = await import('../lab/run.js');
      process.exitCode = await run(files, options);
    });
}

/** An option that is given several times. */
function collected(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
