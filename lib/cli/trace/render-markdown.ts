import { printIdentity } from '../../manifest/identity';
import { coverageMarkdown } from '../coverage';
import { asMarkdown, code, line, md, tableOf } from '../markdown';
import { endOf, unknownOf } from './render-text';
import type { Trace, TracedHop } from './result';

const MARK: Readonly<Record<TracedHop['result'], string>> = { ok: '✅', partly: '⚠️', dead: '❌', unknown: '❔' };

const OF_OUTCOME = { arrives: 'ok', partly: 'partly', 'dead-end': 'dead', unknown: 'unknown' } as const satisfies Record<
  Trace['outcome'],
  TracedHop['result']
>;

/** A way as Markdown: the last word first. */
export function renderMarkdown({ lab, asked, outcome, hops, arrivals, coverage }: Trace): string {
  const arrived = () => `${outcome}: ${arrivals.map(({ says }) => says).join('; ')}`;
  const end = outcome === 'dead-end' ? `dead end ${endOf(hops)}` : outcome === 'unknown' ? unknownOf(hops) : arrived();
  const mark = MARK[OF_OUTCOME[outcome]];
  const rows = hops.map(({ kind, result, says, hint, by, at, file }) => [
    MARK[result],
    kind,
    `${says}${hint === undefined ? '' : `; ${hint}`}`,
    by === undefined || by === 'lab' ? '' : printIdentity(by),
    file === undefined ? '' : md`${code(file)}${at ? md` ${code(at)}` : ''}`,
  ]);
  return asMarkdown([
    md`### ${mark} ${asked} (lab ${lab})`,
    md``,
    line(end),
    ...tableOf(['', 'hop', 'what', 'object', 'place'], rows),
    ...coverageMarkdown(coverage),
  ]);
}
