import {
  type HttpRouteSpecRules,
  type HttpRouteSpecRulesFilters,
  HttpRouteSpecRulesFiltersRequestRedirectScheme,
  HttpRouteSpecRulesFiltersRequestRedirectStatusCode,
  HttpRouteSpecRulesFiltersType,
  type HttpRouteSpecRulesMatches,
  HttpRouteSpecRulesMatchesPathType,
} from '../../../imports/gateway.networking.k8s.io';
import type { RequestedPath, RequestedRoute } from '../../lab/requested-route';
import { ConfigurationError } from '../../manifest/configuration-error';

/** What an HTTPRoute may have at most. */
const MOST = { rules: 16, matches: 64 } as const;

/**
 * The rules of a route, one for each Service's port. Which path comes first follows from the paths, as it does of an Ingress.
 * @throws ConfigurationError for a path that an HTTPRoute can't have, and more of them than it takes
 */
export function rulesOf(
  { what, paths }: Pick<RequestedRoute, 'what' | 'paths'>,
  filters: readonly HttpRouteSpecRulesFilters[],
  backends: 'with backends' | 'without backends' = 'with backends',
): readonly HttpRouteSpecRules[] {
  const groups = new Map<string, RequestedPath[]>();
  for (const one of paths) {
    checkCharacters(what, one.path);
    const key = backends === 'without backends' ? '' : `${one.service} ${one.port}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size > MOST.rules)
    throw new ConfigurationError(
      `${what}: got paths to ${groups.size} Services, expected at most ${MOST.rules} of an HTTPRoute: make two routes`,
    );
  return [...groups.values()].map((group) => {
    if (group.length > MOST.matches)
      throw new ConfigurationError(`${what}: got ${group.length} paths to a Service, expected at most ${MOST.matches}: make two routes`);
    const backendRefs = group.slice(0, 1).map(({ service, port }) => ({ group: '', kind: 'Service', name: service, port, weight: 1 }));
    return {
      matches: group.map(matchOf),
      ...(filters.length > 0 ? { filters: [...filters] } : {}),
      ...(backends === 'without backends' ? {} : { backendRefs }),
    };
  });
}

/** Sends requests to https. @param port where clients ask for it */
export function redirectFilter(port = 443): HttpRouteSpecRulesFilters {
  return {
    type: HttpRouteSpecRulesFiltersType.REQUEST_REDIRECT,
    requestRedirect: {
      scheme: HttpRouteSpecRulesFiltersRequestRedirectScheme.HTTPS,
      statusCode: HttpRouteSpecRulesFiltersRequestRedirectStatusCode.VALUE_301,
      ...(port === 443 ? {} : { port }),
    },
  };
}

function matchOf({ path, type }: RequestedPath): HttpRouteSpecRulesMatches {
  const { EXACT, PATH_PREFIX } = HttpRouteSpecRulesMatchesPathType;
  return { path: { type: type === 'Exact' ? EXACT : PATH_PREFIX, value: path } };
}

function checkCharacters(what: string, path: string): void {
  if (/^(?:[A-Za-z0-9/\-._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/.test(path) && !/\/\/|\/\.\.?(\/|$)|%2f/i.test(path)) return;
  throw new ConfigurationError(
    `${what}: got path '${path}', expected one that an HTTPRoute can have: without //, /./, /../ and %2f, other characters written as %20`,
  );
}
