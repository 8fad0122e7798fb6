import { numberAt, type ReadMap, textAt } from '../../../manifest/read';
import type { Act } from '../router/effect';
import type { NormalizedRequest } from '../router/normalize';

/** Kinds of middlewares that Traefik makes of filters; the path prefix of their match is `prefix` of the spec. */
export const REDIRECT = 'gatewayRequestRedirect';
export const REWRITE = 'gatewayURLRewrite';
export const HEADERS = 'gatewayHeaderModifier';

/** What they do to a request. */
export const FILTERS: Readonly<Record<string, Act>> = {
  [REWRITE]: (spec, path) => {
    const changed = changedPath(spec, path);
    return changed === undefined ? undefined : { path: changed };
  },
  [REDIRECT]: (spec, path, request) => {
    const location = redirectLocation(spec, path, request);
    return { status: numberAt(spec, 'statusCode') ?? 302, location, effect: `redirect to ${location}` };
  },
};

/** Go's `path.Join`: slashes in a row become one, and the last goes, unless the request had one. */
function changedPath(spec: ReadMap, path: string): string | undefined {
  const type = textAt(spec, 'path', 'type');
  if (type === 'ReplaceFullPath') return textAt(spec, 'path', 'replaceFullPath') ?? '';
  if (type !== 'ReplacePrefixMatch') return undefined;
  const prefix = textAt(spec, 'prefix') ?? '/';
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const joined = joinPaths(textAt(spec, 'path', 'replacePrefixMatch') ?? '', rest);
  return path.endsWith('/') && !joined.endsWith('/') ? `${joined}/` : joined;
}

function joinPaths(...parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '').join('/');
  if (given === '') return '';
  const cleaned: string[] = [];
  for (const part of given.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') cleaned.pop();
    else cleaned.push(part);
  }
  const path = cleaned.join('/');
  return given.startsWith('/') ? `/${path}` : path === '' ? '.' : path;
}

function redirectLocation(spec: ReadMap, path: string, request: NormalizedRequest): string {
  const scheme = textAt(spec, 'scheme') ?? (request.tls ? 'https' : 'http');
  const [, name = request.host, ownPort = ''] = /^(.*?)(?::(\d+))?$/.exec(request.writtenHost) ?? [];
  const host = textAt(spec, 'hostname') ?? name;
  // A scheme that is given means its own port.
  const port = numberAt(spec, 'port') ?? (textAt(spec, 'scheme') === undefined ? ownPort : '');
  const target = changedPath(spec, path) ?? path;
  return `${scheme}://${host}${port === '' ? '' : `:${port}`}${target}${request.query}`;
}
