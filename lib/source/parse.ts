import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Chunk } from './split';

/** Deeper than any manifest, and far from the end of the stack. */
export const MAX_DEPTH = 500;

/** Characters that may be read again to repair the documents of a text: about a second, and more for a large text. */
export class Repairs {
  left: number;

  constructor(text: string) {
    this.left = 5_000_000 + 10 * text.length;
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
 * blanks at the start of a line mean nothing, so they are put in.
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
      const next = error instanceof YAMLException ? withIndent(repaired, error) : undefined;
      if (error instanceof YAMLException) moveTo(error, added);
      first ??= error;
      // What was not closed is rather where it began to look odd than at the end.
      if (next === undefined) throw String(error).includes('end of the stream within') ? first : error;
      repairs.left -= text.length;
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

/** More than anybody indents. */
const INDENT = 64;

/** The text with the line indented at which js-yaml stumbled, its tabs as blanks; undefined if it was something else. */
function withIndent({ text, added }: Repaired, { reason, mark }: YAMLException): Repaired | undefined {
  if (reason !== 'deficient indentation' || mark === undefined) return undefined;
  const at = mark.position;
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(start, at);
  // Once indented, something else is wrong with it.
  if (/\S/.test(before) || before.length >= INDENT) return undefined;
  const length = INDENT - before.length;
  const blanks = ' '.repeat(INDENT);
  // Later lines are repaired later, but for those that were before.
  const moved = added.map((one) => (one.at >= start ? { ...one, at: one.at + length } : one));
  return {
    text: text.slice(0, start) + blanks + text.slice(at),
    added: [...moved, { at: start + before.length, length }].sort((a, b) => a.at - b.at),
  };
}

/** Gives an error its place in the text as it was. */
function moveTo(error: YAMLException, added: readonly Added[]): void {
  if (error.mark && added.length > 0) error.mark.position = originalOf(error.mark.position, added);
}
