import type { RouteRequest, Step } from '../../../cluster/routing/answer';
import { identityOf } from '../../../manifest/identity';
import { isHeld } from '../../../manifest/ip-range';
import type { Steps } from '../../../regexp/steps';
import { annotationAt } from './annotations';
import { patternOf } from './locate';
import { normalizedPath } from './normalize';
import type { Location, Server } from './servers';

/** What annotations make of a request. */
export interface Effects {
  readonly steps: readonly Step[];
  /** As the Service sees it. */
  readonly path: string;
  readonly end?: { readonly status: number; readonly location?: string };
}

/** In nginx's order: redirects, who may ask, the path. */
export function effectsOf(location: Location, server: Server, request: RouteRequest, steps: Steps): Effects {
  const [path = '/'] = request.path.split('?');
  const ending = endOf(location, server, request, path);
  if (ending) {
    const { key, effect, ...end } = ending;
    return { steps: [step(location, key, effect)], path, end };
  }
  const { rewrite } = location.annotations;
  if (rewrite === undefined || rewrite === location.path) return { steps: [], path };
  const pattern = patternOf(location);
  // A rewrite begins at the normalized path.
  const found = typeof pattern === 'string' ? undefined : pattern.exec(normalizedPath(path), steps);
  const now = rewrite.replaceAll(/\$(\d)/g, (_, group) => found?.[Number(group)] ?? '');
  return { steps: [step(location, 'rewrite-target', `path now ${now}`)], path: now };
}

interface Ending {
  readonly key: string;
  readonly effect: string;
  readonly status: number;
  readonly location?: string;
}

function endOf({ annotations }: Location, server: Server, request: RouteRequest, path: string): Ending | undefined {
  const { redirect, allowed, denied, auth, appRoot, sslRedirect } = annotations;
  const redirected = (key: string, status: number, location: string) => ({ key, status, location, effect: `redirect to ${location}` });
  if (redirect) return redirected(redirect.key, redirect.status, redirect.location);
  const host = request.host.replace(/:\d+$/, '');
  if (!request.tls && (sslRedirect ?? server.tls)) return redirected('ssl-redirect', 308, `https://${host}${request.path}`);
  if (appRoot !== undefined && path === '/') return redirected('app-root', 302, `${request.tls ? 'https' : 'http'}://${host}${appRoot}`);
  const { clientIp } = request;
  if (clientIp !== undefined && denied.some((range) => isHeld(range, clientIp)))
    return { key: 'denylist-source-range', status: 403, effect: `refuses ${clientIp}: ${denied.join(', ')} may not pass` };
  if (allowed && clientIp !== undefined && !allowed.some((range) => isHeld(range, clientIp)))
    return { key: 'whitelist-source-range', status: 403, effect: `refuses ${clientIp}: only ${allowed.join(', ')} may pass` };
  const authorized = Object.keys(request.headers ?? {}).some((name) => name.toLowerCase() === 'authorization');
  return auth && !authorized ? { key: 'auth-type', status: 401, effect: 'asks for user and password' } : undefined;
}

function step({ object }: Location, key: string, effect: string): Step {
  return { object: identityOf(object), at: annotationAt(key), effect };
}
