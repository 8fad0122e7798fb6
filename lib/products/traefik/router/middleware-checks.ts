import type { Cluster } from '../../../cluster/cluster';
import { type Existence, exists, keysOf } from '../../../cluster/existence';
import { rangeOf } from '../../../manifest/ip-range';
import { at, entryOf, listAt, mapAt, numberAt, type ReadMap, textAt } from '../../../manifest/read';
import { isMap } from '../../../manifest/tree';
import { goRegExp } from '../../../regexp/go-regexp';

/** Type of a Secret with a user and a password. */
export const BASIC_AUTH = 'kubernetes.io/basic-auth';

/** What is wrong with the spec of a middleware by itself, so that Traefik makes none of it; undefined if nothing is, or its kind is not known here. */
export function problemOfSpec(kind: string, spec: ReadMap): string | undefined {
  return entryOf(CHECKS, kind)?.(spec);
}

/** What is wrong with the Secret of a login. */
export function problemOfLogin(cluster: Cluster, kind: string, name: string, namespace: string): string | undefined {
  const found = exists(cluster, { kind: 'Secret', name, namespace });
  if (found.state === 'missing') return `wants Secret ${namespace}/${name}, which is neither emitted nor declared as made outside git`;
  const keys = tooManyKeys(cluster, kind, name, namespace);
  if (keys === undefined) return undefined;
  const or = kind === 'basicAuth' ? `, or the type ${BASIC_AUTH}` : '';
  return `wants Secret ${namespace}/${name} with one key, whose value has a line a user: got ${keys.join(', ')}, expected a single one${or}`;
}

/**
 * The keys of the Secret of a login from which Traefik takes none: it takes the only value of a Secret, or user and password of one of the type
 * for them. Undefined if it takes the logins, or if that is not known.
 */
export function tooManyKeys(cluster: Cluster, kind: string, name: string, namespace: string): readonly string[] | undefined {
  const found = exists(cluster, { kind: 'Secret', name, namespace });
  const keys = keysOf(found);
  if (keys === undefined || keys.size <= 1) return undefined;
  const type = typeOf(cluster, found, name, namespace);
  const takesAll = kind === 'basicAuth' && (type === BASIC_AUTH || (type === undefined && keys.has('username') && keys.has('password')));
  return takesAll ? undefined : [...keys].sort();
}

/** The type of a Secret; undefined where a controller makes it. */
function typeOf(cluster: Cluster, found: Existence, name: string, namespace: string): string | undefined {
  if (found.state === 'made') return undefined;
  if (found.state === 'written') return textAt(found.manifest, 'type') ?? OPAQUE;
  const declared = cluster.lab?.outside.find((one) => one.kind === 'Secret' && one.namespace === namespace && one.name === name);
  return declared?.kind === 'Secret' ? (declared.type ?? OPAQUE) : undefined;
}

/** Whether Traefik creates the middleware but answers every request with an error, as with an address without http or https. */
export function answersWithError(kind: string, spec: ReadMap): string | undefined {
  const address = textAt(spec, 'address') ?? '';
  if (kind !== 'forwardAuth' || /^https?:\/\/[^/]/i.test(address)) return undefined;
  return `the address that it asks has no http:// or https:// before its host: every request gets 500`;
}

const OPAQUE = 'Opaque';

function pattern(text: unknown): string | undefined {
  const written = typeof text === 'string' ? text : '';
  const read = goRegExp(written);
  return typeof read === 'string' ? `regular expression '${written}': ${read}` : undefined;
}

function patterns(list: readonly unknown[]): string | undefined {
  return list.map(pattern).find((wrong) => wrong !== undefined);
}

function ranges(spec: ReadMap): string | undefined {
  const list = listAt(spec, 'sourceRange');
  if (list.length === 0) return 'names no sourceRange';
  const bad = list.find((range) => typeof range !== 'string' || rangeOf(range) === undefined);
  return bad === undefined ? undefined : `got sourceRange '${String(bad)}', expected an address or a network`;
}

/** Whose requests are counted: by one thing. */
function source(spec: ReadMap): string | undefined {
  const { ipStrategy, requestHost, requestHeaderName } = mapAt(spec, 'sourceCriterion');
  const given = [
    ...(isMap(ipStrategy) ? ['ipStrategy'] : []),
    ...(requestHost === true ? ['requestHost'] : []),
    ...((requestHeaderName ?? '') === '' ? [] : ['requestHeaderName']),
  ];
  return given.length > 1 ? `has a sourceCriterion of ${given.join(' and ')}, expected one of them` : undefined;
}

/** As Go reads it, or a number of seconds. */
const DURATION = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$|^[+-]?\d+$/;

function duration(spec: ReadMap, field: string): string | undefined {
  const text = at(spec, field);
  return typeof text !== 'string' || text === '' || DURATION.test(text)
    ? undefined
    : `got ${field} '${text}', expected a duration such as 10s or 1m`;
}

/** That it can compress with. */
const ENCODINGS: ReadonlySet<unknown> = new Set(['gzip', 'br', 'zstd']);

/** What is wrong with a middleware by itself, by kind. Kinds that are not here pass. */
const CHECKS: Readonly<Record<string, (spec: ReadMap) => string | undefined>> = {
  addPrefix: (spec) => ((textAt(spec, 'prefix') ?? '') === '' ? 'names no prefix' : undefined),
  forwardAuth: (spec) =>
    (textAt(spec, 'address') ?? '') === '' ? 'names no address of who is asked' : pattern(spec.authResponseHeadersRegex),
  redirectScheme: (spec) => ((textAt(spec, 'scheme') ?? '') === '' ? 'names no scheme' : undefined),
  redirectRegex: (spec) => pattern(spec.regex),
  replacePathRegex: (spec) => pattern(spec.regex),
  stripPrefixRegex: (spec) => patterns(listAt(spec, 'regex')),
  ipAllowList: ranges,
  ipWhiteList: ranges,
  inFlightReq: source,
  rateLimit: (spec) => duration(spec, 'period') ?? source(spec),
  retry: (spec) => ((numberAt(spec, 'attempts') ?? 0) > 0 ? undefined : 'says no attempts'),
  errors: (spec) => {
    const bad = listAt(spec, 'status').find((status) => typeof status === 'string' && !/^\d+(?:-\d+)?$/.test(status));
    return bad === undefined ? undefined : `got status '${String(bad)}', expected one like 404 or 500-599`;
  },
  compress: (spec) => {
    const bad = listAt(spec, 'encodings').find((encoding) => !ENCODINGS.has(encoding));
    return bad === undefined ? undefined : `got encoding '${String(bad)}', expected ${[...ENCODINGS].join(', ')}`;
  },
  buffering: (spec) => {
    const field = Object.keys(spec).find((key) => (numberAt(spec, key) ?? 0) < 0);
    return field === undefined ? undefined : `got ${field} ${numberAt(spec, field)}, expected 0 or more`;
  },
  headers: (spec) => (Object.keys(spec).length === 0 ? 'sets no headers' : patterns(listAt(spec, 'accessControlAllowOriginListRegex'))),
};
