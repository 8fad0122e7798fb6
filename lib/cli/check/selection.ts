import { problemOfRuleName } from '../../config/rule-names';
import { SEVERITIES } from '../../manifest/count';
import type { Severity } from '../../manifest/finding';
import { CliError } from '../cli-error';
import type { CheckResult } from './result';

/** Which findings are wanted. */
export interface Selection {
  /** Ids of rules, or topics such as `security/*`. @default all */
  readonly rule?: readonly string[];
  /** Those that are left out. @default none */
  readonly ignore?: readonly string[];
}

/** Whether a selection has a rule. */
export function isSelected(rule: string, { rule: wanted, ignore = [] }: Selection): boolean {
  return (wanted === undefined || wanted.some((name) => covers(name, rule))) && !ignore.some((name) => covers(name, rule));
}

/** The findings that are wanted, those that are waived likewise. @throws CliError for a rule that there is not */
export function select(result: CheckResult, selection: Selection, known: readonly string[]): CheckResult {
  for (const [option, names = []] of [
    ['--rule', selection.rule],
    ['--ignore', selection.ignore],
  ] as const) {
    // A variable of a script that is empty: nothing would be looked for.
    if (option === '--rule' && selection.rule?.length === 0) throw new CliError("--rule: got '', expected ids of rules or topics");
    for (const name of names) {
      const problem = problemOfRuleName(name, known, true);
      if (problem) throw new CliError(`${option}: ${problem.message}; ${problem.hint}`);
    }
  }
  const isWanted = ({ rule }: { readonly rule: string }): boolean => isSelected(rule, selection);
  return { ...result, findings: result.findings.filter(isWanted), waived: result.waived.filter(isWanted) };
}

/** Severities as bad as one, or worse. */
export function atLeast(severity: Severity): readonly Severity[] {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
}

function covers(name: string, rule: string): boolean {
  return name === rule || (name.endsWith('/*') && rule.startsWith(name.slice(0, -1)));
}
