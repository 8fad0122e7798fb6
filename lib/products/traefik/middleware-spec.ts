import {
  type MiddlewareSpec,
  MiddlewareSpecCircuitBreakerFallbackDuration,
  MiddlewareSpecErrorsServicePort,
  MiddlewareSpecRateLimitPeriod,
  MiddlewareSpecRetryInitialInterval,
} from '../../../imports/traefik.io';
import { checkIpCidr } from '../../lab/address';
import { ConfigurationError } from '../../manifest/configuration-error';
import { goRegExp } from '../../regexp/go-regexp';
import { headersSpec } from './headers';
import { type ForwardAuth, type GivenKind, KINDS, type MiddlewareContext, type MiddlewareKinds } from './middleware-kinds';

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
    ...(headers ? { headers: headersSpec(headers) } : {}),
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
