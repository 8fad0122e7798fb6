import { at } from '../../manifest/read';
import { CliError } from '../cli-error';
import { type Api, apiOf, messageOf, type ServerConnection } from './api';
import { connectionOf } from './kubeconfig/connection';
import { type Chosen, type ClusterChoice, chooseContext } from './kubeconfig/kubeconfig';
import type { ClusterSeen } from './result';

/** A cluster that answered. */
export interface Connected {
  readonly api: Api;
  readonly cluster: ClusterSeen;
  /** Ends every connection. */
  close(): void;
}

/** A user waits no longer for a cluster that is not there: login programs, names and the connection together. */
export const PATIENCE_MS = 7_000;

/**
 * Connects to the cluster of a context, and logs in.
 * @throws CliError if the kubeconfig is of no use or the cluster does not answer
 */
export async function connect(target: ClusterChoice, patience: number): Promise<Connected> {
  const chosen = chooseContext(target);
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const connection = await connectionOf(chosen, giveUp.signal);
    return await within(giveUp.signal, greet(connection, chosen), () => {
      connection.agent.destroy();
      return new CliError(
        `the cluster of context '${chosen.context}' at ${connection.server} does not answer within ${patience / 1000} seconds; check that it runs, and the address`,
      );
    });
  } finally {
    clearTimeout(timer);
  }
}

/** What is awaited, unless it takes too long. @param tooLong makes the error */
export function within<T>(signal: AbortSignal, awaited: Promise<T>, tooLong: () => CliError): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(tooLong());
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    awaited.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

async function greet(connection: ServerConnection, { context }: Chosen): Promise<Connected> {
  const { server } = connection;
  const api = apiOf(connection);
  const answer = await api.get('/version');
  const kubernetes = at(answer.body, 'gitVersion');
  if (answer.status === 401)
    throw new CliError(`the cluster at ${server} does not accept the login of context '${context}'; log in again, and check its user`);
  if (answer.status >= 300)
    throw new CliError(`the cluster at ${server} does not report its version: ${messageOf(answer)}; check the address`);
  if (typeof kubernetes !== 'string' || !/^v\d+\.\d+[\w.+-]{0,100}$/.test(kubernetes))
    throw new CliError(`${server} is no Kubernetes API server; check the address`);
  return { api, cluster: { context, server, kubernetes }, close: () => connection.agent.destroy() };
}
