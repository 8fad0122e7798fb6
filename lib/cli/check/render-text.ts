import { count, countBySeverity } from '../../manifest/count';
import type { Severity } from '../../manifest/finding';
import { printIdentity } from '../../manifest/identity';
import { asLine } from '../../manifest/visible';
import { coverageLines } from '../coverage';
import { PLAIN, type Style, type Terminal, wrap } from '../terminal';
import { byRule, worstFirst } from './order';
import { passedOverLine } from './passed-over';
import type { BaselineUse, CheckFinding, CheckResult } from './result';
import { atLeast } from './selection';

/** More would not be read; the rest is a number. Of what is no error, about two screens. */
const MAX_SHOWN: Readonly<Record<Severity, number>> = { error: 100, warning: 20, info: 20 };
/** With fewer findings, their own lines say which rules they are of. */
const MIN_FOR_RULES = 10;
/** That are listed on a screen, however small it is. */
const MIN_RULES = 5;
/** Other places of a finding, entries of a baseline. */
const MAX_NAMES = 4;

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** What of a result a person wants to see. */
export interface TextOptions {
  readonly terminal?: Terminal;
  /** Least severity that is printed rather than counted. @default warning */
  readonly severity?: Severity;
  /** However many findings there are. @default as many as are likely to be read */
  readonly all?: boolean;
}

/**
 * Findings for a terminal: errors first, then warnings, each with the place that editors jump to; what is only worth knowing is counted.
 * The numbers come last.
 */
export function renderText(result: CheckResult, { terminal = PLAIN, severity = 'warning', all = false }: TextOptions = {}): string {
  const { objects, findings, waived, coverage, skipped, baseline } = result;
  const line = (text: string): readonly string[] => wrap('', asLine(text), terminal.width);
  const wanted = atLeast(severity);
  const asked = worstFirst(findings.filter((finding) => wanted.includes(finding.severity)));
  const counted = findings.filter((finding) => !wanted.includes(finding.severity));
  const accepted = waived.length > 0 ? `, ${waived.length} waived` : '';
  const end = [
    ...line(`${count(objects, 'object')}: ${countBySeverity(findings) || 'no findings'}${accepted}${hintOf(counted)}`),
    ...baselineLines(baseline).flatMap(line),
    ...passedOverLine(skipped).flatMap(line),
    ...coverageLines(coverage).flatMap((one) => (one.startsWith('  ') ? wrap('  ', asLine(one.slice(2)), terminal.width) : line(one))),
  ];
  const most = all ? asked : within(asked);
  // The numbers and the worst are what is seen of a screen: what is less bad must not move it away.
  const left = all || !asked.some((one) => one.severity === 'error') ? undefined : terminal.rows && terminal.rows - end.length - 1;
  const isOfError = ({ severity: own }: CheckFinding): boolean => own === 'error';
  const errors = most.filter(isOfError).flatMap((finding) => [...linesOf(finding, terminal), '']);
  const rules = findings.length >= MIN_FOR_RULES ? rulesOf(asked, terminal, left && left - errors.length - 4) : [];
  const shown = left === undefined ? most : fitting(most, terminal, left - rules.length - 3);
  const more = asked.slice(shown.length);
  return [
    ...shown.flatMap((finding) => [...linesOf(finding, terminal), '']),
    ...(more.length > 0 ? [...line(`… and ${countBySeverity(more)} more: --all prints them`), ''] : []),
    ...rules,
    ...(rules.length > 0 ? [''] : []),
    ...end,
  ].join('\n');
}

/** All errors, and as many others as there are lines for. */
function fitting(findings: readonly CheckFinding[], terminal: Terminal, lines: number): readonly CheckFinding[] {
  let left = lines;
  const end = findings.findIndex((finding) => {
    left -= linesOf(finding, terminal).length + 1;
    return left < 0 && finding.severity !== 'error';
  });
  return end < 0 ? findings : findings.slice(0, end);
}

/** As many of the worst ones as are likely to be read; one of another severity after those that are left out would hide them. */
function within(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const left = { ...MAX_SHOWN };
  const end = findings.findIndex(({ severity }) => {
    left[severity] -= 1;
    return left[severity] < 0;
  });
  return end < 0 ? findings : findings.slice(0, end);
}

/** How to see what is only counted. */
function hintOf(counted: readonly CheckFinding[]): string {
  const [first] = counted;
  if (first === undefined) return '';
  return ` (--severity ${counted.some(({ severity }) => severity === 'info') ? 'info' : 'warning'} prints the ${countBySeverity(counted)})`;
}

function linesOf({ rule, severity, object, file, line, column, path, message, hint, also = [] }: CheckFinding, terminal: Terminal) {
  const { paint, width } = terminal;
  const what = object === undefined ? '' : `${printIdentity(object)}${path && ` ${path}`}: `;
  const place = asLine(`${file}:${line}:${column}`);
  return [
    `${paint('bold', place)} ${paint(STYLES[severity], severity)} ${paint('dim', asLine(rule))}`,
    ...wrap('  ', asLine(`${what}${message}`), width),
    ...(hint === '' ? [] : wrap('  hint: ', asLine(hint), width).map((one) => paint('green', one))),
    ...(also.length === 0
      ? []
      : wrap(
          '  ',
          asLine(
            `and ${count(also.length, 'more place')}: ${namesOf(also.map(({ object: other, file: at }) => (other ? printIdentity(other) : at)))}`,
          ),
          width,
        )),
  ];
}

function namesOf(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MAX_NAMES;
  return `${distinct.slice(0, MAX_NAMES).join(', ')}${more > 0 ? `, …` : ''}`;
}

/** How many findings each rule has. @param lines that there are room for: with too few rules it is unclear what it is about */
function rulesOf(findings: readonly CheckFinding[], { paint }: Terminal, lines = Number.POSITIVE_INFINITY): readonly string[] {
  const rules = byRule(findings);
  const shown = rules.slice(0, Math.max(lines, MIN_RULES));
  const width = Math.max(0, ...shown.map((one) => String(one.findings).length));
  const more = rules.length - shown.length;
  return [
    ...shown.map(
      (one) =>
        `${String(one.findings).padStart(width + 2)} ${paint(STYLES[one.worst], one.worst.padEnd('warning'.length))} ${asLine(one.rule)}`,
    ),
    ...(more > 0 ? [`${' '.repeat(width + 2)} … and ${count(more, 'rule')} more`] : []),
  ];
}

function baselineLines(baseline: BaselineUse | undefined): readonly string[] {
  if (baseline === undefined) return [];
  const { file, accepted, stale } = baseline;
  return [
    ...(accepted > 0 ? [`${count(accepted, 'finding')} accepted by ${file}`] : []),
    ...(stale.length > 0
      ? [
          `${file}: ${stale.length === 1 ? '1 entry accepts' : `${stale.length} entries accept`} what is no longer there: ${namesOf(stale)}; --write-baseline takes ${stale.length === 1 ? 'it' : 'them'} out`,
        ]
      : []),
  ];
}
