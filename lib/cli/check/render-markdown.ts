import { printIdentity } from '../../manifest/identity';
import { code, plain, tableOf } from '../markdown';
import { countFindings, countObjects } from './count';
import type { CheckResult } from './result';

/** GitHub refuses a comment of more than 65,536 characters. */
const MOST = 100;

/** The result as Markdown, for a comment on a pull request: the last word first. */
export function renderMarkdown({ objects, findings, waived }: CheckResult): string {
  const bad = findings.some(({ severity }) => severity === 'error');
  const mark = bad ? '❌' : findings.length > 0 ? '⚠️' : '✅';
  const shown = findings.slice(0, MOST);
  const rows = shown.map(({ rule, severity, object, file, line, path, message, hint }) => [
    severity,
    plain(rule),
    code(`${file}:${line}`),
    object === undefined ? '' : `${plain(printIdentity(object))}${path && ` ${code(path)}`}`,
    plain(`${message}${hint && `; ${hint}`}`),
  ]);
  const more = findings.slice(MOST);
  const accepted = waived.map(({ rule, object, reason }) => [
    plain(rule),
    object === undefined ? '' : plain(printIdentity(object)),
    plain(reason),
  ]);
  return [
    `### ${mark} ${countObjects(objects)}: ${countFindings(findings) || 'no findings'}`,
    ...tableOf(['severity', 'rule', 'place', 'object', 'what'], rows),
    ...(more.length > 0 ? ['', `… and ${countFindings(more)} more.`] : []),
    ...(accepted.length > 0 ? ['', '#### Waived', ...tableOf(['rule', 'object', 'why'], accepted)] : []),
  ].join('\n');
}
