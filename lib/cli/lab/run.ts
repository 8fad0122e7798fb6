import { existsSync } from 'node:fs';
import { configAt } from '../../config/load-config';
import { asJson, asLines } from '../../manifest/visible';
import { CliError } from '../cli-error';
import { writeFresh, writeWhole } from '../write-file';
import { parseNode } from './answers';
import { askAtTerminal } from './ask';
import { type Described, describe, type Shown } from './describe';
import { readDumps } from './dumps';
import type { Given } from './facts';
import { readCluster } from './from-cluster';

/** Options of the command line. */
export interface LabCommandOptions extends Omit<Given, 'nodes'> {
  readonly fromCluster?: boolean;
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly timeout: number;
  readonly node: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly config?: string;
}

/** What is known before a user is asked. */
interface Source extends Shown {
  readonly given: Given;
  readonly notes: readonly string[];
}

/**
 * `homelab lab`: writes the description of a lab.
 * @returns the exit code, 0
 * @throws CliError if what is known is too little for a lab, or the file is there already
 */
export async function run(files: readonly string[], options: LabCommandOptions): Promise<number> {
  const { output, force } = options;
  // Before anything is asked.
  if (output !== undefined && force !== true && existsSync(output)) throw new CliError(`${output} is there already; --force replaces it`);
  const products = configAt(options.config)?.products;
  const { given, notes, ...shown } = await sourceOf(files, options);
  const described = describeWith(notes, () => describe(shown, given, products));
  const text = `${asJson(described.lab)}\n`;
  if (output === undefined) process.stdout.write(text);
  else if (force === true) writeWhole(output, text);
  else writeFresh(output, text);
  const lines = [...notes, ...described.notes];
  process.stderr.write(`${asLines(lines)}\n`);
  return 0;
}

/** What could not be read may be why there is no lab. */
function describeWith(notes: readonly string[], make: () => Described): Described {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof CliError) || notes.length === 0) throw error;
    throw new CliError([error.message, ...notes].join('; '));
  }
}

async function sourceOf(files: readonly string[], options: LabCommandOptions): Promise<Source> {
  const { fromCluster, kubeconfig, context, timeout } = options;
  const given = givenIn(options);
  if (fromCluster !== true && (kubeconfig ?? context) !== undefined)
    throw new CliError('--kubeconfig and --context are of --from-cluster: add it');
  if (fromCluster === true) {
    if (files.length > 0) throw new CliError(`got --from-cluster and ${files.join(', ')}, expected one of both`);
    const target = { timeout, ...(kubeconfig === undefined ? {} : { kubeconfig }), ...(context === undefined ? {} : { context }) };
    return { given, ...(await readCluster(target, configAt(options.config)?.products)) };
  }
  if (files.length > 0) return { given, ...readDumps(files) };
  if (given.nodes.length > 0) return { given, manifests: [], notes: [] };
  if (process.stdin.isTTY) return { given: await askAtTerminal(given), manifests: [], notes: [] };
  return { given, ...readDumps(['-']) };
}

function givenIn(options: LabCommandOptions): Given {
  const { name, kubernetes, distribution, lan, pods, services, ingress } = options;
  const said = Object.entries({ name, kubernetes, distribution, lan, pods, services, ingress }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), nodes: options.node.map(parseNode) };
}
