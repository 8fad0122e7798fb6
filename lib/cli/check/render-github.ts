import { count, countBySeverity } from '../../manifest/count';
import type { Severity } from '../../manifest/finding';
import { printIdentity } from '../../manifest/identity';
import { cut, visible } from '../../manifest/visible';
import { coverageCount } from '../coverage';
import type { CheckResult } from './result';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** An annotation holds 64 KB. */
const MAX_MESSAGE = 20_000;

/**
 * Commands for GitHub Actions, which shows them beside the lines of a pull request.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub({ objects, findings, waived, coverage }: CheckResult): string {
  const lines = findings.map(({ rule, severity, object, file, line, column, path, message, hint }) => {
    const what = object === undefined ? '' : `${printIdentity(object)}${path && ` ${path}`}: `;
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::${COMMAND[severity]} ${place}::${data(`${what}${message}`)}${hint && `%0A${data(hint)}`}`;
  });
  const accepted = waived.length > 0 ? `, ${waived.length} waived` : '';
  return [...lines, `${count(objects, 'object')}: ${countBySeverity(findings) || 'no findings'}${accepted}${coverageCount(coverage)}`].join(
    '\n',
  );
}

/** What follows the command. Line breaks are shown already: as `%0A` they would be lines of the log. */
function data(text: string): string {
  return visible(cut(text, MAX_MESSAGE)).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
