import { closestMatch } from '../../../manifest/closest-match';
import { holds, rangeOf } from '../../../manifest/ip-range';
import { entryOf } from '../../../manifest/read';
import { goRegExp } from '../../../regexp/go-regexp';
import { hidden } from '../../../secrets/quote';
import type { NormalizedRequest } from './normalize';

/** Whether a request is meant. @throws NotEvaluated if a pattern would take too long */
export type Matcher = (request: NormalizedRequest) => boolean;

type Make = (first: string, second: string | undefined) => Matcher | string;

/** The matchers of Traefik 3 and how many arguments they take. */
const MATCHERS: Readonly<Record<string, { readonly args: readonly number[]; readonly make: Make }>> = {
  Host: { args: [1], make: host },
  HostRegexp: { args: [1], make: (text) => byPattern(text, ({ host: name }) => [name]) },
  Path: { args: [1], make: (path) => ofPath(path, ({ routingPath }) => routingPath === path) },
  PathPrefix: { args: [1], make: (path) => ofPath(path, ({ routingPath }) => routingPath.startsWith(path)) },
  PathRegexp: { args: [1], make: (text) => byPattern(text, ({ routingPath }) => [routingPath]) },
  Method: { args: [1], make: method },
  Header: { args: [2], make: (name, value) => (request) => headersOf(request, name).includes(value ?? '') },
  HeaderRegexp: { args: [2], make: headerRegexp },
  Query: { args: [1, 2], make: query },
  QueryRegexp: { args: [1, 2], make: queryRegexp },
  ClientIP: { args: [1], make: clientIp },
};

/** Traefik takes each name in four spellings. */
const SPELLINGS = new Map(
  Object.keys(MATCHERS).flatMap((name) => {
    const lower = name.toLowerCase();
    return [name, lower, name.toUpperCase(), `${name.charAt(0)}${lower.slice(1)}`].map((spelling) => [spelling, name] as const);
  }),
);

/** The matcher of that name, or what is wrong with it. */
export function matcherOf(spelling: string, args: readonly string[]): { name: string; matches: Matcher } | string {
  const name = SPELLINGS.get(spelling);
  const known = name === undefined ? undefined : entryOf(MATCHERS, name);
  if (name === undefined || !known) {
    const near = closestMatch(spelling, Object.keys(MATCHERS));
    return `got matcher '${spelling}', expected ${near ? `'${near}'` : `one of ${Object.keys(MATCHERS).join(', ')}`}`;
  }
  const [first = '', second] = args;
  if (!known.args.includes(args.length)) return `${name} got ${args.length} arguments, expected ${known.args.join(' or ')}`;
  if (args.includes('')) return `${name} got an empty argument`;
  const matches = known.make(first, second);
  return typeof matches === 'string' ? `${name}: ${matches}` : { name, matches };
}

/** A dot at the end of a host means the same. */
export function plainHost(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}

function host(text: string): Matcher | string {
  if (!ASCII.test(text)) return `got '${text}', expected ASCII letters only`;
  const wanted = plainHost(text);
  return (request) => plainHost(request.host) === wanted;
}

const ASCII = /^[\0-\x7f]*$/;

function ofPath(path: string, matches: Matcher): Matcher | string {
  return path.startsWith('/') ? matches : `got '${path}', expected a path that begins with '/'`;
}

function byPattern(text: string, values: (request: NormalizedRequest) => readonly string[]): Matcher | string {
  const pattern = goRegExp(text);
  if (typeof pattern === 'string') return `regular expression '${text}': ${pattern}`;
  return (request) => values(request).some((value) => pattern.test(value, request.steps));
}

/** What a header must be like may be a password. */
function headerRegexp(name: string, text = ''): Matcher | string {
  if (typeof goRegExp(text) === 'string') return `got ${hidden(text)} for header '${name}', expected a regular expression of Go`;
  return byPattern(text, (request) => headersOf(request, name));
}

function method(text: string): Matcher {
  const wanted = text.toUpperCase();
  return (request) => request.method === wanted;
}

/** Host is no header to Traefik. */
export function headersOf({ headers }: NormalizedRequest, name: string): readonly string[] {
  const value = name.toLowerCase() === 'host' ? undefined : headers.get(name.toLowerCase());
  return value === undefined ? [] : [value];
}

function query(key: string, value = ''): Matcher {
  return (request) => valuesOf(request, key).includes(value);
}

function queryRegexp(key: string, text: string | undefined): Matcher | string {
  return text === undefined ? query(key) : byPattern(text, (request) => valuesOf(request, key));
}

function valuesOf(request: NormalizedRequest, key: string): readonly string[] {
  return new URLSearchParams(request.query).getAll(key);
}

function clientIp(text: string): Matcher | string {
  const range = rangeOf(text);
  return range === undefined
    ? `got '${text}', expected an address or a network`
    : ({ clientIp: ip }) => ip !== undefined && holds(range, ip);
}
