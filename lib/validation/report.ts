import { check } from '../cli/check/check';
import { configured } from '../cli/check/configured';
import { readGroups } from '../cli/check/groups';
import type { CheckFinding, CheckResult } from '../cli/check/result';
import { atLeast } from '../cli/check/selection';
import { wordsOf } from '../cli/cli-error';
import { configAt } from '../config/load-config';
import { count, countBySeverity, SEVERITIES } from '../manifest/count';
import { printIdentity } from '../manifest/identity';
import { asLine } from '../manifest/visible';
import type { ValidationContext, Violation } from './context';
import type { HomelabValidationProps } from './props';

/** Checks what was synthesized and fills the report. */
export function report(context: ValidationContext, props: HomelabValidationProps): void {
  let result: CheckResult;
  try {
    const config = configAt(props.config);
    result = check(readGroups(context.manifests, props.lab, config), configured(config));
  } catch (error) {
    // Of a mistake in the config or the lab the command line would print the stack.
    context.report.submit('failure', { 'Could not check': asLine(wordsOf(error)) });
    return;
  }
  const { findings, waived, coverage, objects } = result;
  const failing = atLeast(props.failOn ?? 'error');
  const shown = findings.filter(({ severity }) => severity !== 'info' || failing.includes('info'));
  for (const violation of violationsOf(shown)) context.report.addViolation(violation);
  context.report.submit(findings.some(({ severity }) => failing.includes(severity)) ? 'failure' : 'success', {
    Objects: String(objects),
    Findings: countBySeverity(findings) || 'none',
    ...(waived.length > 0 ? { Waived: String(waived.length) } : {}),
    ...(coverage.length > 0 ? { 'Not looked at': count(coverage.length, 'subject') } : {}),
  });
}

/** Findings that say the same of several objects are one violation. Errors come first. */
function violationsOf(findings: readonly CheckFinding[]): readonly Violation[] {
  const groups = new Map<string, CheckFinding[]>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const key = JSON.stringify([finding.rule, finding.message, finding.hint]);
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return {
      ruleName: asLine(`${first.severity} ${first.rule}`),
      recommendation: asLine(first.message),
      fix: asLine(first.hint || `homelab explain ${first.rule}`),
      violatingResources: group.map(({ object, file, line, path }) => ({
        resourceName: asLine(object?.name ?? '-'),
        locations: [asLine([object && printIdentity(object), path, `line ${line}`].filter(Boolean).join(' '))],
        manifestPath: asLine(file),
      })),
    };
  });
}
