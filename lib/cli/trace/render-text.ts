import { printIdentity } from '../../manifest/identity';
import { asLines } from '../../manifest/visible';
import { coverageLine } from '../coverage';
import type { TracedHop, TraceResult } from './result';

const MARK: Readonly<Record<TracedHop['result'], string>> = { ok: '✓', partly: '!', dead: '✗', unknown: '?' };

/** Width of the longest kind of hop. */
const KIND = 10;

/** A trace for a terminal: a line a hop, with the file that decides it, then what it reaches. */
export function renderText({ lab, request, outcome, hops, destinations, coverage }: TraceResult): string {
  const last =
    outcome === 'unknown'
      ? [unknownOf(hops)]
      : outcome === 'dead-end'
        ? [`dead end ${endOf(hops)}`]
        : destinations.map(({ message }) => `reaches ${message}${outcome === 'partly' ? ', but not for every request' : ''}`);
  return asLines([`${request}  (lab ${lab})`, '', ...hops.flatMap(hopLines), '', ...last, ...coverageLine(coverage)]);
}

/** What stands in the way, in a few words. */
export function endOf(hops: readonly TracedHop[]): string {
  const dead = hops.filter(({ result }) => result === 'dead');
  const blamed = [...new Set(dead.flatMap(({ by }) => (by === undefined || by === 'lab' ? [] : [printIdentity(by)])))].join(' and ');
  if (dead.every(({ code }) => code === 'blocked')) return `blocked by ${blamed}`;
  return `at the ${dead[0]?.kind ?? 'end'}${blamed && `, ${blamed}`}`;
}

/** What it depends on. */
export function unknownOf(hops: readonly TracedHop[]): string {
  const { kind = 'route', by } = hops.find(({ result }) => result === 'unknown') ?? {};
  return `not known: it depends on the ${kind}${by === undefined || by === 'lab' ? '' : `, ${printIdentity(by)}`}`;
}

function hopLines(hop: TracedHop): readonly string[] {
  const { kind, result, hint, at, file } = hop;
  // Where all is well the file will do.
  const place = file === undefined ? '' : `  (${file}${at && result !== 'ok' ? ` ${at}` : ''})`;
  const more = hint === undefined ? [] : [`  ${' '.repeat(2 + KIND)} ${result === 'ok' ? 'note' : 'hint'}: ${hint}`];
  return [`  ${MARK[result]} ${kind.padEnd(KIND)} ${sentenceOf(hop)}${place}`, ...more];
}

/** Kinds of hops in which the object that decides does something, and those in which it says something. */
const JOINED: Partial<Readonly<Record<TracedHop['kind'], string>>> = { policy: ' ', route: ': ', unused: ': ', middleware: ': ' };

function sentenceOf({ kind, by, message }: TracedHop): string {
  const joined = JOINED[kind];
  return joined === undefined || by === undefined || by === 'lab' ? message : `${printIdentity(by)}${joined}${message}`;
}
