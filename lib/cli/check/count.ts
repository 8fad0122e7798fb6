import type { Severity } from '../../manifest/finding';
import type { CheckFinding } from './result';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** `2 errors, 1 warning`; empty if there is none. */
export function countFindings(findings: readonly Pick<CheckFinding, 'severity'>[]): string {
  return ORDER.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    if (n === 0) return [];
    return [severity === 'info' ? `${n} info` : `${n} ${severity}${n === 1 ? '' : 's'}`];
  }).join(', ');
}

/** `1 object`, `12 objects`. */
export function countObjects(n: number): string {
  return `${n} object${n === 1 ? '' : 's'}`;
}
