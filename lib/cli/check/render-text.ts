import { count, countBySeverity } from '../../manifest/count';
import { printIdentity } from '../../manifest/identity';
import { asLines } from '../../manifest/visible';
import { coverageLines } from '../coverage';
import { passedOverLine } from './passed-over';
import type { CheckFinding, CheckResult } from './result';

/** Nobody would read more; the rest is a number. */
const MAX_FINDINGS_SHOWN = 100;

/** Findings for a terminal, under their files, each with the place that editors jump to. */
export function renderText({ objects, findings, waived, coverage, skipped }: CheckResult): string {
  const lines: string[] = [];
  for (const finding of findings.slice(0, MAX_FINDINGS_SHOWN)) lines.push(...linesOf(finding), '');
  const more = findings.slice(MAX_FINDINGS_SHOWN);
  if (more.length > 0) lines.push(`… and ${countBySeverity(more)} more: --format json has them all`, '');
  const accepted = waived.length > 0 ? `, ${waived.length} waived` : '';
  lines.push(`${count(objects, 'object')}: ${countBySeverity(findings) || 'no findings'}${accepted}`);
  lines.push(...passedOverLine(skipped), ...coverageLines(coverage));
  return asLines(lines);
}

function linesOf({ rule, severity, object, file, line, column, path, message, hint }: CheckFinding): readonly string[] {
  const what = object === undefined ? '' : `${printIdentity(object)}${path && ` ${path}`}: `;
  return [`${file}:${line}:${column} ${severity} ${rule}`, `  ${what}${message}`, ...(hint === '' ? [] : [`  hint: ${hint}`])];
}
