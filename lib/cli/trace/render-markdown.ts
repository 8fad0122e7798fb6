import { printIdentity } from '../../manifest/identity';
import { coverageMarkdown } from '../coverage';
import { asMarkdown, code, line, md, tableOf } from '../markdown';
import { endOf, unknownOf } from './render-text';
import type { TracedHop, TraceResult } from './result';

const MARK: Readonly<Record<TracedHop['result'], string>> = { ok: '✅', partly: '⚠️', dead: '❌', unknown: '❔' };

const OF_OUTCOME = { reached: 'ok', partly: 'partly', 'dead-end': 'dead', unknown: 'unknown' } as const satisfies Record<
  TraceResult['outcome'],
  TracedHop['result']
>;

/** A trace as Markdown: the result first. */
export function renderMarkdown({ lab, request, outcome, hops, destinations, coverage }: TraceResult): string {
  const reached = () =>
    `reaches ${destinations.map(({ message }) => message).join('; ')}${outcome === 'partly' ? ', but not for every request' : ''}`;
  const end = outcome === 'dead-end' ? `dead end ${endOf(hops)}` : outcome === 'unknown' ? unknownOf(hops) : reached();
  const mark = MARK[OF_OUTCOME[outcome]];
  const rows = hops.map(({ kind, result, message, hint, by, at, file }) => [
    MARK[result],
    kind,
    `${message}${hint === undefined ? '' : `; ${hint}`}`,
    by === undefined || by === 'lab' ? '' : printIdentity(by),
    file === undefined ? '' : md`${code(file)}${at ? md` ${code(at)}` : ''}`,
  ]);
  return asMarkdown([
    md`### ${mark} ${request} (lab ${lab})`,
    md``,
    line(end),
    ...tableOf(['', 'hop', 'what', 'object', 'place'], rows),
    ...coverageMarkdown(coverage),
  ]);
}
