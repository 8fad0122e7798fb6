import { numberAt, type ReadMap, textAt } from '../../../manifest/read';

/** The path after a rewrite or a redirect; undefined if it stays. Slashes in a row become one, and the last goes unless the request had one. */
export function changedPath(change: ReadMap, prefix: string, path: string): string | undefined {
  const type = textAt(change, 'path', 'type');
  if (type === 'ReplaceFullPath') return textAt(change, 'path', 'replaceFullPath') ?? '';
  if (type !== 'ReplacePrefixMatch') return undefined;
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const joined = joinPaths(textAt(change, 'path', 'replacePrefixMatch') ?? '', rest);
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

/** A request that is redirected. */
interface Redirected {
  readonly tls: boolean;
  /** Its host as it was sent, with a port or without. */
  readonly writtenHost: string;
  readonly query: string;
}

/** Where a redirect leads. */
export function redirectLocation(change: ReadMap, prefix: string, path: string, { tls, writtenHost, query }: Redirected): string {
  const scheme = textAt(change, 'scheme') ?? (tls ? 'https' : 'http');
  const [, name = writtenHost, ownPort = ''] = /^(.*?)(?::(\d+))?$/.exec(writtenHost) ?? [];
  const host = textAt(change, 'hostname') ?? name;
  // A scheme that is given means its own port.
  const port = numberAt(change, 'port') ?? (textAt(change, 'scheme') === undefined ? ownPort : '');
  const target = changedPath(change, prefix, path) ?? path;
  return `${scheme}://${host}${port === '' ? '' : `:${port}`}${target}${query}`;
}
