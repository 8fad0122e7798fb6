import { asLines, cut, visible } from '../../manifest/visible';
import { coverageLine } from '../coverage';
import { PLAIN, type Terminal, wrap as wrapIn } from '../terminal';
import { drainedNodes, type Fate } from './drains';
import { fitColumns, layOut } from './fit-table';
import type { PlanResult } from './result';
import { nodeTable, type Table, workloadTable } from './tables';
import { headline, type Mark, planLines } from './verdicts';

/** Of a file or a pipe. */
const WIDTH = 130;
/** Names of Kubernetes are shorter. */
const MAX_CELL = 600;
const MARKS: Readonly<Record<Mark, string>> = { bad: '✗', unsure: '?', note: '!', good: '✓' };
const FATES: Readonly<Record<Fate, string>> = { moves: '→', pending: '✗', blocked: '✗', lost: '✗', stays: '=' };

/** The plan for a terminal: the last word first, then nodes, workloads, and each node drained. */
export function renderText(plan: PlanResult, { width = WIDTH }: Pick<Terminal, 'width'> = PLAIN): string {
  const wrap = (start: string, text: string): readonly string[] => wrapIn(start, visible(text), width);
  const { nodes, more } = drainedNodes(plan);
  const names = nodes.flatMap(({ lines }) => lines.map(({ name }) => shown(name).length));
  const longest = Math.max(0, ...names);
  const drained = nodes.flatMap(({ node, message, lines }) => [
    `${node}: ${message}`,
    ...lines.flatMap(({ fate, name, message: line }) =>
      wrapIn(`  ${FATES[fate]} ${shown(name).padEnd(longest)}  `, visible(line), width - 2),
    ),
  ]);
  return asLines([
    headline(plan),
    ...planLines(plan).flatMap(({ mark, message, more: details }) => [
      ...wrap(`  ${MARKS[mark]} `, message),
      ...details.flatMap((detail) => wrap('      ', detail)),
    ]),
    '',
    ...tableLines(nodeTable(plan), width),
    '',
    ...tableLines(workloadTable(plan), width),
    ...(drained.length > 0 || more !== undefined ? ['', 'each node drained in turn'] : []),
    ...drained.map((line) => `  ${line}`),
    ...(more === undefined ? [] : [`  ${more}`]),
    ...coverageLine(plan.coverage).flatMap((line) => ['', ...wrap('', line)]),
  ]);
}

function tableLines({ columns, right, rows, more }: Table, width: number): readonly string[] {
  const all = [columns, ...rows].map((row) => row.map(shown));
  const widest = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const widths = fitColumns(
    widest,
    right.map((one) => !one),
    width,
  );
  return [...all.flatMap((row) => layOut(row, widths, right)), ...(more === undefined ? [] : [more])];
}

/** As it will be printed, so that columns stay straight, and so that one long name does not widen all lines. */
function shown(cell: string): string {
  return visible(cut(cell, MAX_CELL));
}
