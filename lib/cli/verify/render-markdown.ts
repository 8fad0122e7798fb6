import { printIdentity } from '../../manifest/identity';
import { asMarkdown, code, type Inline, item, line, type Markdown, md, tableOf } from '../markdown';
import type { Verification } from './result';
import { printDifference, printMissing, printNotLookedAt, printSides, printSummary } from './words';

/** The result as Markdown, for a comment on a pull request: the last word first, the rest below it. */
export function renderMarkdown(result: Verification): string {
  const { lab, cluster, refused, changed, missing, extra, description, warnings, notLookedAt } = result;
  const changes = changed.flatMap(({ object, fields }) =>
    fields.map((field) => [printIdentity(object), code(field.path), ...printSides(field).map((side) => code(side))]),
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
  const heading = md`### ${mark(result)} ${lab} and the cluster of context ${cluster.context}`;
  return asMarkdown([heading, md``, line(printSummary(result)), md`Kubernetes ${cluster.kubernetes}.`, ...parts.flat()]);
}

/** Equal as far as it could be looked at is not yet good news. */
function mark({ equal, complete }: Verification): string {
  if (!equal) return '❌';
  return complete ? '✅' : '⚠️';
}

function list(title: string, lines: readonly string[]): readonly Markdown[] {
  return lines.length === 0 ? [] : [md``, md`#### ${title}`, md``, ...lines.map((one) => item(one))];
}

function table(title: string, columns: readonly string[], rows: readonly (readonly Inline[])[]): readonly Markdown[] {
  return rows.length === 0 ? [] : [md``, md`#### ${title}`, ...tableOf(columns, rows)];
}
