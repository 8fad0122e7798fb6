import { type HttpRouteSpecRulesFilters, HttpRouteSpecRulesFiltersType } from '../../../imports/gateway.networking.k8s.io';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { NamedMiddleware } from './middleware-kinds';

/** Filters that a rule of an HTTPRoute may have. */
const MOST_FILTERS = 16;

/** @throws ConfigurationError for a middleware of another namespace: a filter names none */
export function middlewareFilters(
  what: string,
  namespace: string,
  middlewares: readonly NamedMiddleware[] = [],
): readonly HttpRouteSpecRulesFilters[] {
  if (middlewares.length > MOST_FILTERS)
    throw new ConfigurationError(
      `${what}: got ${middlewares.length} middlewares, expected at most ${MOST_FILTERS}: a Middleware with chain can name the others`,
    );
  return middlewares.map((middleware) => {
    if (middleware.namespace !== namespace)
      throw new ConfigurationError(
        `${what}: got middleware ${middleware.name} of namespace ${middleware.namespace}, expected one of ${namespace}: a filter of an HTTPRoute names ` +
          "none of another namespace; a Middleware here with chain can, where the values of the lab's Traefik have providers.kubernetesCRD.allowCrossNamespace",
      );
    return {
      type: HttpRouteSpecRulesFiltersType.EXTENSION_REF,
      extensionRef: { group: 'traefik.io', kind: 'Middleware', name: middleware.name },
    };
  });
}
