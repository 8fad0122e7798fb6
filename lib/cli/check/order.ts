import { SEVERITIES } from '../../manifest/count';
import type { CheckFinding } from './result';

/** Errors first, then warnings, then infos; within each as they are: by file and line. */
export function worstFirst(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** How many findings a rule has, the worst and the most first. */
export function byRule(
  findings: readonly CheckFinding[],
): readonly { readonly rule: string; readonly worst: CheckFinding['severity']; readonly findings: number }[] {
  const rules = new Map<string, CheckFinding[]>();
  for (const finding of worstFirst(findings)) {
    const of = rules.get(finding.rule) ?? [];
    rules.set(finding.rule, of);
    of.push(finding);
  }
  const all = [...rules].map(([rule, of]) => ({ rule, worst: of[0]?.severity ?? 'info', findings: of.length }));
  return all.sort(
    (a, b) => SEVERITIES.indexOf(a.worst) - SEVERITIES.indexOf(b.worst) || b.findings - a.findings || (a.rule < b.rule ? -1 : 1),
  );
}
