import { coverageMarkdown } from '../coverage';
import { asMarkdown, item, line, type Markdown, md, tableOf } from '../markdown';
import { drainedNodes, type Fate } from './drains';
import type { PlanResult } from './result';
import { nodeTable, type Table, workloadTable } from './tables';
import { headline, type Mark, planLines } from './verdicts';

const MARKS: Readonly<Record<Mark, string>> = { bad: '❌', unsure: '⚠️', note: 'ℹ️', good: '✅' };
const FATES: Readonly<Record<Fate, string>> = { moves: '→', pending: '❌', blocked: '❌', lost: '❌', stays: '=' };

/** The plan as Markdown, for a comment on a pull request: the last word first. */
export function renderMarkdown(plan: PlanResult): string {
  const said = planLines(plan);
  const worst = said.some(({ mark }) => mark === 'bad') ? '❌' : said.some(({ mark }) => mark === 'unsure') ? '⚠️' : '✅';
  const { nodes, more } = drainedNodes(plan);
  const rows = nodes.flatMap(({ node, message, lines }) => [
    [node, '', '', message],
    ...lines.map((one) => ['', FATES[one.fate], one.name, one.message]),
  ]);
  return asMarkdown([
    md`### ${worst} ${headline(plan)}`,
    md``,
    ...said.flatMap(({ mark, message, more: details }) => [
      item(md`${MARKS[mark]} ${message}`),
      ...details.map((detail) => item(detail, 1)),
    ]),
    ...lay(nodeTable(plan)),
    ...lay(workloadTable(plan)),
    ...tableOf(['drained', '', 'workload', 'what happens'], rows),
    ...(more === undefined ? [] : [md``, line(more)]),
    ...coverageMarkdown(plan.coverage),
  ]);
}

function lay({ columns, rows, more }: Table): readonly Markdown[] {
  return [...tableOf(columns, rows), ...(more === undefined ? [] : [md``, line(more)])];
}
