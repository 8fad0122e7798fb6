import { type MiddlewareSpec, type MiddlewareSpecHeaders, MiddlewareSpecRateLimitPeriod } from '../../../imports/traefik.io';
import { type Cidr, checkCidr } from '../../lab/address';
import { ConfigurationError } from '../../manifest/configuration-error';

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
  /** Lets only these networks in. */
  readonly ipAllowList: { readonly sourceRange: readonly [Cidr, ...Cidr[]] };
}

/** Exactly one of them. */
export type MiddlewareKind = {
  [K in keyof MiddlewareKinds]: Pick<MiddlewareKinds, K> & { readonly [O in Exclude<keyof MiddlewareKinds, K>]?: never };
}[keyof MiddlewareKinds];

/** @throws ConfigurationError for none or several kinds, or for values that Traefik would refuse */
export function middlewareSpec(
  what: string,
  kind: { readonly [K in keyof MiddlewareKinds]?: MiddlewareKinds[K] | undefined },
): MiddlewareSpec {
  const { redirectScheme, headers, stripPrefix, basicAuth, rateLimit, ipAllowList } = kind;
  const given = Object.entries({ redirectScheme, headers, stripPrefix, basicAuth, rateLimit, ipAllowList });
  const kinds = given.flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (kinds.length !== 1) {
    throw new ConfigurationError(
      `${what}: got ${kinds.join(' and ') || 'nothing'}, expected exactly one of ${given.map(([key]) => key).join(', ')}`,
    );
  }
  if (headers && Object.keys(headers).length === 0) throw new ConfigurationError(`${what}: got no headers, expected at least one`);
  for (const range of ipAllowList?.sourceRange ?? []) checkCidr(what, range);
  return {
    ...(redirectScheme ? { redirectScheme: redirect(redirectScheme) } : {}),
    ...(headers ? { headers } : {}),
    ...(stripPrefix ? { stripPrefix: { prefixes: [...stripPrefix.prefixes] } } : {}),
    ...(basicAuth ? { basicAuth } : {}),
    ...(rateLimit ? { rateLimit: limit(rateLimit) } : {}),
    ...(ipAllowList ? { ipAllowList: { sourceRange: [...ipAllowList.sourceRange] } } : {}),
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
