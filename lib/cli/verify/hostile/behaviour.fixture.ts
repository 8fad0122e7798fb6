import type http from 'node:http';
import type { Reply } from '../cluster.fixture';

/** One way to be hostile: what differs from an honest server, and what comes of it. */
export interface Behaviour {
  readonly name: string;
  /** Paths at which it shows. */
  readonly at: RegExp;
  /** Only where the method is this one. */
  readonly method?: 'GET' | 'PATCH';
  /** @returns a reply in JSON, or nothing if it has answered by itself, or does not */
  readonly answer: (request: http.IncomingMessage, response: http.ServerResponse, count: number) => Reply | undefined;
  /** Exit code and, of what is printed, a part. */
  readonly code?: 0 | 1 | 2;
  readonly text: RegExp;
  /** Seconds; only for what waits. */
  readonly timeout?: number;
}

const WEB_PAGE = '<!doctype html><html><title>Sign in</title></html>';

/** A page. */
export const html =
  (code: number, type = 'text/html') =>
  (_: unknown, response: http.ServerResponse): undefined => {
    response.writeHead(code, { 'content-type': type }).end(WEB_PAGE);
  };
/** Plain text. */
export const text =
  (code: number, body: string) =>
  (_: unknown, response: http.ServerResponse): undefined => {
    response.writeHead(code, { 'content-type': 'text/plain' }).end(body);
  };
/** A body that is called JSON. */
export const json =
  (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}, code = 200) =>
  (_: unknown, response: http.ServerResponse): undefined => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
  };
/** Writes to the connection as it is. */
export const raw =
  (...parts: readonly (string | Buffer)[]) =>
  (request: http.IncomingMessage): undefined => {
    for (const part of parts) request.socket.write(part);
    request.socket.end();
  };
/** Writes without end, as fast as it is read. */
export const endless =
  (head: string, chunk: string | Buffer) =>
  ({ socket }: http.IncomingMessage): undefined => {
    socket.write(head);
    const more = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', more);
    more();
  };
/** A chunk now and then. */
export const drip =
  (head: string, chunk: string) =>
  ({ socket }: http.IncomingMessage): undefined => {
    socket.write(head);
    const timer = setInterval(() => socket.write(chunk), 20);
    socket.on('close', () => clearInterval(timer));
  };
/** On a busy machine, the greeting may take all of the time already. */
export const LATE = /did not answer everything within 0.6 seconds; --timeout allows more|does not answer within 0.6 seconds/;
/** No answer. */
export const silent = (): undefined => undefined;
/** The beginning of an answer in JSON. */
export const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
/** One of unknown length. */
export const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;
/** A part of it. */
export const chunk = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
/** Text. */
export const MEGABYTE = 'x'.repeat(1024 * 1024);
/** Lists within lists, as JSON. */
export const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
