import type { Severity } from './finding';

/** Severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `1 object`, `2 objects`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** `2 errors, 1 warning`; empty if there is nothing. */
export function countBySeverity(findings: readonly { readonly severity: Severity }[]): string {
  return SEVERITIES.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    return [severity === 'info' ? `${n} info` : count(n, severity)];
  }).join(', ');
}
