import type { AppChart } from '../../lab/app-chart';
import type { IngressKind } from '../../lab/description';
import { Mistake } from '../../manifest/mistake';
import type { Middleware } from '../middleware/middleware';

/** Entry points that Traefik opens by default, here and in its chart. */
export type EntryPoint = 'web' | 'websecure';

/** What Traefik can do for an Ingress. @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/ */
export interface TraefikRouteOptions {
  /** Where it listens. @default every default entry point */
  readonly entryPoints?: readonly [EntryPoint, ...EntryPoint[]];
  /** What a request passes before it gets to the workload, in this order; of the route's own namespace. @default nothing */
  readonly middlewares?: readonly [Middleware, ...Middleware[]];
  /** The higher one wins among routes that match. @default the longer rule */
  readonly priority?: number;
}

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

interface OptionsByController {
  readonly traefik: TraefikRouteOptions;
  readonly nginx: NginxRouteOptions;
}

/** What the lab's ingress controller can do beyond the standard, by its kind. */
export type RouteOptions<I extends IngressKind = IngressKind> = OptionsByController[I];

const KNOWN: { readonly [I in IngressKind]: readonly (keyof OptionsByController[I] & string)[] } = {
  traefik: ['entryPoints', 'middlewares', 'priority'],
  nginx: ['sslRedirect', 'proxyBodySize', 'proxyReadTimeout', 'proxySendTimeout', 'backendProtocol'],
};

const TRAEFIK = 'traefik.ingress.kubernetes.io/router';
const NGINX = 'nginx.ingress.kubernetes.io';

/**
 * The options as annotations.
 * @throws Mistake for an option that the lab's controller does not know, or a middleware of another namespace
 */
export function optionAnnotations(what: string, scope: AppChart, options: RouteOptions): Record<string, string> {
  const { controller } = scope.lab.ingress;
  const known: readonly string[] = KNOWN[controller];
  const strange = Object.keys(options).find((key) => !known.includes(key));
  if (strange !== undefined) {
    throw new Mistake(
      `${what}: got option '${strange}', which ${controller}, the ingress controller of lab ${scope.lab.labName}, does not have; expected ${known.join(', ')}`,
    );
  }
  return isTraefik(controller, options) ? traefik(what, scope, options) : nginx(options);
}

/** The names of a route's middlewares. @throws Mistake for one of another namespace */
export function middlewareNames(what: string, namespace: string, middlewares: readonly Middleware[]): readonly string[] {
  return middlewares.map((middleware) => {
    if (middleware.namespace === namespace) return middleware.name;
    throw new Mistake(
      `${what}: got middleware ${middleware.name} of namespace ${middleware.namespace}, expected one of ${namespace}: ` +
        'Traefik refuses others unless its providers.kubernetesCRD.allowCrossNamespace is set',
    );
  });
}

function isTraefik(controller: IngressKind, _options: RouteOptions): _options is TraefikRouteOptions {
  return controller === 'traefik';
}

function traefik(what: string, { appNamespace }: AppChart, options: TraefikRouteOptions): Record<string, string> {
  const { entryPoints, middlewares, priority } = options;
  const names = middlewareNames(what, appNamespace, middlewares ?? []).map((name) => `${appNamespace}-${name}@kubernetescrd`);
  return {
    ...(entryPoints ? { [`${TRAEFIK}.entrypoints`]: entryPoints.join(', ') } : {}),
    ...(names.length > 0 ? { [`${TRAEFIK}.middlewares`]: names.join(',') } : {}),
    ...(priority === undefined ? {} : { [`${TRAEFIK}.priority`]: String(priority) }),
  };
}

function nginx(options: NginxRouteOptions): Record<string, string> {
  const annotations = {
    'ssl-redirect': options.sslRedirect,
    'proxy-body-size': options.proxyBodySize,
    'proxy-read-timeout': options.proxyReadTimeout,
    'proxy-send-timeout': options.proxySendTimeout,
    'backend-protocol': options.backendProtocol,
  };
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) => (value === undefined ? [] : [[`${NGINX}/${key}`, String(value)] as const])),
  );
}
