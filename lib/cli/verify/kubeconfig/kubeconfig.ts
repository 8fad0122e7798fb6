import { existsSync } from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { at } from '../../../manifest/read';
import { isMap, type JsonMap } from '../../../manifest/tree';
import { CliError } from '../../cli-error';
import { readDocument } from './document';
import { type Entry, textOf, wrongField } from './entry';
import { readSmallFile } from './small-file';

/** Which cluster the user means. */
export interface ClusterChoice {
  readonly kubeconfig?: string;
  readonly context?: string;
}

/** What a context refers to. */
export interface Chosen {
  readonly context: string;
  readonly cluster: Entry;
  readonly user: Entry;
}

interface Kubeconfig {
  readonly current: string | undefined;
  readonly contexts: readonly Entry[];
  readonly clusters: readonly Entry[];
  readonly users: readonly Entry[];
}

const IN_CLUSTER = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Finds cluster and user as kubectl does: `--kubeconfig`, else the files of KUBECONFIG, else ~/.kube/config, else what a pod has.
 * @throws CliError if there is no such context, or a file is no kubeconfig; it quotes names, and nothing else of the file
 */
export function chooseContext({ kubeconfig, context: wanted }: ClusterChoice): Chosen {
  const files = kubeconfig === undefined ? defaultFiles() : [kubeconfig];
  if (files.length === 0) return inCluster();
  const config = merged(files.map(readKubeconfig));
  const names = config.contexts.map(({ name }) => name);
  if (names.length === 0) throw new CliError(`${files.join(', ')} is no kubeconfig: it has no contexts`);
  const context = wanted ?? config.current;
  if (!context) throw new CliError(`the kubeconfig has no current context: choose one with --context: ${names.join(', ')}`);
  const found = config.contexts.find(({ name }) => name === context);
  if (!found) throw new CliError(`no context '${context}' in the kubeconfig: there is ${names.join(', ')}`);
  const cluster = referred(found, 'cluster', config.clusters);
  // Without a user, kubectl asks anonymously.
  const anonymous: Entry = { kind: 'user', name: '', fields: {}, folder: found.folder };
  return { context, cluster, user: textOf(found, 'user') === undefined ? anonymous : referred(found, 'user', config.users) };
}

function referred(context: Entry, kind: 'cluster' | 'user', entries: readonly Entry[]): Entry {
  const name = textOf(context, kind);
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new CliError(`context '${context.name}' names a ${kind} that is not in the kubeconfig`);
  return found;
}

/** As kubectl: files of KUBECONFIG that are not there are passed over. */
function defaultFiles(): readonly string[] {
  const listed = (process.env.KUBECONFIG ?? '').split(nodePath.delimiter).filter((file) => file !== '');
  const there = listed.filter((file) => existsSync(file));
  if (listed.length > 0 && there.length === 0) throw new CliError(`KUBECONFIG names ${listed.join(', ')}, which does not exist`);
  if (there.length > 0) return there;
  const own = nodePath.join(os.homedir(), '.kube', 'config');
  return existsSync(own) ? [own] : [];
}

function readKubeconfig(file: string): Kubeconfig {
  const { bytes, problem: unreadable } = readSmallFile(file);
  if (bytes === undefined) throw new CliError(`kubeconfig '${file}' ${unreadable}`);
  const { value, problem } = readDocument(bytes);
  if (problem !== undefined) throw new CliError(`${file}${problem}`);
  if (!isMap(value ?? {})) throw new CliError(`${file} is no kubeconfig: expected a map`);
  const root: JsonMap = isMap(value) ? value : {};
  const current = root['current-context'] ?? '';
  if (typeof current !== 'string') throw new CliError(`${file} is no kubeconfig: current-context is no text`);
  const folder = nodePath.dirname(nodePath.resolve(file));
  const entries = (kind: Entry['kind']): readonly Entry[] => readEntries(file, folder, root, kind);
  return { current, contexts: entries('context'), clusters: entries('cluster'), users: entries('user') };
}

function readEntries(file: string, folder: string, root: JsonMap, kind: Entry['kind']): readonly Entry[] {
  const list = at(root, `${kind}s`) ?? [];
  if (!Array.isArray(list)) throw new CliError(`${file} is no kubeconfig: ${kind}s is no list`);
  return list.map((item: unknown, i): Entry => {
    const name = at(item, 'name');
    if (typeof name !== 'string' || name === '') throw new CliError(`${file} is no kubeconfig: ${kind}s[${i}] has no name`);
    const fields = at(item, kind) ?? {};
    if (!isMap(fields)) throw new CliError(`${file} is no kubeconfig: ${kind} '${name}' is no map`);
    return { kind, name, fields, folder };
  });
}

/** As kubectl: what an earlier file says is kept. */
function merged(all: readonly Kubeconfig[]): Kubeconfig {
  return {
    current: all.map(({ current }) => current).find((current) => current !== ''),
    contexts: firstOfEach(all.flatMap(({ contexts }) => contexts)),
    clusters: firstOfEach(all.flatMap(({ clusters }) => clusters)),
    users: firstOfEach(all.flatMap(({ users }) => users)),
  };
}

function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(entry.name)) first.set(entry.name, entry);
  return [...first.values()];
}

/** The account of the pod that the command runs in. */
function inCluster(): Chosen {
  if (!existsSync(nodePath.join(IN_CLUSTER, 'token')))
    throw new CliError('no kubeconfig: give --kubeconfig <file>, set KUBECONFIG or have ~/.kube/config');
  const { KUBERNETES_SERVICE_HOST: host = '', KUBERNETES_SERVICE_PORT: port = '' } = process.env;
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const entry = (kind: Entry['kind'], fields: JsonMap): Entry => ({ kind, name: 'in-cluster', fields, folder: IN_CLUSTER });
  const cluster = entry('cluster', { server, 'certificate-authority': 'ca.crt' });
  if (host === '' || port === '') throw wrongField(cluster, 'server', 'is not known: KUBERNETES_SERVICE_HOST and _PORT are not set');
  return { context: 'in-cluster', cluster, user: entry('user', { tokenFile: 'token' }) };
}
