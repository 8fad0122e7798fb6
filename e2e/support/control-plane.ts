import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LabDescription } from '../../lib/lab/description';
import { type Api, connect } from './api';
import { kubernetesOf, ROOT } from './labs';
import { programs } from './programs';
import { nodesOf } from './stand-ins';

/** How a control plane is started. */
export interface ClusterOptions {
  /** Whose nodes and version it gets. */
  readonly lab: LabDescription;
  /** `bind` leaves bound pods Pending. @default run */
  readonly pods?: 'run' | 'bind';
  /** Address that every Ingress and LoadBalancer Service gets. @default none */
  readonly address?: string;
  /** Folder for its state and logs, which stays. @default a temporary one, removed with the cluster */
  readonly dir?: string;
  /** Seconds after which it is ended by force. @default 600 */
  readonly timeout?: number;
}

/** A running control plane. */
export interface Cluster {
  /** Path of its kubeconfig. */
  readonly kubeconfig: string;
  readonly api: Api;
  /** For files of the test: removed with the cluster. */
  readonly folder: string;
  /** Ends it, and waits until no process and no folder is left. */
  stop(): Promise<void>;
}

/** How a script is run in a network of its own. */
export interface NetworkOptions {
  readonly lab: LabDescription;
  /** Path of a TypeScript file, from the repository's folder. It finds KUBECONFIG in its environment and prints one JSON value as the last line of standard output. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Seconds. @default 120 */
  readonly timeout?: number;
  readonly address?: string;
  /** Whether it may bind files over those of the machine: it has a mount namespace of its own then. @default false */
  readonly mounts?: boolean;
}

/** What a server says whose port has gone to another connection since it was chosen: with several control planes at a time that happens. */
const PORT_TAKEN = 'address already in use';

/**
 * Starts a control plane with the lab's nodes, with other ports if those that were chosen for it are taken before it listens. It ends with `stop()`,
 * or with this process, however that ends.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  for (;;) {
    try {
      return await start(options);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes(PORT_TAKEN))) throw error;
    }
  }
}

async function start(options: ClusterOptions): Promise<Cluster> {
  const { child, folder, ended } = launch(options, options.timeout ?? 600, [...flags(options), '--', 'bash', script('inside.sh')]);
  const stop = async () => {
    child.stdin?.end();
    await ended;
  };
  const kubeconfig = await firstLine(child, ended);
  return { kubeconfig, api: connect(kubeconfig), folder, stop };
}

/**
 * Runs a script with a control plane of its own where pods and Services answer on their addresses (`--network`).
 * @returns the JSON that it printed
 * @throws Error with what it said, if it fails or takes too long; whatever it started is ended with it
 */
export async function runInNetwork<T>(options: NetworkOptions): Promise<T> {
  const seconds = options.timeout ?? 120;
  const command = [
    ...(options.mounts ? ['unshare', '--mount'] : []),
    process.execPath,
    '--import',
    'tsx',
    resolve(ROOT, options.script),
    ...(options.args ?? []),
  ];
  const { child, ended } = launch(options, seconds, [...flags(options), '--network', '--', 'bash', script('inside.sh'), ...command]);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const { code, errors } = await ended;
  const why = code === 124 ? `took more than ${seconds} seconds` : `ended with ${code}`;
  if (code !== 0) throw new Error(`${options.script} ${why}\n${errors}${output}`);
  try {
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as T;
  } catch {
    throw new Error(`${options.script} printed no JSON:\n${output}`);
  }
}

function flags({ address, pods, dir }: Pick<ClusterOptions, 'address' | 'pods' | 'dir'>): string[] {
  return [...(address ? ['--address', address] : []), ...(pods ? ['--pods', pods] : []), ...(dir ? ['--dir', dir] : [])];
}

function script(name: string): string {
  return join(__dirname, name);
}

interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

function launch({ lab }: { lab: LabDescription }, seconds: number, args: readonly string[]) {
  const { controlPlane } = programs();
  const folder = mkdtempSync(join(tmpdir(), 'homelab-e2e-'));
  const nodes = join(folder, 'nodes.yaml');
  // A YAML stream of JSON documents.
  writeFileSync(
    nodes,
    nodesOf(lab)
      .map((node) => JSON.stringify(node))
      .join('\n---\n'),
  );
  const child = spawn('bash', [script('attached.sh'), folder, String(seconds), controlPlane, 'run', '--nodes', nodes, ...args], {
    cwd: ROOT,
    env: { ...process.env, KUBERNETES: kubernetesOf(lab) },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C is for the tests: this ends by itself when they do.
    detached: true,
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, errors }));
  });
  return { child, folder, ended };
}

async function firstLine(child: ChildProcess, ended: Promise<Ended>): Promise<string> {
  const line = new Promise<string>((done) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('\n')) done(text.slice(0, text.indexOf('\n')));
    });
  });
  const failed = ended.then(({ code, errors }): never => {
    throw new Error(`the control plane ended with ${code}: ${errors}`);
  });
  return Promise.race([line, failed]);
}
