import { count, countBySeverity } from '../../manifest/count';
import { printIdentity } from '../../manifest/identity';
import { coverageMarkdown } from '../coverage';
import { asMarkdown, code, type Markdown, md, plain, tableOf } from '../markdown';
import type { CheckFinding, CheckResult, WaivedFinding } from './result';

/** GitHub refuses a comment of more than 65,536 characters: so many of them go to the findings, and to what is waived. */
const MAX_CHARACTERS = { findings: 40_000, waived: 20_000 };
/** Of each text of a finding, so that none of them takes all the room. */
const CELL = { most: 1_000 };

/** The result as Markdown, for a comment on a pull request: the last word first. */
export function renderMarkdown({ objects, findings, waived, coverage }: CheckResult): string {
  const bad = findings.some(({ severity }) => severity === 'error');
  const mark = bad ? '❌' : findings.length > 0 ? '⚠️' : '✅';
  const rows = fitting(findings.map(findingRow), MAX_CHARACTERS.findings);
  const more = findings.slice(rows.length);
  const accepted = fitting(waived.map(waivedRow), MAX_CHARACTERS.waived);
  const moreAccepted = waived.length - accepted.length;
  return asMarkdown([
    md`### ${mark} ${count(objects, 'object')}: ${countBySeverity(findings) || 'no findings'}`,
    ...tableOf(['severity', 'rule', 'place', 'object', 'what'], rows),
    ...(more.length > 0 ? [md``, md`… and ${countBySeverity(more)} more.`] : []),
    ...(waived.length > 0 ? [md``, md`#### Waived`, ...tableOf(['rule', 'object', 'why'], accepted)] : []),
    ...(moreAccepted > 0 ? [md``, md`… and ${moreAccepted} more.`] : []),
    ...coverageMarkdown(coverage),
  ]);
}

function findingRow({ rule, severity, object, file, line, path, message, hint }: CheckFinding): readonly Markdown[] {
  const place = path === '' ? '' : md` ${code(path, CELL)}`;
  const what = object === undefined ? '' : cell(printIdentity(object));
  return [cell(severity), cell(rule), code(`${file}:${line}`, CELL), md`${what}${place}`, cell(`${message}${hint && `; ${hint}`}`)];
}

function waivedRow({ rule, object, reason }: WaivedFinding): readonly Markdown[] {
  return [rule, object === undefined ? '' : printIdentity(object), reason].map((text) => cell(text));
}

function cell(text: string): Markdown {
  return plain(text, CELL);
}

/** As many rows, from the first, as have room. */
function fitting(rows: readonly (readonly Markdown[])[], room: number): readonly (readonly Markdown[])[] {
  let used = 0;
  return rows.filter((cells) => {
    used += asMarkdown(cells).length + 3 * cells.length + 2;
    return used <= room;
  });
}
