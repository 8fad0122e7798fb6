import type http from 'node:http';
import { isMap } from '../../manifest/tree';
import { CliError, wordsOf } from '../cli-error';
import { type Limit, ONE, readBody } from './body';
import { exchange, type Request, type Response } from './exchange';

/** What the server answered. */
export interface Answer {
  readonly status: number;
  /** A JSON object if the request succeeded; otherwise what there is: a Status of Kubernetes, or undefined if it is something else. */
  readonly body: unknown;
  /** The server's `Warning` headers. */
  readonly warnings: readonly string[];
}

/** The two things that are ever asked of a cluster. There is no third: nothing can be written by mistake. */
export interface Api {
  readonly server: string;
  get(path: string, accept?: string, limit?: Limit): Promise<Answer>;
  /** Server-side apply with strict validation, as Argo CD does it, that is not persisted. */
  dryRun(path: string, body: unknown, accept?: string): Promise<Answer>;
}

/** How to reach the server. */
export interface ServerConnection {
  readonly server: string;
  readonly agent: http.Agent;
  readonly headers: http.OutgoingHttpHeaders;
}

/** Metadata of one object and of a list: never the values of Secrets. */
export const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
export const METADATA_LIST = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

/** Who Argo CD is to the server, and how it applies; `dryRun=All` keeps it from being persisted. */
const DRY_RUN = 'dryRun=All&fieldManager=argocd-controller&fieldValidation=Strict&force=true';
/** A busy server says when to come again; it is not waited for longer than this. */
const MAX_TRIES = 4;
const MAX_WAIT_SECONDS = 5;
const TIMEOUT_MS = 30_000;
/** Of the server's words so much is kept. */
const MAX_WORDS = 2_000;
const MAX_WARNINGS = 10;

/** @param timeout of one request, in milliseconds */
export function apiOf(connection: ServerConnection, timeout = TIMEOUT_MS): Api {
  return {
    server: connection.server,
    get: (path, accept = 'application/json', limit = ONE) =>
      send(connection, { method: 'GET', path, headers: { accept }, most: limit.bytes }, timeout, limit),
    dryRun: (path, body, accept = 'application/json') => {
      if (path.includes('?')) throw new TypeError(`got path ${path}, expected none with a query: dryRun=All would not be in it`);
      const headers = { accept, 'content-type': 'application/apply-patch+yaml' };
      return send(
        connection,
        { method: 'PATCH', path: `${path}?${DRY_RUN}`, headers, body: JSON.stringify(body), most: ONE.bytes },
        timeout,
        ONE,
      );
    },
  };
}

async function send(connection: ServerConnection, request: Request, timeout: number, limit: Limit): Promise<Answer> {
  const headers = { ...connection.headers, 'user-agent': 'homelab-verify', 'accept-encoding': 'identity', ...request.headers };
  const failed = (words: string): never => {
    throw new CliError(`the cluster at ${connection.server} does not answer: ${words}`);
  };
  for (let tries = 1; ; tries += 1) {
    const response = await exchange(connection, { ...request, headers }, timeout).catch((error: unknown) => failed(wordsOf(error)));
    if (response.status === 429 && tries < MAX_TRIES) await wait(Number(response.headers['retry-after']) || 1);
    else return answerOf(response, `${connection.server}${request.path.split('?', 1)[0]}`, limit);
  }
}

function wait(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, 1000 * Math.min(Math.max(seconds, 0), MAX_WAIT_SECONDS)));
}

/** @throws CliError if it is no answer of an API server */
function answerOf(response: Response, url: string, limit: Limit): Answer {
  const { status, headers, bytes, rawHeaders } = response;
  const wrong = (what: string, hint: string): CliError => new CliError(`${url} answered with ${what}; ${hint}`);
  if (status >= 300 && status < 400)
    throw wrong(`a redirect (${status}), which is not followed`, "use the API server's own address, not that of a login page or proxy");
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw wrong('compressed contents that were not asked for', 'check what stands between you and the API server');
  const { value, problem } = readBody(bytes, limit);
  const type = /^[\w/+.-]{1,60}/.exec(headers['content-type'] ?? '')?.[0];
  const warnings = rawHeaders.flatMap((name, i) => (i % 2 === 0 && /^warning$/i.test(name) ? warningsOf(rawHeaders[i + 1] ?? '') : []));
  // Proxies and aggregated APIs refuse in HTML or plain text.
  if (status >= 400) return { status, body: isStatus(value) ? value : undefined, warnings: [] };
  const hint = 'check that the address is that of an API server, and what stands in between';
  if (status !== 200 && status !== 201) throw wrong(`status ${status}`, hint);
  if (type?.toLowerCase() !== 'application/json')
    throw wrong(`contents of ${type === undefined ? 'no known type' : `type ${type}`}, expected application/json`, hint);
  if (problem !== undefined) throw wrong(problem, hint);
  if (!isMap(value)) throw wrong('JSON that is no object', hint);
  return { status, body: value, warnings: warnings.slice(0, MAX_WARNINGS) };
}

/** How an API server says that it did not do something. */
function isStatus(value: unknown): boolean {
  return isMap(value) && value.kind === 'Status' && value.apiVersion === 'v1';
}

/** The texts of a `Warning` header: `299 - "text"`. */
export function warningsOf(header: string): readonly string[] {
  return [...header.matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => clip(text.replace(/\\(.)/g, '$1')));
}

/** The server's words on what it did not do. */
export function messageOf({ status, body }: Answer): string {
  if (isMap(body) && typeof body.message === 'string') return wordsOf(clip(body.message));
  return `the server answered ${status}`;
}

/** A text of the server's, of which only so much is kept as a person reads. */
export function clip(text: string): string {
  return text.length <= MAX_WORDS ? text : `${text.slice(0, MAX_WORDS)}… (${text.length} characters)`;
}

/** The verb that the user has no right to, if that is why the server refused; admission refuses with the same code. */
export function deniedVerb(answer: Answer): string | undefined {
  if (answer.status !== 403) return undefined;
  return /User ".*?" cannot (\w+) (?:resource|path)/.exec(messageOf(answer))?.[1];
}
