import { asLines, cut, visible } from '../../manifest/visible';
import { coverageLine } from '../coverage';
import { drainedNodes, type Fate } from './drains';
import type { PlanResult } from './result';
import { nodeTable, type Table, workloadTable } from './tables';
import { headline, type Mark, planLines } from './verdicts';

const WIDTH = 130;
/** Names of Kubernetes are shorter. */
const MAX_CELL = 600;
const MARKS: Readonly<Record<Mark, string>> = { bad: '✗', unsure: '?', note: '!', good: '✓' };
const FATES: Readonly<Record<Fate, string>> = { moves: '→', pending: '✗', blocked: '✗', lost: '✗', stays: '=' };

/** The plan for a terminal: the last word first, then nodes, workloads, and each node drained. */
export function renderText(plan: PlanResult): string {
  const { nodes, more } = drainedNodes(plan);
  const names = nodes.flatMap(({ lines }) => lines.map(({ name }) => shown(name).length));
  const width = Math.max(0, ...names);
  const drained = nodes.flatMap(({ node, message, lines }) => [
    `${node}: ${message}`,
    ...lines.flatMap(({ fate, name, message: line }) => wrap(`  ${FATES[fate]} ${shown(name).padEnd(width)}  `, line)),
  ]);
  return asLines([
    headline(plan),
    ...planLines(plan).flatMap(({ mark, message, more: details }) => [
      ...wrap(`  ${MARKS[mark]} `, message),
      ...details.flatMap((detail) => wrap('      ', detail)),
    ]),
    '',
    ...tableLines(nodeTable(plan)),
    '',
    ...tableLines(workloadTable(plan)),
    ...(drained.length > 0 || more !== undefined ? ['', 'each node drained in turn'] : []),
    ...drained.map((line) => `  ${line}`),
    ...(more === undefined ? [] : [`  ${more}`]),
    ...coverageLine(plan.coverage).flatMap((line) => ['', ...wrap('', line)]),
  ]);
}

function tableLines({ columns, right, rows, more }: Table): readonly string[] {
  const all = [columns, ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (right[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [...all.map(line), ...(more === undefined ? [] : [more])];
}

/** As it will be printed, so that columns stay straight, and so that one long name does not widen all lines. */
function shown(cell: string): string {
  return visible(cut(cell, MAX_CELL));
}

/** Breaks a text between words; further lines stand below the first. */
function wrap(start: string, text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(' ')) {
    if (line !== '' && start.length + line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, i) => `${i === 0 ? start : ' '.repeat(start.length)}${one}`);
}
