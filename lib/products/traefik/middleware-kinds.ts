import type { RouteTarget } from '../../apps/route/target';
import type { IpCidr } from '../../lab/address';
import type { Headers } from './headers';
import type { PassTlsClientCert } from './pass-tls-client-cert';

/** What a middleware can do. @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/ */
export interface MiddlewareKinds {
  /** Sends the client to another scheme. `permanent`: 301 or 308, not 302 or 307; `port`: @default the scheme's own */
  readonly redirectScheme: {
    /** Scheme that the client is sent to. */
    readonly scheme: 'http' | 'https';
    readonly permanent?: boolean;
    readonly port?: number;
  };
  /** Sets headers of requests and answers; `stsSeconds` is in seconds. */
  readonly headers: Headers;
  /** Takes the beginning off the path. */
  readonly stripPrefix: {
    /** Beginnings that are taken off; the first that fits counts. */
    readonly prefixes: readonly [`/${string}`, ...`/${string}`[]];
  };
  /** Asks for user and password. `secret`: name of a Secret beside it with the key `users`, lines of htpasswd */
  readonly basicAuth: {
    readonly secret: string;
    /** What browsers show beside the question. @default 'traefik' */
    readonly realm?: string;
    /** Whether the pods don't get the header `Authorization`. @default false */
    readonly removeHeader?: boolean;
  };
  /** At most `average` requests in each `period` (@default '1s') from one address, with bursts of `burst` (@default 1). */
  readonly rateLimit: { readonly average: number; readonly burst?: number; readonly period?: `${number}${'s' | 'm' | 'h'}` };
  /** Lets only these networks in. `depth`: which address of X-Forwarded-For counts, from the right; @default the connection's own */
  readonly ipAllowList: {
    /** Networks, for example `192.168.1.0/24`. */
    readonly sourceRange: readonly [IpCidr, ...IpCidr[]];
    readonly depth?: number;
  };
  /** At most so many requests at once from one address. */
  readonly inFlightReq: {
    /** How many requests. */
    readonly amount: number;
  };
  /** Asks somebody else whether a request may pass: an answer of 2xx lets it through, any other goes back to the client. */
  readonly forwardAuth: ForwardAuth;
  /** Several middlewares, one after the other. */
  readonly chain: {
    /** The middlewares, in the order in which they act. */
    readonly middlewares: readonly [NamedMiddleware, ...NamedMiddleware[]];
  };
  /** Compresses answers. `true`, or what differs: `minResponseBodyBytes` @default 1024 */
  readonly compress:
    | true
    | {
        /** Encodings that are used, the first of them preferred. @default gzip, br, zstd */
        readonly encodings?: readonly ('gzip' | 'br' | 'zstd')[];
        readonly minResponseBodyBytes?: number;
        /** Content types that are left as they are. @default none */
        readonly excludedContentTypes?: readonly string[];
      };
  /** Puts something before the path. */
  readonly addPrefix: {
    /** What is put before the path. */
    readonly prefix: `/${string}`;
  };
  /** Takes another path instead. */
  readonly replacePath: {
    /** The other path. */
    readonly path: `/${string}`;
  };
  /** Changes the path by a regular expression of Go; `$1` is its first group. */
  readonly replacePathRegex: {
    /** Regular expression that the path is compared with. */
    readonly regex: string;
    /** The other path. */
    readonly replacement: string;
  };
  /** Sends the client to another URL by a regular expression of Go; `${1}` is its first group. */
  readonly redirectRegex: {
    /** Regular expression that the URL is compared with. */
    readonly regex: string;
    /** The other URL. */
    readonly replacement: string;
    /** 301 or 308 instead of 302 or 307. @default false */
    readonly permanent?: boolean;
  };
  /** Takes the beginning off the path, by regular expressions of Go. */
  readonly stripPrefixRegex: {
    /** The regular expressions. */
    readonly regex: readonly [string, ...string[]];
  };
  /** Asks for user and password without sending it. `secret`: name of a Secret beside it with the key `users`, lines of htdigest */
  readonly digestAuth: {
    readonly secret: string;
    /** What browsers show beside the question. @default 'traefik' */
    readonly realm?: string;
    /** Whether the pods don't get the header `Authorization`. @default false */
    readonly removeHeader?: boolean;
  };
  /** Reads requests and answers whole before it passes them on, up to so many bytes. */
  readonly buffering: {
    /** Longer requests are refused with 413; 0: none. @default 0 */
    readonly maxRequestBodyBytes?: number;
    /** Bytes of a request that are kept in memory; more go to disk. @default 1048576 */
    readonly memRequestBodyBytes?: number;
    /** Longer answers become a 500; 0: none. @default 0 */
    readonly maxResponseBodyBytes?: number;
    /** Bytes of an answer that are kept in memory; more go to disk. @default 1048576 */
    readonly memResponseBodyBytes?: number;
    /** When it is asked again, for example `IsNetworkError() && Attempts() < 2`. @default never */
    readonly retryExpression?: string;
  };
  /** Asks again where the pods do not answer. */
  readonly retry: {
    /** How often it is asked, the first time included. */
    readonly attempts: number;
    /** How long it waits before the second time, longer each time, for example `'100ms'`. @default no wait */
    readonly initialInterval?: `${number}${'ms' | 's'}`;
  };
  /** Answers itself while the pods fail. `expression`: for example `NetworkErrorRatio() > 0.30` */
  readonly circuitBreaker: {
    readonly expression: string;
    /** How long it answers itself before it tries the pods again. @default '10s' */
    readonly fallbackDuration?: `${number}${'s' | 'm'}`;
    /** Status of its own answer. @default 503 */
    readonly responseCode?: number;
  };
  /** Pages of a Service instead of answers with these states. `query`: path that is asked for, `{status}` is the state */
  readonly errors: {
    /** States, or ranges of them: `404`, `500-599`. */
    readonly status: readonly [string, ...string[]];
    /** Whose pages these are: a workload of the middleware's namespace. */
    readonly to: RouteTarget;
    /** Port of its Service. @default its only one */
    readonly port?: number;
    readonly query: `/${string}`;
  };
  /** Passes what the client's certificate says on as headers. */
  readonly passTlsClientCert: PassTlsClientCert;
  /** Finds out the Content-Type of answers that have none. */
  readonly contentType: {
    /** Whether the type is found out from the content. */
    readonly autoDetect: boolean;
  };
  /** Turns gRPC-Web into gRPC. */
  readonly grpcWeb: {
    /** Origins that browsers may ask from; `*`: all. */
    readonly allowOrigins: readonly [string, ...string[]];
  };
  /** A plugin that Traefik is started with: its name and its options. */
  readonly plugin: {
    /** Name of the plugin, as Traefik's static configuration has it. */
    readonly name: string;
    /** Its options. */
    readonly options: Readonly<Record<string, unknown>>;
  };
}

/** A middleware, as a chain names it. */
export interface NamedMiddleware {
  /** Name of the Middleware. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
}

/** Where requests are asked about: a workload of the lab, or any address. */
export type ForwardAuth = ForwardAuthTo | ForwardAuthAt;

/** What is passed on and given back. */
interface ForwardAuthHeaders {
  /** Headers of the answer that the pods get, for example `Remote-User`. @default none */
  readonly authResponseHeaders?: readonly string[];
  /** Headers of the request that are passed on. @default all */
  readonly authRequestHeaders?: readonly string[];
  /** Believe `X-Forwarded-*` headers that the client sends. @default false */
  readonly trustForwardHeader?: boolean;
}

/** A workload is asked. */
export interface ForwardAuthTo extends ForwardAuthHeaders {
  /** A workload of any namespace, with its path. */
  readonly to: RouteTarget;
  /** Port of its Service. @default its only one */
  readonly port?: number;
  /** Path that is asked, for example `/api/verify`. */
  readonly path: `/${string}`;
  readonly address?: never;
}

/** What is elsewhere is asked. */
export interface ForwardAuthAt extends ForwardAuthHeaders {
  /** URL that is asked. */
  readonly address: `http://${string}` | `https://${string}`;
  readonly to?: never;
  readonly port?: never;
  readonly path?: never;
}

/** Exactly one of them. */
export type MiddlewareKind = {
  [K in keyof MiddlewareKinds]: Pick<MiddlewareKinds, K> & { readonly [O in Exclude<keyof MiddlewareKinds, K>]?: never };
}[keyof MiddlewareKinds];

/** Names of all kinds, in the order of messages. */
export const KINDS = [
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
