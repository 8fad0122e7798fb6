import type { LabCluster } from '../../../cluster/cluster';
import { routesOfIngressRoute } from './ingress-route';
import type { Middlewares } from './middlewares';
import type { Route } from './route';
import type { RouteTargets } from './services';

/** The API group of Traefik's kinds until Traefik 3, which does not read it any more. */
export const OLD_GROUP = 'traefik.containo.us';
/** What to write for it. */
export const API_VERSION = 'traefik.io/v1alpha1';

/** Routes of the old group: Traefik 2 serves them as well, Traefik 3 leaves them out. */
export function oldRoutes(cluster: LabCluster, targets: RouteTargets, middlewares: Middlewares): readonly (readonly Route[])[] {
  const routes = cluster.ofKind(`${OLD_GROUP}/IngressRoute`).map((object) => routesOfIngressRoute(object, targets, middlewares, 'v2'));
  if (middlewares.flags.major < 3) return routes;
  const problem = { code: 'api-group', reason: `Traefik 3 does not read ${OLD_GROUP}`, hint: `write apiVersion: ${API_VERSION}` } as const;
  return routes.map((some) => some.map((route) => ({ ...route, problem })));
}
