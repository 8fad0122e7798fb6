import http from 'node:http';
import https from 'node:https';
import { troubleOf } from './trouble';

/** What is sent. */
export interface Request {
  readonly method: 'GET' | 'PATCH';
  /** Path and query. */
  readonly path: string;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body?: string;
  /** Bytes that the answer may have. */
  readonly most: number;
}

/** What came back. */
export interface Response {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Names and values in turn: some headers come several times. */
  readonly rawHeaders: readonly string[];
  readonly bytes: Buffer;
}

/** Where requests go. */
export interface Destination {
  readonly server: string;
  readonly agent: http.Agent;
}

/** More than connections that are kept. */
const MAX_STALE = 10;

/**
 * One request and its answer. No redirect is followed, so that no credentials go anywhere else.
 * @param timeout for the whole of it, in milliseconds: a server that sends a byte now and then does not get more
 * @throws Error in words that tell what to do
 */
export async function exchange(to: Destination, request: Request, timeout: number): Promise<Response> {
  // The server may end a connection that is not in use just when it is used again. Of what is asked here, twice does no harm.
  for (let tries = 0; tries < MAX_STALE; tries += 1) {
    const response = await attempt(to, request, timeout);
    if (response !== 'again') return response;
  }
  throw new Error('it ends every connection before it answers; look at its log');
}

function attempt(
  { server, agent }: Destination,
  { method, path, headers, body, most }: Request,
  timeout: number,
): Promise<Response | 'again'> {
  const { protocol, hostname, port, pathname } = new URL(server);
  const options: https.RequestOptions = {
    method,
    agent,
    headers,
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port }),
    // As it is, not as URL would have it, which makes '..' another path.
    path: `${pathname.replace(/\/$/, '')}${path}`,
  };
  return new Promise((resolve, reject) => {
    const sent = (protocol === 'http:' ? http : https).request(options);
    const timer = setTimeout(() => fail(`no complete answer within ${timeout / 1000} s`), timeout);
    const fail = (words: string): void => {
      clearTimeout(timer);
      sent.destroy();
      reject(new Error(words));
    };
    let answered = false;
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && !answered && error.code === 'ECONNRESET';
      if (stale) resolve('again');
      fail(troubleOf(error));
    });
    sent.on('response', (response) => {
      answered = true;
      const { statusCode: status = 0, headers: received, rawHeaders } = response;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) fail(`an answer of more than ${most / 1024 / 1024} MiB`);
        else chunks.push(chunk);
      });
      response.on('error', (error) => fail(troubleOf(error)));
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status, headers: received, rawHeaders, bytes: Buffer.concat(chunks) });
      });
    });
    sent.end(body);
  });
}
