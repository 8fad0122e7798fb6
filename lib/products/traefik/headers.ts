import type { MiddlewareSpecHeaders } from '../../../imports/traefik.io';

type Texts = readonly string[];

/**
 * Headers that are set or checked, without those that Traefik has given up.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/headers/
 */
export interface Headers {
  /** Headers of requests: name to value; an empty value takes the header away. @default none */
  readonly customRequestHeaders?: Readonly<Record<string, string>>;
  /** Headers of answers: name to value; an empty value takes the header away. @default none */
  readonly customResponseHeaders?: Readonly<Record<string, string>>;
  /** CORS: whether cookies may be sent along. @default false */
  readonly accessControlAllowCredentials?: boolean;
  /** CORS: headers that a page may send. @default none */
  readonly accessControlAllowHeaders?: Texts;
  /** CORS: methods that a page may use. @default none */
  readonly accessControlAllowMethods?: Texts;
  /** CORS: origins whose pages may ask, for example `https://notes.home`; `*`: all. @default none */
  readonly accessControlAllowOriginList?: Texts;
  /** CORS: such origins as regular expressions of Go. @default none */
  readonly accessControlAllowOriginListRegex?: Texts;
  /** CORS: headers of answers that a page may read. @default none */
  readonly accessControlExposeHeaders?: Texts;
  /** CORS: seconds for which a browser may remember that. @default 0 */
  readonly accessControlMaxAge?: number;
  /** Adds `Vary: Origin` where origins are checked. @default false */
  readonly addVaryHeader?: boolean;
  /** Hosts that are answered; others are refused. @default all */
  readonly allowedHosts?: Texts;
  /** Headers that may have the host instead of `Host`. @default none */
  readonly hostsProxyHeaders?: Texts;
  /** `X-XSS-Protection: 1; mode=block`. @default false */
  readonly browserXssFilter?: boolean;
  /** Another `X-XSS-Protection`. @default none */
  readonly customBrowserXssValue?: string;
  /** `Content-Security-Policy`. @default none */
  readonly contentSecurityPolicy?: string;
  /** `Content-Security-Policy-Report-Only`. @default none */
  readonly contentSecurityPolicyReportOnly?: string;
  /** `X-Content-Type-Options: nosniff`. @default false */
  readonly contentTypeNosniff?: boolean;
  /** `X-Frame-Options: DENY`. @default false */
  readonly frameDeny?: boolean;
  /** Another `X-Frame-Options`, for example `SAMEORIGIN`. @default none */
  readonly customFrameOptionsValue?: string;
  /** `Permissions-Policy`. @default none */
  readonly permissionsPolicy?: string;
  /** `Referrer-Policy`. @default none */
  readonly referrerPolicy?: string;
  /** `Public-Key-Pins`. @default none */
  readonly publicKey?: string;
  /** Headers by which a proxy before Traefik says that the client came by TLS: name to value. @default none */
  readonly sslProxyHeaders?: Readonly<Record<string, string>>;
  /** `Strict-Transport-Security`: seconds for which browsers use TLS only. @default 0: no such header */
  readonly stsSeconds?: number;
  /** `includeSubDomains` in it. @default false */
  readonly stsIncludeSubdomains?: boolean;
  /** `preload` in it. @default false */
  readonly stsPreload?: boolean;
  /** The header without TLS too. @default false */
  readonly forceStsHeader?: boolean;
  /** Switches the checks of hosts and the STS header off, for tests. @default false */
  readonly isDevelopment?: boolean;
}

/** Headers as Traefik's kind has them. */
export function headersSpec(headers: Headers): MiddlewareSpecHeaders {
  const { accessControlAllowHeaders, accessControlAllowMethods, accessControlAllowOriginList, ...some } = headers;
  const { accessControlAllowOriginListRegex, accessControlExposeHeaders, allowedHosts, hostsProxyHeaders, ...others } = some;
  return {
    ...others,
    ...(accessControlAllowHeaders ? { accessControlAllowHeaders: [...accessControlAllowHeaders] } : {}),
    ...(accessControlAllowMethods ? { accessControlAllowMethods: [...accessControlAllowMethods] } : {}),
    ...(accessControlAllowOriginList ? { accessControlAllowOriginList: [...accessControlAllowOriginList] } : {}),
    ...(accessControlAllowOriginListRegex ? { accessControlAllowOriginListRegex: [...accessControlAllowOriginListRegex] } : {}),
    ...(accessControlExposeHeaders ? { accessControlExposeHeaders: [...accessControlExposeHeaders] } : {}),
    ...(allowedHosts ? { allowedHosts: [...allowedHosts] } : {}),
    ...(hostsProxyHeaders ? { hostsProxyHeaders: [...hostsProxyHeaders] } : {}),
  };
}
