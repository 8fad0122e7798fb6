import { printIdentity } from '../../manifest/identity';
import { code, plain, tableOf } from '../markdown';
import { countFindings, countObjects } from './count';
import type { CheckFinding, CheckResult, WaivedFinding } from './result';

/** GitHub refuses a comment of more than 65,536 characters: so many of them go to the findings, and to what is waived. */
const MOST = { findings: 40_000, waived: 20_000 };

/** The result as Markdown, for a comment on a pull request: the last word first. */
export function renderMarkdown({ objects, findings, waived }: CheckResult): string {
  const bad = findings.some(({ severity }) => severity === 'error');
  const mark = bad ? '❌' : findings.length > 0 ? '⚠️' : '✅';
  const rows = fitting(findings.map(findingRow), MOST.findings);
  const more = findings.slice(rows.length);
  const accepted = fitting(waived.map(waivedRow), MOST.waived);
  const moreAccepted = waived.length - accepted.length;
  return [
    `### ${mark} ${countObjects(objects)}: ${countFindings(findings) || 'no findings'}`,
    ...tableOf(['severity', 'rule', 'place', 'object', 'what'], rows),
    ...(more.length > 0 ? ['', `… and ${countFindings(more)} more.`] : []),
    ...(waived.length > 0 ? ['', '#### Waived', ...tableOf(['rule', 'object', 'why'], accepted)] : []),
    ...(moreAccepted > 0 ? ['', `… and ${moreAccepted} more.`] : []),
  ].join('\n');
}

function findingRow({ rule, severity, object, file, line, path, message, hint }: CheckFinding): readonly string[] {
  const what = object === undefined ? '' : `${plain(printIdentity(object))}${path && ` ${code(path)}`}`;
  return [severity, plain(rule), code(`${file}:${line}`), what, plain(`${message}${hint && `; ${hint}`}`)];
}

function waivedRow({ rule, object, reason }: WaivedFinding): readonly string[] {
  return [plain(rule), object === undefined ? '' : plain(printIdentity(object)), plain(reason)];
}

/** As many rows, from the first, as have room. */
function fitting(rows: readonly (readonly string[])[], room: number): readonly (readonly string[])[] {
  let used = 0;
  return rows.filter((cells) => {
    used += cells.join(' | ').length + 5;
    return used <= room;
  });
}
