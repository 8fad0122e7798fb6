import type { LabTypes } from '../../lab/app-chart';
import type { RouteAnnotations } from '../../lab/route-annotations';
import type { Middleware } from './middleware';
import { checkNamespace } from './references-of';
import type { TraefikSettings } from './traefik-values';

/** Entry points that Traefik opens by default, here and in its chart. A lab declares others: `entryPoints` of its Traefik. */
export type EntryPoint = 'web' | 'websecure';

/** What Traefik can do for a route. @typeParam E the lab's entry points @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/ */
export interface TraefikRouteOptions<E extends string = EntryPoint> {
  /** Where it listens. @default every default entry point; of an HTTPRoute websecure with tls, else web */
  readonly entryPoints?: readonly [E, ...E[]];
  /**
   * What a request passes before it gets to the workload, in this order; of another namespace where the lab's Traefik allows it, which an HTTPRoute
   * can't name. @default nothing
   */
  readonly middlewares?: readonly [Middleware, ...Middleware[]];
  /** Of an Ingress: the higher one wins among routes that match. @default the longer rule */
  readonly priority?: number;
  /** Of an HTTPRoute with tls: whether requests without it are sent to https, for good. @default false: they find no route */
  readonly redirectToHttps?: boolean;
}

/** Entry points of a lab, by its names: what `options` of its routes may name. */
export type EntryPointOf<L extends LabTypes> = L['routeOptions'] extends { readonly entryPoints?: readonly (infer E extends string)[] }
  ? E
  : string;

const ROUTER = 'traefik.ingress.kubernetes.io/router';

/** Options of each kind of route, and what to do instead of those of the other. */
const KNOWN = {
  ingress: {
    known: ['entryPoints', 'middlewares', 'priority'],
    instead: {
      redirectToHttps: "a Middleware with redirectScheme, redirectTo of the entry point web, or routes: 'gateway' of the lab's Traefik",
    },
  },
  gateway: {
    known: ['entryPoints', 'middlewares', 'redirectToHttps'],
    instead: { priority: 'none: HTTPRoutes are ordered by their paths, exact ones and longer ones first; or an IngressRoute' },
  },
} as const;

/** The options of routes, and how they are annotations of an Ingress. */
export function traefikRoutes<E extends string>(settings: TraefikSettings<E>): RouteAnnotations<TraefikRouteOptions<E | EntryPoint>> {
  const { values, routes = 'ingress' } = settings;
  const crossesNamespaces = values?.providers?.kubernetesCRD?.allowCrossNamespace === true;
  return {
    ...KNOWN[routes],
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
