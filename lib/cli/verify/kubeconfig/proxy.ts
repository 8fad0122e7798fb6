import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { Destination } from './destination';
import { type Entry, textOf, wrongField } from './entry';
import { socksTunnel } from './socks';

/** A proxy in front of the cluster. It is never printed: its address may have a password. */
export interface Proxy {
  readonly url: URL;
  /** Opens a tunnel. */
  readonly open: (to: Destination, secure: tls.ConnectionOptions) => Promise<Duplex>;
}

/** A proxy that does not answer is given up. */
const TIMEOUT_MS = 5_000;

/** The proxy of a cluster. @throws CliError if it is of no known kind, or would see what is sent */
export function proxyOf(cluster: Entry, server: string): Proxy | undefined {
  const written = textOf(cluster, 'proxy-url');
  if (written === undefined) return undefined;
  if (server.startsWith('http:')) throw wrongField(cluster, 'proxy-url', 'needs a server that starts with https://');
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return { url, open: (to, secure) => httpTunnel(url, to, secure) };
  if (url && /^socks5h?:$/.test(url.protocol) && url.hostname !== '') return { url, open: (to) => socksTunnel(url, to, TIMEOUT_MS) };
  throw wrongField(cluster, 'proxy-url', 'is no address that starts with http://, https:// or socks5://');
}

/** An agent whose connections go through a proxy. TLS to the server is made within the tunnel: the proxy sees neither token nor answer. */
export class TunnelAgent extends https.Agent {
  readonly #proxy: Proxy;
  readonly #secure: tls.ConnectionOptions;

  constructor(proxy: Proxy, secure: tls.ConnectionOptions, options: http.AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.#secure = secure;
  }

  override createConnection(options: http.ClientRequestArgs, callback?: (error: Error | null, stream: Duplex) => void): undefined {
    const host = String(options.host ?? options.hostname ?? '').replace(/^\[|\]$/g, '');
    const to = { host, port: Number(options.port) };
    this.#open(to).then(
      (stream) => callback?.(null, stream),
      // The stream of a failure is not looked at.
      (error: unknown) => callback?.(new ProxyError(error), new net.Socket()),
    );
  }

  async #open(to: Destination): Promise<Duplex> {
    const socket = await this.#proxy.open(to, this.#secure);
    const servername = net.isIP(to.host) === 0 ? { servername: to.host } : {};
    return tls.connect({ host: to.host, ...servername, ...this.#secure, socket });
  }
}

/** The proxy gives no way to the server. */
export class ProxyError extends Error {
  constructor(cause: unknown) {
    super('no way through the proxy-url of its cluster', { cause });
  }
}

function httpTunnel(proxy: URL, { host, port }: Destination, { ca, rejectUnauthorized = true }: tls.ConnectionOptions): Promise<Duplex> {
  const authority = `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  const { username, password } = proxy;
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  const options: https.RequestOptions = {
    method: 'CONNECT',
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
    path: authority,
    agent: false,
    headers: { host: authority, ...(username === '' ? {} : { 'proxy-authorization': `Basic ${login}` }) },
    ...(proxy.protocol === 'https:' ? { rejectUnauthorized, ...(ca === undefined ? {} : { ca }) } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? https : http).request(options);
    const timer = setTimeout(() => request.destroy(new Error('timeout')), TIMEOUT_MS);
    request.on('close', () => clearTimeout(timer));
    request.on('error', reject);
    request.on('response', () => request.destroy(new Error('no tunnel')));
    request.on('connect', (response, socket, head) => {
      clearTimeout(timer);
      if (response.statusCode !== 200 || head.length > 0) socket.destroy();
      if (response.statusCode === 200 && head.length === 0) resolve(socket);
      else reject(new Error(`the proxy answered ${response.statusCode}`));
    });
    request.end();
  });
}
