import type { RouteAnnotations } from '../../lab/route-annotations';
import type { Middleware } from './middleware';
import { checkNamespace } from './references-of';
import type { TraefikValues } from './traefik-values';

/** Entry points that Traefik opens by default, here and in its chart. */
export type EntryPoint = 'web' | 'websecure';

/** What Traefik can do for an Ingress. @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/ */
export interface TraefikRouteOptions {
  /** Where it listens. @default every default entry point */
  readonly entryPoints?: readonly [EntryPoint, ...EntryPoint[]];
  /** What a request passes before it gets to the workload, in this order; of another namespace where the lab's Traefik allows it. @default nothing */
  readonly middlewares?: readonly [Middleware, ...Middleware[]];
  /** The higher one wins among routes that match. @default the longer rule */
  readonly priority?: number;
}

const ROUTER = 'traefik.ingress.kubernetes.io/router';

/** The options as annotations of an Ingress. @param values of Traefik's chart, which may allow middlewares of other namespaces */
export function traefikRoutes(values: TraefikValues | undefined): RouteAnnotations<TraefikRouteOptions> {
  const crossesNamespaces = values?.providers?.kubernetesCRD?.allowCrossNamespace === true;
  return {
    known: ['entryPoints', 'middlewares', 'priority'],
    crossesNamespaces,
    entryPoints: ({ entryPoints }) => entryPoints,
    annotations({ what, namespace, options: { entryPoints, middlewares = [], priority } }) {
      for (const middleware of middlewares) checkNamespace(what, namespace, crossesNamespaces, middleware);
      const names = middlewares.map((middleware) => `${middleware.namespace}-${middleware.name}@kubernetescrd`);
      return {
        ...(entryPoints ? { [`${ROUTER}.entrypoints`]: entryPoints.join(', ') } : {}),
        ...(names.length > 0 ? { [`${ROUTER}.middlewares`]: names.join(',') } : {}),
        ...(priority === undefined ? {} : { [`${ROUTER}.priority`]: String(priority) }),
      };
    },
  };
}
