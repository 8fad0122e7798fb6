import { printIdentity } from '../../manifest/identity';
import type { Trace, TracedHop } from './result';

const MARK: Readonly<Record<TracedHop['result'], string>> = { ok: '✓', partly: '!', dead: '✗' };

/** Width of the longest kind of hop. */
const KIND = 10;

/** A way for a terminal: a line a hop, with the file that decides it, then where it arrives. */
export function renderText({ lab, asked, outcome, hops, arrivals }: Trace): string {
  const last =
    outcome === 'dead-end'
      ? [`dead end: ${endOf(hops)}`]
      : arrivals.map(({ says }) => `${outcome === 'partly' ? 'arrives, but not always' : 'arrives'}: ${says}`);
  return [`${asked}  (lab ${lab})`, '', ...hops.flatMap(hopLines), '', ...last].join('\n');
}

/** What stands in the way, in a few words. */
export function endOf(hops: readonly TracedHop[]): string {
  const dead = hops.filter(({ result }) => result === 'dead');
  const [first] = dead;
  const blamed = [...new Set(dead.flatMap(({ by }) => (by === undefined || by === 'lab' ? [] : [printIdentity(by)])))];
  if (blamed.length > 0) return `${dead.every(({ code }) => code === 'blocked') ? 'blocked by ' : 'see '}${blamed.join(' and ')}`;
  return first?.says ?? 'nothing there';
}

function hopLines({ kind, result, says, hint, by, at, file }: TracedHop): readonly string[] {
  const indent = `  ${' '.repeat(2 + KIND)} `;
  const what = by === undefined || by === 'lab' || says.includes(printIdentity(by)) ? says : `${printIdentity(by)}: ${says}`;
  const place = file === undefined ? [] : [`  (${file}${at ? ` ${at}` : ''})`];
  return [
    `  ${MARK[result]} ${kind.padEnd(KIND)} ${what}${place.join('')}`,
    ...(hint === undefined ? [] : [`${indent}${result === 'ok' ? 'note' : 'hint'}: ${hint}`]),
  ];
}
