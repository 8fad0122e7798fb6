import { ConfigurationError } from '../manifest/configuration-error';
import { quoteKey } from '../secrets/quote';
import type { ConnectionRequest } from './connection';
import type { ConnectionSource } from './endpoints';
import type { WebRequest } from './request';
import { streamOf } from './streams';

/** What is to be traced. */
export type Question =
  | { readonly kind: 'request'; readonly request: WebRequest }
  | { readonly kind: 'connect'; readonly connect: ConnectionRequest }
  | { readonly kind: 'scrape'; readonly target: { readonly namespace: string; readonly name: string } };

/** How a request is sent, as options of the command line have it. */
export interface Sending {
  /** Method of the request. @default GET */
  readonly method?: string;
  /** `Name: value`. @default none */
  readonly header?: readonly string[];
}

const IPV4 = /^\d+\.\d+\.\d+\.\d+(\/\d+)?$/;

/** Reads the arguments: a URL; or source and destination, as two of them or with an arrow in between. @throws ConfigurationError for what is neither */
export function readQuestion(args: readonly string[], sending: Sending): Question {
  const [first = '', second, ...more] = args.flatMap((arg) => arg.split(/→|->/)).map((arg) => arg.trim());
  if (first === '' || more.length > 0)
    throw new ConfigurationError('expected a URL, or source and destination: taskmaster/frontend taskmaster/postgres:5432');
  if (second === undefined) return { kind: 'request', request: readRequest(first, sending) };
  if (second === '') throw new ConfigurationError(`got '${first}' and an arrow to nothing, expected where it leads`);
  const from = readSource(first);
  const connect = readTarget(from, second);
  const scrapes = 'platform' in from && from.platform === 'prometheus' && connect.port === undefined && 'name' in connect.to;
  return scrapes && 'name' in connect.to ? { kind: 'scrape', target: connect.to } : { kind: 'connect', connect };
}

/** Reads a URL. @throws ConfigurationError for what is no URL of HTTP, or no header */
export function readRequest(text: string, { method, header = [] }: Sending): WebRequest {
  if (!/^(https?|tcp|tls|udp):\/\//.test(text) || !URL.canParse(text)) {
    throw new ConfigurationError(
      `got '${text}', expected a URL such as http://app.example/path or tcp://db.example:5432, or source and destination as two arguments`,
    );
  }
  const url = new URL(text);
  if (streamOf(url)?.port === 0)
    throw new ConfigurationError(`got '${text}', expected a port as well: ${url.protocol}//${url.hostname}:5432`);
  const headers: Record<string, string> = {};
  for (const line of header) {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new ConfigurationError(`--header: got ${quoteKey(line)}, expected 'Name: value'`);
    headers[name] = value;
  }
  return { url, headers, ...(method === undefined ? {} : { method: method.toUpperCase() }) };
}

/** Reads who opens a connection: `namespace/name`, the name of a node, an address, or `ingress`, `prometheus`, `api-server`. @throws ConfigurationError for anything else */
export function readSource(text: string): ConnectionSource {
  if (text === 'ingress' || text === 'prometheus' || text === 'api-server') return { platform: text };
  if (IPV4.test(text)) return { cidr: cidrOf(text) };
  const [namespace = '', name, ...more] = text.split('/');
  if (name === undefined) return { node: namespace };
  if (more.length > 0 || namespace === '' || name === '')
    throw new ConfigurationError(`from: got '${text}', expected namespace/pod-or-workload`);
  return { namespace, name };
}

/** `namespace/name`, `name.namespace.svc`, `name` in the source's own namespace, or an address; each with a port, and perhaps a protocol. @throws ConfigurationError for anything else */
export function readTarget(from: ConnectionSource, text: string): ConnectionRequest {
  const url = /^(https?):\/\/([^/]+)/.exec(text);
  const written = url?.[2] ?? text;
  const [, place = '', port, protocol] = /^(.+?)(?::([\w-]+))?(?:\/(tcp|udp|sctp))?$/i.exec(written) ?? [];
  const byDefault = url ? (url[1] === 'https' ? 443 : 80) : undefined;
  const wanted = port === undefined ? byDefault : /^\d+$/.test(port) ? Number(port) : port;
  const rest = { ...(wanted === undefined ? {} : { port: wanted }), ...(protocol === undefined ? {} : { protocol: protocolOf(protocol) }) };
  if (place === 'api-server') return { from, to: { platform: place }, ...rest };
  if (IPV4.test(place)) return { from, to: { cidr: cidrOf(place) }, ...rest };
  const [, name, namespace] = /^([^/.]+)\.([^/.]+)(?:\.svc(?:\..+)?)?\.?$/.exec(place) ?? [];
  if (name !== undefined && namespace !== undefined) return { from, to: { namespace, name }, ...rest };
  const parts = place.split('/');
  const own = parts.length === 1 && 'namespace' in from ? [from.namespace, ...parts] : parts;
  const [inNamespace = '', called = '', ...more] = own;
  if (inNamespace === '' || called === '' || more.length > 0) {
    throw new ConfigurationError(`to: got '${text}', expected namespace/service:port, namespace/workload:port, or an address with a port`);
  }
  return { from, to: { namespace: inNamespace, name: called }, ...rest };
}

function cidrOf(address: string): string {
  return address.includes('/') ? address : `${address}/32`;
}

function protocolOf(text: string): 'TCP' | 'UDP' | 'SCTP' {
  const upper = text.toUpperCase();
  return upper === 'UDP' || upper === 'SCTP' ? upper : 'TCP';
}
