import type { RouteAnnotations } from '../../lab/route-annotations';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Middleware } from './middleware';

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

const ROUTER = 'traefik.ingress.kubernetes.io/router';

/** The options as annotations of an Ingress. */
export const TRAEFIK_ROUTES: RouteAnnotations<TraefikRouteOptions> = {
  known: ['entryPoints', 'middlewares', 'priority'],
  entryPoints: ({ entryPoints }) => entryPoints,
  annotations({ what, namespace, options: { entryPoints, middlewares, priority } }) {
    const names = middlewareNames(what, namespace, middlewares ?? []).map((name) => `${namespace}-${name}@kubernetescrd`);
    return {
      ...(entryPoints ? { [`${ROUTER}.entrypoints`]: entryPoints.join(', ') } : {}),
      ...(names.length > 0 ? { [`${ROUTER}.middlewares`]: names.join(',') } : {}),
      ...(priority === undefined ? {} : { [`${ROUTER}.priority`]: String(priority) }),
    };
  },
};

/** The names of a route's middlewares. @throws ConfigurationError for one of another namespace */
export function middlewareNames(what: string, namespace: string, middlewares: readonly Middleware[]): readonly string[] {
  return middlewares.map((middleware) => {
    if (middleware.namespace === namespace) return middleware.name;
    throw new ConfigurationError(
      `${what}: got middleware ${middleware.name} of namespace ${middleware.namespace}, expected one of ${namespace}: ` +
        'Traefik refuses others unless its providers.kubernetesCRD.allowCrossNamespace is set',
    );
  });
}
