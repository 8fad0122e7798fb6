import { createInterface } from 'node:readline/promises';
import { CliError, wordsOf } from '../cli-error';
import { parseNode } from './answers';
import type { Given, GivenNode } from './facts';

/** Asks a question; an empty answer is none. */
export type Ask = (question: string) => Promise<string>;

/** Asks what options did not say. @param say tells what was wrong with an answer */
export async function askFor(given: Given, ask: Ask, say: (line: string) => void): Promise<Given> {
  const name = given.name ?? ((await ask('Name of the lab [home]: ')) || 'home');
  const distribution = given.distribution ?? ((await ask('Distribution (k3s, rke2, talos, kubeadm, k0s, microk8s) [k3s]: ')) || 'k3s');
  const kubernetes = given.kubernetes ?? ((await ask('Version of Kubernetes [1.34]: ')) || '1.34');
  const nodes = given.nodes.length > 0 ? given.nodes : await askForNodes(ask, say);
  const ingress = given.ingress ?? ((await ask('Ingress controller (traefik, nginx) [traefik]: ')) || 'traefik');
  return { ...given, name, distribution, kubernetes, nodes, ingress };
}

async function askForNodes(ask: Ask, say: (line: string) => void): Promise<readonly GivenNode[]> {
  const nodes: GivenNode[] = [];
  for (;;) {
    const answer = await ask(nodes.length === 0 ? 'A node, such as pi=192.168.1.10,cpu=4,memory=8Gi,role=server: ' : 'Another node [no]: ');
    if (answer === '' && nodes.length > 0) return nodes;
    try {
      nodes.push(parseNode(answer));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      say(wordsOf(error));
    }
  }
}

/** Asks at the terminal; questions go to standard error, since the lab goes to standard output. @throws CliError if it is closed */
export async function askAtTerminal(given: Given): Promise<Given> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new AbortController();
  terminal.once('close', () => closed.abort());
  try {
    const ask = async (question: string) => (await terminal.question(question, { signal: closed.signal })).trim();
    return await askFor(given, ask, (line) => process.stderr.write(`${line}\n`));
  } catch (error) {
    if (closed.signal.aborted) throw new CliError('standard input ended before every question was answered');
    throw error;
  } finally {
    terminal.close();
  }
}
