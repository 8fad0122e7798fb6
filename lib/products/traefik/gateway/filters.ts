import { changedPath, redirectLocation } from '../../../cluster/gateway/router/rewrite';
import { numberAt, type ReadMap, textAt } from '../../../manifest/read';
import type { Act } from '../router/effect';

/** Kinds of middlewares that Traefik makes of filters; the path prefix of their match is `prefix` of the spec. */
export const REDIRECT = 'gatewayRequestRedirect';
export const REWRITE = 'gatewayURLRewrite';
export const HEADERS = 'gatewayHeaderModifier';

/** What they do to a request. */
export const FILTERS: Readonly<Record<string, Act>> = {
  [REWRITE]: (spec, path) => {
    const changed = changedPath(spec, prefixOf(spec), path);
    return changed === undefined ? undefined : { path: changed };
  },
  [REDIRECT]: (spec, path, request) => {
    const location = redirectLocation(spec, prefixOf(spec), path, request);
    return { status: numberAt(spec, 'statusCode') ?? 302, location, effect: `redirect to ${location}` };
  },
};

function prefixOf(spec: ReadMap): string {
  return textAt(spec, 'prefix') ?? '/';
}
