import { goRegExp } from '../traefik/go-regexp';
import type { Location, Server } from './servers';

/** The server of a host: its own, else that of the longest wildcard, else the one for every host. */
export function serverFor(servers: ReadonlyMap<string, Server>, host: string): Server | undefined {
  const own = servers.get(host);
  if (own) return own;
  // A wildcard stands for one label or more to nginx.
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const wildcard = servers.get(`*${host.slice(dot)}`);
    if (wildcard) return wildcard;
  }
  return servers.get('');
}

/** The locations that match a path, the one that answers first. */
export function located({ locations, patterns }: Server, path: string): readonly Location[] {
  const matching = locations.filter((location) => (patterns ? patternOf(location)?.test(path) : matches(location, path)));
  return matching.sort((a, b) => rank(b, path, patterns) - rank(a, path, patterns) || (a.path < b.path ? 1 : a.path > b.path ? -1 : 0));
}

/** A location's path as a pattern: it begins there, in any case of its letters. */
export function patternOf({ path }: Location): RegExp | undefined {
  const pattern = goRegExp(`(?i)^${path}`);
  return typeof pattern === 'string' ? undefined : pattern;
}

/** Exact before all others, then the longest: of patterns the longest one is tried first. */
export function rank({ path, type }: Location, asked: string, patterns: boolean): number {
  return !patterns && (type === 'Exact' || (type === 'Prefix' && path === asked))
    ? Number.MAX_SAFE_INTEGER - (type === 'Exact' ? 0 : 1)
    : path.length;
}

/** A Prefix is compared by segments, any other path by letters. */
function matches({ path, type }: Location, asked: string): boolean {
  if (type === 'Exact') return asked === path;
  if (type === 'ImplementationSpecific') return asked.startsWith(path);
  const bare = path.replace(/\/+$/, '');
  return asked === bare || asked.startsWith(`${bare}/`);
}
