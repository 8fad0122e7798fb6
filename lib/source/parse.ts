import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Chunk } from './split';

/** Deeper than any manifest, and far from the end of the stack. */
export const MAX_DEPTH = 500;

/** Characters that may be read again to repair the documents of a text: about a second, and more for a large text. */
export class Repairs {
  left: number;

  constructor(text: string) {
    this.left = 5_000_000 + 50 * text.length;
  }
}

/** Documents that are repaired, so that none is repaired twice. */
const repairedTexts = new WeakMap<Chunk, Repaired>();

/** A document as events. */
export interface Parsed {
  /** What the events refer to. */
  readonly text: string;
  readonly events: readonly Event[];
  /** The offset in the chunk of one in the text. */
  original(offset: number): number;
}

/** A text into which blanks were put, in the order of their offsets. */
interface Repaired {
  readonly text: string;
  readonly added: readonly Added[];
}

interface Added {
  /** Offset in the text of the first of these blanks. */
  readonly at: number;
  readonly length: number;
}

/**
 * Parses one document.
 *
 * YAML 1.1 leaves lines within brackets and quotes unindented, as in `metadata: {⏎}`, and allows tabs between brackets; js-yaml does not. There,
 * blanks at the start of a line mean nothing, so they are put in. So are they behind an alias that is a key, `*app:`, which for js-yaml is called `app:`.
 * @throws YAMLException
 */
export function parse(chunk: Chunk, repairs: Repairs): Parsed {
  let repaired: Repaired = repairedTexts.get(chunk) ?? { text: chunk.text, added: [] };
  let first: unknown;
  for (let again = false; !again || repairs.left > 0; again = true) {
    const { text, added } = repaired;
    try {
      const events = parseEvents(text, { maxDepth: MAX_DEPTH });
      if (added.length > 0) repairedTexts.set(chunk, repaired);
      return { text, events, original: (offset) => originalOf(offset, added) };
    } catch (error) {
      const readUntil = (error instanceof YAMLException ? error.mark?.position : undefined) ?? text.length;
      const next = error instanceof YAMLException ? (withIndent(repaired, error) ?? withAlias(repaired, error)) : undefined;
      if (error instanceof YAMLException) moveTo(error, added);
      first ??= error;
      // What was not closed is rather where it began to look odd than at the end.
      if (next === undefined) throw String(error).includes('end of the stream within') ? first : error;
      // No more was read.
      repairs.left -= readUntil;
      repaired = next;
    }
  }
  throw first;
}

function originalOf(offset: number, added: readonly Added[]): number {
  let moved = 0;
  for (const { at, length } of added) {
    if (at >= offset) break;
    moved += Math.min(length, offset - at);
  }
  return offset - moved;
}

/** Deeper than any real indentation. */
const INDENT = 64;

/**
 * The text with the line indented at which js-yaml stumbled, its tabs as blanks, and with those that follow it in the same quotes; undefined if it was something else.
 */
function withIndent({ text, added }: Repaired, { reason, mark }: YAMLException): Repaired | undefined {
  if (reason !== 'deficient indentation' || mark === undefined) return undefined;
  const at = mark.position;
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(start, at);
  // Once indented, something else is wrong with it.
  if (/\S/.test(before) || before.length >= INDENT) return undefined;
  const lines = [{ start, at }, ...linesUntil(text, at, endOfQuotes(text, start, at))];
  return indented({ text, added }, lines);
}

/** An alias as a key: of a block, or in brackets. */
const ALIAS_KEY = /(?:^[ \t]*(?:[-?] +)*|[{,][ \t]*)\*[\w-]+(?=:(?:\s|$))/;

/** The text with a blank behind an alias that is a key, on the line at which js-yaml stumbled or on the one with something before it; undefined if there is none. */
function withAlias({ text, added }: Repaired, { mark }: YAMLException): Repaired | undefined {
  if (mark === undefined) return undefined;
  const start = lineStart(text, mark.position);
  const at = aliasKeyEnd(text, start) ?? aliasKeyEnd(text, lineBefore(text, start));
  if (at === undefined) return undefined;
  const moved = added.map((one) => (one.at >= at ? { ...one, at: one.at + 1 } : one));
  return { text: `${text.slice(0, at)} ${text.slice(at)}`, added: [...moved, { at, length: 1 }].sort((a, b) => a.at - b.at) };
}

/** Where an alias ends that is a key on the line that starts here. */
function aliasKeyEnd(text: string, start: number): number | undefined {
  const newline = text.indexOf('\n', start);
  const found = ALIAS_KEY.exec(text.slice(start, newline < 0 ? text.length : newline + 1));
  return found === null ? undefined : start + found.index + found[0].length;
}

/** The start of the line with something before one. */
function lineBefore(text: string, start: number): number {
  let [end, before] = [start, lineStart(text, start - 1)];
  while (before > 0 && text.slice(before, end).trim() === '') [end, before] = [before, lineStart(text, before - 1)];
  return before;
}

function lineStart(text: string, from: number): number {
  return from <= 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
}

/** A line to be indented: where it starts, and where it has something. */
interface Line {
  readonly start: number;
  readonly at: number;
}

function indented({ text, added }: Repaired, lines: readonly Line[]): Repaired {
  const parts: string[] = [];
  const next: Added[] = [];
  let [done, moved] = [0, 0];
  // Later lines are repaired later, but for those that were before.
  let i = 0;
  const keep = (until: number): void => {
    for (let one = added[i]; one !== undefined && one.at < until; one = added[i]) {
      next.push({ ...one, at: one.at + moved });
      i += 1;
    }
  };
  for (const { start, at } of lines) {
    keep(start);
    const length = INDENT - (at - start);
    parts.push(text.slice(done, start), ' '.repeat(INDENT));
    next.push({ at: start + moved + (at - start), length });
    done = at;
    moved += length;
  }
  keep(Number.POSITIVE_INFINITY);
  return { text: `${parts.join('')}${text.slice(done)}`, added: next.sort((a, b) => a.at - b.at) };
}

/** The lines between two places that have something, and less indentation. */
function linesUntil(text: string, from: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  for (let newline = text.indexOf('\n', from); newline >= 0 && newline < end; newline = text.indexOf('\n', newline + 1)) {
    const start = newline + 1;
    let at = start;
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    if (at < text.length && text[at] !== '\n' && text[at] !== '\r' && at - start < INDENT) lines.push({ start, at });
  }
  return lines;
}

/** As far back as a quoted text may begin. */
const MAX_LINES = 200;
/** What stands before a quoted value on its line. */
const QUOTED = /^[ \t]*(?:- +)*(?:[^\s'"#:][^:'"]*:[ \t]+)?(["'])/;

/** Where the quotes end that are open at a place of a line; the place itself where none seem to be. */
function endOfQuotes(text: string, lineStart: number, at: number): number {
  let start = lineStart;
  for (let i = 0; i < MAX_LINES && start > 0; i += 1) {
    const end = start - 1;
    start = text.lastIndexOf('\n', end - 1) + 1;
    const [head = '', quote] = QUOTED.exec(text.slice(start, end)) ?? [];
    if (quote === undefined) continue;
    const close = closingQuote(text, start + head.length, quote);
    return close > at ? close : at;
  }
  return at;
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i += 1) {
    if (quote === '"' && text[i] === '\\') i += 1;
    else if (text[i] === quote) {
      if (quote === '"' || text[i + 1] !== quote) return i;
      i += 1;
    }
  }
  return -1;
}

/** Gives an error its place in the text as it was. */
function moveTo(error: YAMLException, added: readonly Added[]): void {
  if (error.mark && added.length > 0) error.mark.position = originalOf(error.mark.position, added);
}
