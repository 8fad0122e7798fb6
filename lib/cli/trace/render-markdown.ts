import { printIdentity } from '../../manifest/identity';
import { code, plain, tableOf } from '../markdown';
import { endOf } from './render-text';
import type { Trace, TracedHop } from './result';

const MARK: Readonly<Record<TracedHop['result'], string>> = { ok: '✅', partly: '⚠️', dead: '❌' };

/** A way as Markdown: the last word first. */
export function renderMarkdown({ lab, asked, outcome, hops, arrivals }: Trace): string {
  const end = outcome === 'dead-end' ? `dead end ${endOf(hops)}` : `${outcome}: ${arrivals.map(({ says }) => says).join('; ')}`;
  const mark = MARK[outcome === 'dead-end' ? 'dead' : outcome === 'partly' ? 'partly' : 'ok'];
  const rows = hops.map(({ kind, result, says, hint, by, at, file }) => [
    MARK[result],
    kind,
    plain(`${says}${hint === undefined ? '' : `; ${hint}`}`),
    by === undefined || by === 'lab' ? '' : plain(printIdentity(by)),
    file === undefined ? '' : `${code(file)}${at ? ` ${code(at)}` : ''}`,
  ]);
  return [`### ${mark} ${plain(asked)} (lab ${plain(lab)})`, '', plain(end), ...tableOf(['', 'hop', 'what', 'object', 'place'], rows)].join(
    '\n',
  );
}
