import type { RouteAnnotations } from '../../lab/route-annotations';

/** What ingress-nginx can do. @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/ */
export interface NginxRouteOptions {
  /** Redirect HTTP to HTTPS. @default true with tls */
  readonly sslRedirect?: boolean;
  /** Largest request body, for example `'8m'`, `'0'` for no limit. @default '1m' */
  readonly proxyBodySize?: `${number}` | `${number}${'k' | 'm' | 'g'}`;
  /** Seconds between two reads of an answer; WebSockets want hours. @default 60 */
  readonly proxyReadTimeout?: number;
  /** Seconds between two writes of a request. @default 60 */
  readonly proxySendTimeout?: number;
  /** What the workload speaks. @default 'HTTP' */
  readonly backendProtocol?: 'HTTP' | 'HTTPS' | 'GRPC' | 'GRPCS';
}

/** The options as annotations of an Ingress. */
export const NGINX_ROUTES: RouteAnnotations<NginxRouteOptions> = {
  known: ['sslRedirect', 'proxyBodySize', 'proxyReadTimeout', 'proxySendTimeout', 'backendProtocol'],
  annotations({ options }) {
    const annotations = {
      'ssl-redirect': options.sslRedirect,
      'proxy-body-size': options.proxyBodySize,
      'proxy-read-timeout': options.proxyReadTimeout,
      'proxy-send-timeout': options.proxySendTimeout,
      'backend-protocol': options.backendProtocol,
    };
    return Object.fromEntries(
      Object.entries(annotations).flatMap(([key, value]) =>
        value === undefined ? [] : [[`nginx.ingress.kubernetes.io/${key}`, String(value)] as const],
      ),
    );
  },
};
