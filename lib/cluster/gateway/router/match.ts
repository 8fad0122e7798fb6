import { mapAt, mapsAt, type ReadMap, textAt } from '../../../manifest/read';
import type { RouteRequest } from '../../routing/answer';

/** A match of a rule of an HTTPRoute or GRPCRoute, and what decides between it and others. */
export interface GatewayMatch {
  /** In the words of messages. */
  readonly text: string;
  /** Larger comes first, one number after the other: kind of path, its length, method, headers, query parameters. */
  readonly rank: readonly number[];
  /** The same for those that take the same requests. */
  readonly key: string;
  /** The prefix that a rewrite takes off. */
  readonly prefix: string;
  /** Whether it takes a request; `pattern` where that depends on a regular expression, which each controller reads in its own way. */
  takes(request: SplitRequest): boolean | 'pattern';
}

/** A request as matches see it. */
export interface SplitRequest extends Pick<RouteRequest, 'headers'> {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly method: string;
}

/** A request without its query. */
export function splitRequest({ path, method = 'GET', headers = {} }: RouteRequest): SplitRequest {
  const at = path.indexOf('?');
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { path: at < 0 ? path : path.slice(0, at), query: new URLSearchParams(at < 0 ? '' : path.slice(at)), method, headers: lower };
}

/**
 * What a match of an HTTPRoute takes.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutematch
 */
export function httpMatch(match: ReadMap): GatewayMatch {
  const path = pathMatch(textAt(match, 'path', 'type') ?? 'PathPrefix', textAt(match, 'path', 'value') ?? '/');
  const method = textAt(match, 'method');
  const [headers, params] = [mapsAt(match, 'headers'), mapsAt(match, 'queryParams')];
  const conditions = [
    path.takes,
    ...(method === undefined ? [] : [(request: SplitRequest) => request.method === method]),
    ...headers.map((one) => condition(one, ({ headers: sent = {} }) => sent[(textAt(one, 'name') ?? '').toLowerCase()])),
    ...params.map((one) => condition(one, ({ query }) => query.get(textAt(one, 'name') ?? '') ?? undefined)),
  ];
  const words = [path.text, method ?? '', ...headers.map(printed('header')), ...params.map(printed('query'))].filter(Boolean);
  return {
    text: words.join(', '),
    rank: [...path.rank, method === undefined ? 0 : 1, headers.length, params.length],
    key: JSON.stringify([textAt(match, 'path', 'type') ?? 'PathPrefix', path.prefix, path.text, method, headers, params]),
    prefix: path.prefix,
    takes: (request) => all(conditions.map((one) => one(request))),
  };
}

/**
 * What a match of a GRPCRoute takes: its methods are paths.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutematch
 */
export function grpcMatch(match: ReadMap): GatewayMatch {
  const method = mapAt(match, 'method');
  const [service, name] = [textAt(method, 'service') ?? '', textAt(method, 'method') ?? ''];
  const isPattern = textAt(method, 'type') === 'RegularExpression';
  const headers = mapsAt(match, 'headers');
  const conditions = [
    ({ path }: SplitRequest): boolean | 'pattern' => {
      if (isPattern) return 'pattern';
      const [, own = '', called = ''] = path.split('/');
      return (service === '' || own === service) && (name === '' || called === name);
    },
    ...headers.map((one) => condition(one, ({ headers: sent = {} }) => sent[(textAt(one, 'name') ?? '').toLowerCase()])),
  ];
  const called = service === '' && name === '' ? 'any method' : `/${service || '*'}/${name || '*'}`;
  return {
    text: [called, ...headers.map(printed('header'))].join(', '),
    rank: [service !== '' && name !== '' ? EXACT : PREFIX, service.length, name.length, headers.length, 0],
    key: JSON.stringify([method, headers]),
    prefix: '/',
    takes: (request) => all(conditions.map((one) => one(request))),
  };
}

const [EXACT, PREFIX, PATTERN] = [2, 1, 0];

function pathMatch(type: string, value: string): Omit<GatewayMatch, 'key'> {
  if (type === 'Exact') return { text: `path ${value}`, rank: [EXACT, value.length], prefix: value, takes: ({ path }) => path === value };
  if (type !== 'PathPrefix') return { text: `path like ${value}`, rank: [PATTERN, value.length], prefix: '/', takes: () => 'pattern' };
  // Compared by segments: a slash at the end of the prefix means nothing.
  const bare = value.replace(/\/+$/, '');
  return {
    text: `paths below ${value}`,
    rank: [PREFIX, bare.length],
    prefix: bare === '' ? '/' : bare,
    takes: ({ path }) => path === bare || path.startsWith(`${bare}/`),
  };
}

function condition(item: ReadMap, sent: (request: SplitRequest) => string | undefined) {
  const [isPattern, value] = [textAt(item, 'type') === 'RegularExpression', textAt(item, 'value')];
  return (request: SplitRequest): boolean | 'pattern' => {
    const found = sent(request);
    if (found === undefined) return false;
    return isPattern ? 'pattern' : found === value;
  };
}

const printed = (what: string) => (item: ReadMap) => `${what} ${textAt(item, 'name') ?? ''}`;

function all(answers: readonly (boolean | 'pattern')[]): boolean | 'pattern' {
  if (answers.includes(false)) return false;
  return answers.includes('pattern') ? 'pattern' : true;
}
