import { readFileSync } from 'node:fs';
import { Agent, type AgentOptions, request } from 'node:https';
import { parse } from 'yaml';
import { isMap, type JsonMap } from '../../lib/manifest/tree';

/** A request's verb. */
export type Method = 'GET' | 'PATCH' | 'POST' | 'PUT' | 'DELETE';

/** A server's answer, its body parsed if it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly warnings: readonly string[];
}

/** HTTPS to one API server. */
export class Transport {
  private constructor(
    private readonly server: URL,
    private readonly agent: Agent,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** With the credentials of the file's current context: client certificate or token. @param kubeconfig path */
  public static of(kubeconfig: string): Transport {
    const config: unknown = parse(readFileSync(kubeconfig, 'utf8'));
    const root = map(config);
    const context = map(named(root, 'contexts', String(root['current-context'])).context);
    const cluster = map(named(root, 'clusters', String(context.cluster)).cluster);
    const user = map(named(root, 'users', String(context.user)).user);
    const tls: AgentOptions = {
      keepAlive: true,
      maxSockets: 8,
      ...part('ca', cluster['certificate-authority-data']),
      ...part('cert', user['client-certificate-data']),
      ...part('key', user['client-key-data']),
    };
    const headers: Record<string, string> = typeof user.token === 'string' ? { authorization: `Bearer ${user.token}` } : {};
    return new Transport(new URL(String(cluster.server)), new Agent(tls), headers);
  }

  /** Sends a request. @param path with its query */
  public send(method: Method, path: string, body?: unknown, type = 'application/json'): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((done, fail) => {
      const headers = {
        ...this.headers,
        accept: 'application/json',
        ...(text === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
      };
      const sent = request(new URL(path, this.server), { method, agent: this.agent, headers, timeout: 30_000 }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            body: parsed(Buffer.concat(chunks).toString('utf8')),
            warnings: (response.headersDistinct.warning ?? []).map(warningText),
          }),
        );
      });
      sent.on('timeout', () => sent.destroy(new Error(`${method} ${path}: no answer in 30 s`)));
      sent.on('error', fail);
      sent.end(text);
    });
  }
}

function map(value: unknown): JsonMap {
  if (!isMap(value)) throw new Error('kubeconfig: a part is missing');
  return value;
}

function named(config: JsonMap, list: string, name: string): JsonMap {
  const items: unknown[] = Array.isArray(config[list]) ? config[list] : [];
  return map(items.find((item) => isMap(item) && item.name === name));
}

function part(option: 'ca' | 'cert' | 'key', data: unknown): AgentOptions {
  return typeof data === 'string' ? { [option]: Buffer.from(data, 'base64') } : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `299 - "text"`, quotes and backslashes in it escaped. */
function warningText(header: string): string {
  const quoted = /^\d{3} \S+ "(.*)"$/s.exec(header)?.[1];
  return quoted === undefined ? header : quoted.replaceAll(/\\(.)/g, '$1');
}
