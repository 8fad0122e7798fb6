import type { Gap } from '../cluster/coverage';
import { count } from '../manifest/count';
import { code, item, type Markdown, md } from './markdown';

/** More are counted: JSON has them all. */
const MAX_GAPS_SHOWN = 5;

/** Of one line. */
const MAX_NAMES_SHOWN = 3;

/** What was not looked at, for a terminal; nothing if that is nothing. */
export function coverageLines(gaps: readonly Gap[]): readonly string[] {
  if (gaps.length === 0) return [];
  const shown = gaps.slice(0, MAX_GAPS_SHOWN);
  const more = gaps.length - shown.length;
  return [
    'not looked at:',
    ...shown.map(({ subject, message }) => `  ${subject}: ${message}`),
    ...(more > 0 ? [`  … and ${more} more: --format json has them all`] : []),
  ];
}

/** The same as Markdown. */
export function coverageMarkdown(gaps: readonly Gap[]): readonly Markdown[] {
  if (gaps.length === 0) return [];
  const shown = gaps.slice(0, MAX_GAPS_SHOWN);
  const more = gaps.length - shown.length;
  return [
    md``,
    md`Not looked at:`,
    md``,
    ...shown.map(({ subject, message }) => item(md`${code(subject)}: ${message}`)),
    ...(more > 0 ? [item(md`… and ${more} more`)] : []),
  ];
}

/** The same in one line, for answers that are not about everything. */
export function coverageLine(gaps: readonly Gap[]): readonly string[] {
  if (gaps.length === 0) return [];
  const subjects = [...new Set(gaps.map(({ subject }) => subject))];
  const more = subjects.length - MAX_NAMES_SHOWN;
  return [`not looked at: ${subjects.slice(0, MAX_NAMES_SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

/** The same in a few words, for the last line of a log: `, 3 gaps in coverage`. */
export function coverageCount(gaps: readonly Gap[]): string {
  return gaps.length === 0 ? '' : `, ${count(gaps.length, 'gap')} in coverage`;
}
