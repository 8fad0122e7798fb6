import { existsSync, statSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import nodePath from 'node:path';
import type { KubeConfig } from '@kubernetes/client-node';
import { isMap } from '../../manifest/tree';
import { CannotRun, wordsOf } from '../cannot-run';
import { type Api, apiOf, messageOf } from './api';
import type { ClusterSeen } from './result';

/** Which cluster the user means. */
export interface Target {
  readonly kubeconfig?: string;
  readonly context?: string;
}

/** A cluster that answered. */
export interface Connected {
  readonly api: Api;
  readonly cluster: ClusterSeen;
}

/** A user waits no longer for a cluster that is not there: login programs, names and the connection together. */
const PATIENCE_MS = 7_000;
const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * Connects to the cluster, with the official client's reading of kubeconfigs and its ways to log in.
 * @throws CannotRun if the kubeconfig is of no use or the cluster does not answer
 */
export async function connect(target: Target): Promise<Connected> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = load(target, () => new KubeConfig());
  const context = chooseContext(config, target.context);
  const server = config.getCurrentCluster()?.server ?? '';
  const patience = new AbortController();
  const tooLate = async (): Promise<never> => {
    await wait(PATIENCE_MS, patience.signal);
    throw new CannotRun(`the cluster of context '${context}' at ${server} does not answer within ${PATIENCE_MS / 1000} seconds`);
  };
  try {
    return await Promise.race([login(config, context, server), tooLate()]);
  } finally {
    patience.abort();
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function load({ kubeconfig }: Target, create: () => KubeConfig): KubeConfig {
  const files = kubeconfig === undefined ? defaultFiles() : [kubeconfig];
  if (files.length === 0) {
    if (!existsSync(TOKEN)) throw new CannotRun('no kubeconfig: give --kubeconfig <file>, set KUBECONFIG or have ~/.kube/config');
    const config = create();
    config.loadFromCluster();
    return config;
  }
  const [first, ...others] = files.map((file) => loadFile(file, create()));
  if (!first) throw new CannotRun('no kubeconfig');
  for (const other of others) merge(first, other);
  return first;
}

/** As kubectl: files of KUBECONFIG that are not there are passed over. */
function defaultFiles(): readonly string[] {
  const listed = (process.env.KUBECONFIG ?? '').split(nodePath.delimiter).filter((file) => file !== '');
  const there = listed.filter((file) => existsSync(file));
  if (listed.length > 0 && there.length === 0) throw new CannotRun(`KUBECONFIG names ${listed.join(', ')}, which does not exist`);
  if (there.length > 0) return there;
  const own = nodePath.join(os.homedir(), '.kube', 'config');
  return existsSync(own) ? [own] : [];
}

function loadFile(file: string, config: KubeConfig): KubeConfig {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CannotRun(`no kubeconfig '${file}'`);
  try {
    config.loadFromFile(file);
  } catch (error) {
    throw new CannotRun(`${file} is no kubeconfig: ${wordsOf(error)}`);
  }
  if (config.contexts.length === 0) throw new CannotRun(`${file} is no kubeconfig: it has no contexts`);
  return config;
}

/** As kubectl: what an earlier file says is kept. The client library's own merge refuses names that come twice. */
function merge(config: KubeConfig, other: KubeConfig): void {
  for (const kind of ['clusters', 'users', 'contexts'] as const) {
    const known = new Set(config[kind].map(({ name }) => name));
    Object.assign(config, { [kind]: [...config[kind], ...other[kind].filter(({ name }) => !known.has(name))] });
  }
  if (!config.currentContext) config.setCurrentContext(other.currentContext);
}

function chooseContext(config: KubeConfig, wanted: string | undefined): string {
  const names = config.getContexts().map(({ name }) => name);
  const context = wanted ?? config.getCurrentContext();
  if (!context) throw new CannotRun(`the kubeconfig has no current context: choose one with --context: ${names.join(', ')}`);
  if (!names.includes(context)) throw new CannotRun(`no context '${context}' in the kubeconfig: there is ${names.join(', ')}`);
  config.setCurrentContext(context);
  for (const [kind, found] of [
    ['cluster', config.getCurrentCluster()],
    ['user', config.getCurrentUser()],
  ] as const) {
    if (!found) throw new CannotRun(`context '${context}' names a ${kind} that is not in the kubeconfig`);
  }
  return context;
}

async function login(config: KubeConfig, context: string, server: string): Promise<Connected> {
  const options: https.RequestOptions = {};
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new CannotRun(`can't log in with context '${context}': ${wordsOf(error)}`);
  }
  const { agent, auth, headers } = options;
  if (!(agent instanceof http.Agent)) throw new CannotRun(`can't connect with context '${context}'`);
  const connection = { server, agent: keepAlive(agent), headers: isMap(headers) ? (headers as http.OutgoingHttpHeaders) : {} };
  const api = apiOf({ ...connection, ...(auth ? { auth } : {}) });
  const answer = await api.get('/version');
  if (answer.status === 401) throw new CannotRun(`the cluster at ${server} does not accept the login of context '${context}'`);
  const { body } = answer;
  if (answer.status !== 200) throw new CannotRun(`the cluster at ${server} does not tell its version: ${messageOf(answer)}`);
  if (!isMap(body) || typeof body.gitVersion !== 'string') throw new CannotRun(`${server} is no Kubernetes API server`);
  return { api, cluster: { context, server, kubernetes: body.gitVersion } };
}

/** Hundreds of requests on a handful of connections. Agents that go through a proxy are left as they are. */
function keepAlive(agent: http.Agent): http.Agent {
  const options = { keepAlive: true, maxSockets: 8 };
  if (agent instanceof https.Agent && agent.constructor === https.Agent) return new https.Agent({ ...agent.options, ...options });
  return agent.constructor === http.Agent ? new http.Agent(options) : agent;
}
