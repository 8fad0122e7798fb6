import http from 'node:http';
import https from 'node:https';
import { isMap } from '../../manifest/tree';
import { CannotRun, wordsOf } from '../cannot-run';

/** What the server answered. */
export interface Answer {
  readonly status: number;
  /** JSON, or text where it is none. */
  readonly body: unknown;
  /** The server's `Warning` headers. */
  readonly warnings: readonly string[];
}

/** The two things that are ever asked of a cluster. There is no third: nothing can be written by mistake. */
export interface Api {
  readonly server: string;
  get(path: string, accept?: string): Promise<Answer>;
  /** Server-side apply with strict validation, as Argo CD does it, that is not persisted. */
  dryRun(path: string, body: unknown, accept?: string): Promise<Answer>;
}

/** How to reach the server: what the client library makes of a kubeconfig. */
export interface Connection {
  readonly server: string;
  readonly agent: http.Agent;
  readonly headers: http.OutgoingHttpHeaders;
  /** `user:password` for basic authentication. */
  readonly auth?: string;
}

/** Metadata of one object and of a list: never the values of Secrets. */
export const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
export const METADATA_LIST = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

/** Who Argo CD is to the server, and how it applies; `dryRun=All` keeps it from being persisted. */
const DRY_RUN = 'dryRun=All&fieldManager=argocd-controller&fieldValidation=Strict&force=true';
/** A busy server says when to come again. */
const MAX_TRIES = 4;
const TIMEOUT_MS = 30_000;

interface Request {
  readonly method: 'GET' | 'PATCH';
  readonly path: string;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body?: string;
}

/** @param timeout of one request, in milliseconds */
export function apiOf(connection: Connection, timeout = TIMEOUT_MS): Api {
  return {
    server: connection.server,
    get: (path, accept = 'application/json') => send(connection, { method: 'GET', path, headers: { accept } }, timeout),
    dryRun: (path, body, accept = 'application/json') => {
      const headers = { accept, 'content-type': 'application/apply-patch+yaml' };
      return send(connection, { method: 'PATCH', path: `${path}?${DRY_RUN}`, headers, body: JSON.stringify(body) }, timeout);
    },
  };
}

async function send(connection: Connection, request: Request, timeout: number): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const { answer, retryAfter } = await once(connection, request, timeout);
    if (answer.status !== 429 || tries === MAX_TRIES) return answer;
    await new Promise((done) => setTimeout(done, 1000 * Math.min(retryAfter, 5)));
  }
}

interface Received {
  readonly answer: Answer;
  readonly retryAfter: number;
}

function once(connection: Connection, { method, path, headers, body }: Request, timeout: number): Promise<Received> {
  const { server, agent, auth } = connection;
  const signal = AbortSignal.timeout(timeout);
  const options = {
    method,
    agent,
    signal,
    headers: { ...connection.headers, 'user-agent': 'homelab-verify', ...headers },
    ...(auth ? { auth } : {}),
  };
  const { request } = server.startsWith('http:') ? http : https;
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      const words = signal.aborted ? `no answer within ${timeout / 1000} s` : wordsOf(error);
      reject(new CannotRun(`the cluster at ${server} does not answer: ${words}`));
    };
    const sent = request(server + path, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => resolve(received(response, Buffer.concat(chunks).toString('utf8'))));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

function received(response: http.IncomingMessage, text: string): Received {
  const { statusCode: status = 0, headers, rawHeaders } = response;
  const warnings = rawHeaders.flatMap((name, i) => (i % 2 === 0 && /^warning$/i.test(name) ? warningsOf(rawHeaders[i + 1] ?? '') : []));
  return { answer: { status, body: parse(text), warnings }, retryAfter: Number(headers['retry-after']) || 1 };
}

/** The texts of a `Warning` header: `299 - "text"`. */
export function warningsOf(header: string): readonly string[] {
  return [...header.matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The server's words on what it did not do. */
export function messageOf({ status, body }: Answer): string {
  if (isMap(body) && typeof body.message === 'string') return wordsOf(body.message);
  return `the server answered ${status}`;
}

/** The verb that the user has no right to, if that is why the server refused; admission refuses with the same code. */
export function deniedVerb(answer: Answer): string | undefined {
  if (answer.status !== 403) return undefined;
  return /User ".*?" cannot (\w+) (?:resource|path)/.exec(messageOf(answer))?.[1];
}
