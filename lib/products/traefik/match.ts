/** A host and a path that a rule of Traefik asks for. */
export interface MatchedPlace {
  readonly host?: string;
  readonly path: string;
}

const MATCHER = /^(Host|PathPrefix|Path)\(`([^`]+)`\)$/;

/**
 * Reads a rule of Traefik that is nothing but `Host`, `Path` and `PathPrefix` joined by `&&`, each at most once.
 * @returns undefined for every other rule: what it matches is not known here
 */
export function parseMatch(match: string): MatchedPlace | undefined {
  const found = new Map<'host' | 'path', string>();
  for (const part of match.split('&&')) {
    const [, matcher, value] = MATCHER.exec(part.trim()) ?? [];
    const key = matcher === 'Host' ? 'host' : 'path';
    if (matcher === undefined || value === undefined || found.has(key)) return undefined;
    found.set(key, value);
  }
  const host = found.get('host');
  return { ...(host === undefined ? {} : { host }), path: found.get('path') ?? '/' };
}
