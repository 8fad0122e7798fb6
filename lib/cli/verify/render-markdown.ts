import { printIdentity } from '../../manifest/identity';
import type { Verification } from './result';
import { printDifference, printMissing, printNotLookedAt, printSides, printSummary } from './words';

/** The result as Markdown, for a comment on a pull request: the last word first, the rest below it. */
export function renderMarkdown(result: Verification): string {
  const { lab, cluster, refused, changed, missing, extra, description, warnings, notLookedAt } = result;
  const changes = changed.flatMap(({ object, fields }) =>
    fields.map((field) => [printIdentity(object), code(field.path), ...printSides(field).map(code)]),
  );
  const parts = [
    list('Not as lab.json says', description.map(printDifference)),
    list(
      'Refused by the server',
      refused.map(({ object, message }) => `${printIdentity(object)}: ${message}`),
    ),
    table('Applying would change', ['object', 'field', 'cluster', 'lab'], changes),
    list('Missing in the cluster', printMissing(missing)),
    list(`Only in the cluster, not in ${lab}`, extra.map(printIdentity)),
    list(
      'The server warns',
      warnings.map(({ object, message }) => `${printIdentity(object)}: ${message}`),
    ),
    list('Not looked at', notLookedAt.map(printNotLookedAt)),
  ];
  const heading = `### ${mark(result)} ${plain(lab)} and the cluster of context ${plain(cluster.context)}`;
  return [heading, '', plain(printSummary(result)), `Kubernetes ${plain(cluster.kubernetes)}.`, ...parts.flat()].join('\n');
}

/** Equal as far as it could be looked at is not yet good news. */
function mark({ equal, complete }: Verification): string {
  if (!equal) return '❌';
  return complete ? '✅' : '⚠️';
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `#### ${plain(title)}`, '', ...lines.map((line) => `- ${plain(line)}`)];
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return ['', `#### ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

/** Text that Markdown must not read as markup, nor GitHub as a mention. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/\s*\n\s*/g, ' ');
}

/** In code nothing is markup but the fence itself, and the bar of a table. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${text.replace(/\|/g, '\\|')}${pad}${fence}`;
}
