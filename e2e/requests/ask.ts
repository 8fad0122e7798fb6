import { type IncomingHttpHeaders, request as plain } from 'node:http';
import { type RequestOptions, request as secure } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { isMap } from '../../lib/manifest/tree';

/** What a pod in a network of its own says of itself and of the request. */
export interface Echo {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly port: number;
  readonly host: string;
  readonly path: string;
}

/** An answer to a request. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Who answered, if it was a pod. */
  readonly echo: Echo | undefined;
  /** Address and port of what answered, if it was a stand-in for a machine: `192.168.10.5:5000`. */
  readonly machine?: string | undefined;
  /** Common name of the certificate that was shown. */
  readonly certificate: string | undefined;
}

/** Where and what is asked. */
export interface Ask {
  readonly address: string;
  readonly port: number;
  readonly path?: string;
  /** The Host header, and over TLS the server's name. @default the address */
  readonly host?: string;
  /** @default false */
  readonly tls?: boolean;
  /** @default GET */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request on a connection of its own; a certificate of any authority will do. */
export function ask({ address, port, path = '/', host, tls = false, method = 'GET', headers: more }: Ask): Promise<Reply> {
  return new Promise((done, fail) => {
    const headers = { ...more, connection: 'close', ...(host === undefined ? {} : { host }) };
    const common: RequestOptions = { host: address, port, path, method, headers, agent: false, timeout: 30_000 };
    const start = tls ? secure : plain;
    const options = tls
      ? // As browsers do: Traefik 3.7 closes connections of others for hosts that it does not know, once there is a TLSRoute.
        {
          ...common,
          rejectUnauthorized: false,
          ALPNProtocols: ['http/1.1'],
          ...(host === undefined ? {} : { servername: host.replace(/\.?(:\d+)?$/, '') }),
        }
      : common;
    const sent = start(options, (response) => {
      const certificate = tls ? commonName(response.socket as TLSSocket) : undefined;
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('error', fail);
      response.on('end', () => {
        const said = jsonOf(text);
        done({ status: response.statusCode ?? 0, headers: response.headers, echo: echoOf(said), machine: machineOf(said), certificate });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in 30 s')));
    sent.on('error', fail);
    sent.end();
  });
}

function commonName(socket: TLSSocket): string | undefined {
  const name = socket.getPeerCertificate().subject?.CN;
  return typeof name === 'string' ? name : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function echoOf(said: unknown): Echo | undefined {
  return isMap(said) && typeof said.pod === 'string' ? (said as unknown as Echo) : undefined;
}

function machineOf(said: unknown): string | undefined {
  return isMap(said) && typeof said.machine === 'string' ? `${said.machine}:${String(said.port)}` : undefined;
}

/** Asks until something answers: a listener opens a moment after its pod runs. @returns the reply, or why there is none after five seconds */
export async function patiently(question: Ask): Promise<Reply | string> {
  const end = Date.now() + 5000;
  for (;;) {
    try {
      return await ask(question);
    } catch (error) {
      if (Date.now() > end) return error instanceof Error ? error.message : String(error);
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

/** Does the same for each, so many at once, results in order. */
export async function forEach<T, R>(items: readonly T[], act: (item: T) => Promise<R>, atOnce = 8): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await act(items[i] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
