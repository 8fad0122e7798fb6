import { evaluated } from '../../../cluster/routing/answer';
import { type GoRegExp, goRegExp } from '../../../regexp/go-regexp';
import type { Steps } from '../../../regexp/steps';
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

/** A location that matches a path, or may do so. */
interface Candidate {
  readonly location: Location;
  /** Why it is not known whether it does. */
  readonly unknown?: string;
}

/** The locations that match a path, or may do so, the one that answers first. */
export function located({ locations, patterns }: Server, path: string, steps: Steps): readonly Candidate[] {
  const candidates = locations.flatMap((location): readonly Candidate[] => {
    const match = patterns ? matchesPattern(location, path, steps) : matches(location, path);
    if (typeof match === 'string') return [{ location, unknown: match }];
    return match ? [{ location }] : [];
  });
  return candidates.sort(
    ({ location: a }, { location: b }) =>
      rank(b, path, patterns) - rank(a, path, patterns) || (a.path < b.path ? 1 : a.path > b.path ? -1 : 0),
  );
}

/** Whether it matches, or why that is not known. */
function matchesPattern(location: Location, path: string, steps: Steps): boolean | string {
  const pattern = patternOf(location);
  return typeof pattern === 'string' ? pattern : evaluated(() => pattern.test(path, steps), String);
}

/**
 * A location's path as a pattern: it begins there, in any case of its letters. nginx has Perl's regular expressions. What they share with Go's
 * means the same; what only Perl has, such as `(?!…)` and `\1`, is a text that says so.
 */
export function patternOf({ path }: Location): GoRegExp | string {
  return goRegExp(`(?i)^${path}`);
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
