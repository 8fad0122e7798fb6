import { holds, rangeOf } from '../../../manifest/ip-range';
import { entryOf } from '../../../manifest/read';
import { goRegExp } from '../../../regexp/go-regexp';
import { hidden } from '../../../secrets/quote';
import { headersOf, type Matcher, plainHost } from './matchers';
import type { NormalizedRequest } from './normalize';
import { PLACES, template } from './template';

type Make = (args: readonly string[]) => Matcher | string;

/** The matchers of Traefik 2, which Traefik 3 still reads where it is configured to; most take several arguments, one of which must hold. */
const MATCHERS: Readonly<Record<string, Make>> = {
  Host: some(host),
  HostHeader: some(host),
  HostRegexp: some((text) => ofTemplate(text, PLACES.host, ({ host: name }) => [name])),
  Path: some((text) => ofPath(text, PLACES.path)),
  PathPrefix: some((text) => ofPath(text, PLACES.prefix)),
  Method: some((text) => (request) => request.method === text.toUpperCase()),
  ClientIP: some(clientIp),
  Headers: pairs((name, value) => (request) => headersOf(request, name).some((one) => value === '' || one === value)),
  HeadersRegexp: pairs(headerRegexp),
  Query: (args) => pairs(query)(args.flatMap((arg) => arg.split('='))),
};

const SPELLINGS = new Map(
  Object.keys(MATCHERS).flatMap((name) => {
    const lower = name.toLowerCase();
    return [name, lower, name.toUpperCase(), `${name.charAt(0)}${lower.slice(1)}`].map((spelling) => [spelling, name] as const);
  }),
);

/** The matcher of that name in a rule of Traefik 2, or what is wrong with it. */
export function matcherOfV2(spelling: string, args: readonly string[]): { name: string; matches: Matcher } | string {
  const name = SPELLINGS.get(spelling);
  const make = name === undefined ? undefined : entryOf(MATCHERS, name);
  if (name === undefined || !make) return `got matcher '${spelling}', expected one of ${Object.keys(MATCHERS).join(', ')}`;
  if (args.length === 0 || args.includes('')) return `${name} got an empty argument`;
  const matches = make(args);
  return typeof matches === 'string' ? `${name}: ${matches}` : { name, matches };
}

function some(make: (arg: string) => Matcher | string): Make {
  return (args) => {
    const found = args.map(make);
    const wrong = found.find((one) => typeof one === 'string');
    if (wrong !== undefined) return wrong;
    const matchers = found.filter((one) => typeof one !== 'string');
    return (request) => matchers.some((matches) => matches(request));
  };
}

/** Names and values by turns, all of which must hold. */
function pairs(make: (name: string, value: string) => Matcher | string): Make {
  return (args) => {
    if (args.length % 2 === 1) return 'expected names and values by turns';
    const found = args.flatMap((name, i) => (i % 2 === 0 ? [make(name, args[i + 1] ?? '')] : []));
    const wrong = found.find((one) => typeof one === 'string');
    if (wrong !== undefined) return wrong;
    const matchers = found.filter((one) => typeof one !== 'string');
    return (request) => matchers.every((matches) => matches(request));
  };
}

function host(text: string): Matcher {
  const wanted = plainHost(text);
  return (request) => plainHost(request.host) === wanted;
}

function ofPath(text: string, place: (typeof PLACES)['path' | 'prefix']): Matcher | string {
  if (!text.startsWith('/')) return `got '${text}', expected a path that begins with '/'`;
  return ofTemplate(text, place, ({ routingPath }) => [routingPath]);
}

function ofTemplate(
  text: string,
  place: Parameters<typeof template>[1],
  values: (request: NormalizedRequest) => readonly string[],
): Matcher | string {
  const read = template(text, place);
  return typeof read === 'string' ? read : (request) => values(request).some((value) => read(value, request.steps));
}

function headerRegexp(name: string, text: string): Matcher | string {
  const pattern = goRegExp(text);
  if (typeof pattern === 'string') return `got ${hidden(text)} for header '${name}', expected a regular expression of Go`;
  return (request) => headersOf(request, name).some((value) => pattern.test(value, request.steps));
}

/** Only the first value of a key counts; it may be a template. */
function query(key: string, value: string): Matcher | string {
  const read = template(value, PLACES.query);
  if (typeof read === 'string') return read;
  return ({ query: written, steps }) => {
    const [first] = new URLSearchParams(written).getAll(key);
    return first !== undefined && read(first, steps);
  };
}

function clientIp(text: string): Matcher | string {
  const range = rangeOf(text);
  return range === undefined
    ? `got '${text}', expected an address or a network`
    : ({ clientIp: ip }) => ip !== undefined && holds(range, ip);
}
