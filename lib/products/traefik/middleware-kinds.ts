import {
  type MiddlewareSpec,
  MiddlewareSpecCircuitBreakerFallbackDuration,
  MiddlewareSpecErrorsServicePort,
  type MiddlewareSpecHeaders,
  type MiddlewareSpecPassTlsClientCert,
  MiddlewareSpecRateLimitPeriod,
  MiddlewareSpecRetryInitialInterval,
} from '../../../imports/traefik.io';
import type { RouteTarget } from '../../apps/route/target';
import { checkIpCidr, type IpCidr } from '../../lab/address';
import { ConfigurationError } from '../../manifest/configuration-error';
import { goRegExp } from '../../regexp/go-regexp';

/** Headers that are set or checked, without those that Traefik has given up. */
export type Headers = Omit<MiddlewareSpecHeaders, 'featurePolicy' | 'sslForceHost' | 'sslHost' | 'sslRedirect' | 'sslTemporaryRedirect'>;

/** What a middleware can do. @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/ */
export interface MiddlewareKinds {
  /** Sends the client to another scheme. `permanent`: 301 or 308, not 302 or 307; `port`: @default the scheme's own */
  readonly redirectScheme: { readonly scheme: 'http' | 'https'; readonly permanent?: boolean; readonly port?: number };
  /** Sets headers of requests and answers; `stsSeconds` is in seconds. */
  readonly headers: Headers;
  /** Takes the beginning off the path. */
  readonly stripPrefix: { readonly prefixes: readonly [`/${string}`, ...`/${string}`[]] };
  /** Asks for user and password. `secret`: name of a Secret beside it with the key `users`, lines of htpasswd */
  readonly basicAuth: { readonly secret: string; readonly realm?: string; readonly removeHeader?: boolean };
  /** At most `average` requests in each `period` (@default '1s') from one address, with bursts of `burst` (@default 1). */
  readonly rateLimit: { readonly average: number; readonly burst?: number; readonly period?: `${number}${'s' | 'm' | 'h'}` };
  /** Lets only these networks in. `depth`: which address of X-Forwarded-For counts, from the right; @default the connection's own */
  readonly ipAllowList: { readonly sourceRange: readonly [IpCidr, ...IpCidr[]]; readonly depth?: number };
  /** At most so many requests at once from one address. */
  readonly inFlightReq: { readonly amount: number };
  /** Asks somebody else whether a request may pass: an answer of 2xx lets it through, any other goes back to the client. */
  readonly forwardAuth: ForwardAuth;
  /** Several middlewares, one after the other. */
  readonly chain: { readonly middlewares: readonly [NamedMiddleware, ...NamedMiddleware[]] };
  /** Compresses answers. `true`, or what differs: `minResponseBodyBytes` @default 1024 */
  readonly compress:
    | true
    | {
        readonly encodings?: readonly ('gzip' | 'br' | 'zstd')[];
        readonly minResponseBodyBytes?: number;
        readonly excludedContentTypes?: readonly string[];
      };
  /** Puts something before the path. */
  readonly addPrefix: { readonly prefix: `/${string}` };
  /** Takes another path instead. */
  readonly replacePath: { readonly path: `/${string}` };
  /** Changes the path by a regular expression of Go; `$1` is its first group. */
  readonly replacePathRegex: { readonly regex: string; readonly replacement: string };
  /** Sends the client to another URL by a regular expression of Go; `${1}` is its first group. */
  readonly redirectRegex: { readonly regex: string; readonly replacement: string; readonly permanent?: boolean };
  /** Takes the beginning off the path, by regular expressions of Go. */
  readonly stripPrefixRegex: { readonly regex: readonly [string, ...string[]] };
  /** Asks for user and password without sending it. `secret`: name of a Secret beside it with the key `users`, lines of htdigest */
  readonly digestAuth: { readonly secret: string; readonly realm?: string; readonly removeHeader?: boolean };
  /** Reads requests and answers whole before it passes them on, up to so many bytes. */
  readonly buffering: {
    readonly maxRequestBodyBytes?: number;
    readonly memRequestBodyBytes?: number;
    readonly maxResponseBodyBytes?: number;
    readonly memResponseBodyBytes?: number;
    readonly retryExpression?: string;
  };
  /** Asks again where the pods do not answer. */
  readonly retry: { readonly attempts: number; readonly initialInterval?: `${number}${'ms' | 's'}` };
  /** Answers itself while the pods fail. `expression`: for example `NetworkErrorRatio() > 0.30` */
  readonly circuitBreaker: {
    readonly expression: string;
    readonly fallbackDuration?: `${number}${'s' | 'm'}`;
    readonly responseCode?: number;
  };
  /** Pages of a Service instead of answers with these states. `query`: path that is asked for, `{status}` is the state */
  readonly errors: {
    readonly status: readonly [string, ...string[]];
    readonly to: RouteTarget;
    readonly port?: number;
    readonly query: `/${string}`;
  };
  /** Passes what the client's certificate says on as headers. */
  readonly passTlsClientCert: MiddlewareSpecPassTlsClientCert;
  /** Finds out the Content-Type of answers that have none. */
  readonly contentType: { readonly autoDetect: boolean };
  /** Turns gRPC-Web into gRPC. */
  readonly grpcWeb: { readonly allowOrigins: readonly [string, ...string[]] };
  /** A plugin that Traefik is started with: its name and its options. */
  readonly plugin: { readonly name: string; readonly options: Readonly<Record<string, unknown>> };
}

/** A middleware, as a chain names it. */
export interface NamedMiddleware {
  readonly name: string;
  readonly namespace: string;
}

/** Where requests are asked about: a workload of the lab, or any address. */
export type ForwardAuth = {
  /** Headers of the answer that the pods get, for example `Remote-User`. @default none */
  readonly authResponseHeaders?: readonly string[];
  /** Headers of the request that are passed on. @default all */
  readonly authRequestHeaders?: readonly string[];
  /** Believe `X-Forwarded-*` headers that the client sends. @default false */
  readonly trustForwardHeader?: boolean;
} & (
  | {
      /** A workload of any namespace, with its path. */
      readonly to: RouteTarget;
      readonly port?: number;
      readonly path: `/${string}`;
      readonly address?: never;
    }
  | { readonly address: `http://${string}` | `https://${string}`; readonly to?: never; readonly port?: never; readonly path?: never }
);

/** Exactly one of them. */
export type MiddlewareKind = {
  [K in keyof MiddlewareKinds]: Pick<MiddlewareKinds, K> & { readonly [O in Exclude<keyof MiddlewareKinds, K>]?: never };
}[keyof MiddlewareKinds];

/** Names of all kinds, in the order of messages. */
const KINDS = [
  'redirectScheme',
  'headers',
  'stripPrefix',
  'basicAuth',
  'rateLimit',
  'ipAllowList',
  'inFlightReq',
  'forwardAuth',
  'chain',
  'compress',
  'addPrefix',
  'replacePath',
  'replacePathRegex',
  'redirectRegex',
  'stripPrefixRegex',
  'digestAuth',
  'buffering',
  'retry',
  'circuitBreaker',
  'errors',
  'passTlsClientCert',
  'contentType',
  'grpcWeb',
  'plugin',
] as const satisfies readonly (keyof MiddlewareKinds)[];

/** A kind and its options, of which exactly one is there. */
export type GivenKind = { readonly [K in keyof MiddlewareKinds]?: MiddlewareKinds[K] | undefined };

/** What of a middleware needs the lab: names of Services, middlewares of other namespaces. */
export interface MiddlewareContext {
  /** URL of a target that forwardAuth asks. */
  addressOf(to: RouteTarget, port: number | undefined): string;
  /** Service of a target in the middleware's own namespace. */
  backendOf(to: RouteTarget, port: number | undefined): { readonly service: string; readonly port: number };
  /** A middleware as a chain names it. */
  reference(middleware: NamedMiddleware): { readonly name: string; readonly namespace?: string };
}

/** @throws ConfigurationError for none or several kinds, or for values that Traefik would refuse */
export function middlewareSpec(what: string, kind: GivenKind, context: MiddlewareContext): MiddlewareSpec {
  const given = KINDS.filter((key) => kind[key] !== undefined);
  if (given.length !== 1)
    throw new ConfigurationError(`${what}: got ${given.join(' and ') || 'nothing'}, expected exactly one of ${KINDS.join(', ')}`);
  checkKind(what, kind);
  return { ...plainKinds(kind), ...builtKinds(kind, context) };
}

function checkKind(what: string, { headers, ipAllowList, rateLimit, inFlightReq, retry, errors, ...regex }: GivenKind): void {
  if (headers && Object.keys(headers).length === 0) throw new ConfigurationError(`${what}: got no headers, expected at least one`);
  for (const range of ipAllowList?.sourceRange ?? []) checkIpCidr(what, range);
  for (const [key, number] of Object.entries({ average: rateLimit?.average, amount: inFlightReq?.amount, attempts: retry?.attempts }))
    if (number !== undefined && !(Number.isInteger(number) && number >= 1))
      throw new ConfigurationError(`${what}: got ${key} ${number}, expected a whole number from 1`);
  for (const status of errors?.status ?? [])
    if (!/^[1-5]\d\d(-[1-5]\d\d)?$/.test(status))
      throw new ConfigurationError(`${what}: got status '${status}', expected one like '404' or '500-599'`);
  const { replacePathRegex, redirectRegex, stripPrefixRegex } = regex;
  for (const text of [replacePathRegex?.regex, redirectRegex?.regex, ...(stripPrefixRegex?.regex ?? [])])
    if (text !== undefined && typeof goRegExp(text) === 'string')
      throw new ConfigurationError(
        `${what}: got regular expression '${text}', which Go can't read; expected no lookaround and no backreferences`,
      );
}

/** Kinds that Traefik takes as they are given. */
function plainKinds(kind: GivenKind): MiddlewareSpec {
  const { headers, stripPrefix, basicAuth, inFlightReq, addPrefix, replacePath, replacePathRegex, redirectRegex } = kind;
  const { stripPrefixRegex, digestAuth, buffering, passTlsClientCert, contentType, grpcWeb } = kind;
  return {
    ...(headers ? { headers } : {}),
    ...(stripPrefix ? { stripPrefix: { prefixes: [...stripPrefix.prefixes] } } : {}),
    ...(basicAuth ? { basicAuth } : {}),
    ...(inFlightReq ? { inFlightReq } : {}),
    ...(addPrefix ? { addPrefix } : {}),
    ...(replacePath ? { replacePath } : {}),
    ...(replacePathRegex ? { replacePathRegex } : {}),
    ...(redirectRegex ? { redirectRegex } : {}),
    ...(stripPrefixRegex ? { stripPrefixRegex: { regex: [...stripPrefixRegex.regex] } } : {}),
    ...(digestAuth ? { digestAuth } : {}),
    ...(buffering ? { buffering } : {}),
    ...(passTlsClientCert ? { passTlsClientCert } : {}),
    ...(contentType ? { contentType } : {}),
    ...(grpcWeb ? { grpcWeb: { allowOrigins: [...grpcWeb.allowOrigins] } } : {}),
  };
}

function builtKinds(kind: GivenKind, context: MiddlewareContext): MiddlewareSpec {
  const { redirectScheme, rateLimit, ipAllowList, forwardAuth, chain, compress, retry, circuitBreaker, errors, plugin } = kind;
  return {
    ...(redirectScheme ? { redirectScheme: redirect(redirectScheme) } : {}),
    ...(rateLimit ? { rateLimit: limit(rateLimit) } : {}),
    ...(ipAllowList ? { ipAllowList: allowList(ipAllowList) } : {}),
    ...(forwardAuth ? { forwardAuth: auth(forwardAuth, context) } : {}),
    ...(chain ? { chain: { middlewares: chain.middlewares.map((one) => context.reference(one)) } } : {}),
    ...(compress ? { compress: compression(compress) } : {}),
    ...(retry ? { retry: repeated(retry) } : {}),
    ...(circuitBreaker ? { circuitBreaker: breaker(circuitBreaker) } : {}),
    ...(errors ? { errors: errorPages(errors, context) } : {}),
    ...(plugin ? { plugin: { [plugin.name]: plugin.options } } : {}),
  };
}

function redirect({ scheme, permanent, port }: MiddlewareKinds['redirectScheme']): NonNullable<MiddlewareSpec['redirectScheme']> {
  return { scheme, ...(permanent === undefined ? {} : { permanent }), ...(port === undefined ? {} : { port: String(port) }) };
}

function limit({ average, burst, period }: MiddlewareKinds['rateLimit']): NonNullable<MiddlewareSpec['rateLimit']> {
  return {
    average,
    ...(burst === undefined ? {} : { burst }),
    ...(period === undefined ? {} : { period: MiddlewareSpecRateLimitPeriod.fromString(period) }),
  };
}

function allowList({ sourceRange, depth }: MiddlewareKinds['ipAllowList']): NonNullable<MiddlewareSpec['ipAllowList']> {
  return { sourceRange: [...sourceRange], ...(depth === undefined ? {} : { ipStrategy: { depth } }) };
}

function auth(kind: ForwardAuth, context: MiddlewareContext): NonNullable<MiddlewareSpec['forwardAuth']> {
  const { authResponseHeaders, authRequestHeaders, trustForwardHeader } = kind;
  return {
    address: kind.to ? `${context.addressOf(kind.to, kind.port)}${kind.path}` : kind.address,
    ...(authResponseHeaders ? { authResponseHeaders: [...authResponseHeaders] } : {}),
    ...(authRequestHeaders ? { authRequestHeaders: [...authRequestHeaders] } : {}),
    ...(trustForwardHeader === undefined ? {} : { trustForwardHeader }),
  };
}

function compression(compress: MiddlewareKinds['compress']): NonNullable<MiddlewareSpec['compress']> {
  if (compress === true) return {};
  const { encodings, minResponseBodyBytes, excludedContentTypes } = compress;
  return {
    ...(encodings ? { encodings: [...encodings] } : {}),
    ...(minResponseBodyBytes === undefined ? {} : { minResponseBodyBytes }),
    ...(excludedContentTypes ? { excludedContentTypes: [...excludedContentTypes] } : {}),
  };
}

function repeated({ attempts, initialInterval }: MiddlewareKinds['retry']): NonNullable<MiddlewareSpec['retry']> {
  const interval = initialInterval === undefined ? undefined : MiddlewareSpecRetryInitialInterval.fromString(initialInterval);
  return { attempts, ...(interval ? { initialInterval: interval } : {}) };
}

function breaker({
  expression,
  fallbackDuration,
  responseCode,
}: MiddlewareKinds['circuitBreaker']): NonNullable<MiddlewareSpec['circuitBreaker']> {
  const duration = fallbackDuration === undefined ? undefined : MiddlewareSpecCircuitBreakerFallbackDuration.fromString(fallbackDuration);
  return { expression, ...(duration ? { fallbackDuration: duration } : {}), ...(responseCode === undefined ? {} : { responseCode }) };
}

function errorPages(
  { status, to, port, query }: MiddlewareKinds['errors'],
  context: MiddlewareContext,
): NonNullable<MiddlewareSpec['errors']> {
  const backend = context.backendOf(to, port);
  return {
    status: [...status],
    query,
    service: { name: backend.service, port: MiddlewareSpecErrorsServicePort.fromNumber(backend.port) },
  };
}
