import { plain, tableOf } from '../markdown';
import { drainedNodes, type Fate } from './drains';
import type { PlanResult } from './result';
import { nodeTable, type Table, workloadTable } from './tables';
import { headline, type Mark, sayings } from './verdicts';

const MARKS: Readonly<Record<Mark, string>> = { bad: '❌', unsure: '⚠️', note: 'ℹ️', good: '✅' };
const FATES: Readonly<Record<Fate, string>> = { moves: '→', pending: '❌', blocked: '❌', lost: '❌', stays: '=' };

/** The plan as Markdown, for a comment on a pull request: the last word first. */
export function renderMarkdown(plan: PlanResult): string {
  const said = sayings(plan);
  const worst = said.some(({ mark }) => mark === 'bad') ? '❌' : said.some(({ mark }) => mark === 'unsure') ? '⚠️' : '✅';
  const { nodes, more } = drainedNodes(plan);
  const rows = nodes.flatMap(({ node, says, lines }) => [
    [plain(node), '', '', plain(says)],
    ...lines.map(({ fate, name, says: line }) => ['', FATES[fate], plain(name), plain(line)]),
  ]);
  return [
    `### ${worst} ${plain(headline(plan))}`,
    '',
    ...said.flatMap(({ mark, says, more: details }) => [
      `- ${MARKS[mark]} ${plain(says)}`,
      ...details.map((detail) => `  - ${plain(detail)}`),
    ]),
    ...lay(nodeTable(plan)),
    ...lay(workloadTable(plan)),
    ...tableOf(['drained', '', 'workload', 'what happens'], rows),
    ...(more === undefined ? [] : ['', plain(more)]),
  ].join('\n');
}

function lay({ columns, rows, more }: Table): readonly string[] {
  return [
    ...tableOf(
      columns,
      rows.map((row) => row.map(plain)),
    ),
    ...(more === undefined ? [] : ['', plain(more)]),
  ];
}
