import type { Severity } from './finding';

/** Severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `1 object`, `2 objects`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** Names in a message: `'a', 'b'`; at most some of them. */
export function list(names: Iterable<string>, none = 'none'): string {
  const all = [...new Set(names)].sort();
  const shown = all.slice(0, MAX_LISTED_NAMES).map((name) => `'${name}'`);
  const more = all.length - shown.length;
  return all.length === 0 ? none : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MAX_LISTED_NAMES = 6;

/** What there is in place of a name that is missing: `there is 'a'`, `there are 'a', 'b'`. */
export function thereIs(names: Iterable<string>): string {
  const all = [...new Set(names)];
  return `there ${all.length === 1 ? 'is' : 'are'} ${list(all)}`;
}

/** `2 errors, 1 warning`; empty if there is nothing. */
export function countBySeverity(findings: readonly { readonly severity: Severity }[]): string {
  return SEVERITIES.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    return [severity === 'info' ? `${n} info` : count(n, severity)];
  }).join(', ');
}
