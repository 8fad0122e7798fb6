import type { RouteRequest } from '../../../cluster/routing/answer';
import { Steps } from '../../../regexp/steps';

/** A request as Traefik's rules and middlewares see it. */
export interface NormalizedRequest {
  /** In lower case, without port. */
  readonly host: string;
  /** As the client wrote it, with its port. */
  readonly writtenHost: string;
  /** Cleaned: without `//`, `.` and `..`. */
  readonly path: string;
  /** What rules are compared with: harmless escapes are decoded. */
  readonly routingPath: string;
  /** With its question mark; empty without one. */
  readonly query: string;
  readonly method: string;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly clientIp: string | undefined;
  readonly tls: boolean;
  /** That matching patterns may take. */
  readonly steps: Steps;
}

/** A request, seen once for all rules. */
export function normalize(
  { host, path, method = 'GET', headers = {}, clientIp, tls }: RouteRequest,
  steps = new Steps(),
): NormalizedRequest {
  const question = path.indexOf('?');
  const clean = cleanPath(question < 0 ? path : path.slice(0, question));
  return {
    host: host.replace(/:\d+$/, '').toLowerCase(),
    writtenHost: host,
    path: clean,
    routingPath: decodeHarmless(clean),
    query: question < 0 ? '' : path.slice(question),
    method,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    clientIp,
    tls,
    steps,
  };
}

/** Traefik goes by the path after `.`, `..` and empty segments; a slash at the end stays. */
function cleanPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  const slash = /\/\.{0,2}$/.test(path) && segments.length > 0 ? '/' : '';
  return `/${segments.join('/')}${slash}`;
}

/** Reserved characters stay as they are written: decoded, they would mean something else. */
function decodeHarmless(path: string): string {
  if (!path.includes('%')) return path;
  return path.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (escapes) =>
    escapes.replaceAll(/(?:%(?!3A|2F|3F|23|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D|25)[0-9a-fA-F]{2})+/g, (harmless) => {
      try {
        return decodeURIComponent(harmless);
      } catch {
        return harmless;
      }
    }),
  );
}
