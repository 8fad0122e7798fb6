import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
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
const repairedTexts = new WeakMap<Chunk, string>();

/** A document as events, whose offsets are those of the chunk. */
export interface Parsed {
  /** What the events refer to. */
  readonly text: string;
  readonly events: readonly Event[];
}

/** Part of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Parses one document.
 *
 * YAML 1.1 leaves lines within brackets and quotes unindented, as in `metadata: {⏎}`, and allows tabs between brackets; js-yaml does not. There,
 * spaces mean the same and move nothing.
 * @throws YAMLException
 */
export function parse(chunk: Chunk, repairs: Repairs): Parsed {
  let text = repairedTexts.get(chunk) ?? chunk.text;
  const repaired: Span[] = [];
  let first: unknown;
  for (let again = false; !again || repairs.left > 0; again = true) {
    try {
      const events = parseEvents(text, { maxDepth: MAX_DEPTH });
      if (repaired.length > 0 && hasOtherMeaning(chunk.text, events, repaired)) break;
      if (repaired.length > 0) repairedTexts.set(chunk, text);
      return { text, events };
    } catch (error) {
      first ??= error;
      const span = error instanceof YAMLException ? deficient(text, error) : undefined;
      // What was not closed is rather where it began to look odd than at the end.
      if (span === undefined) throw String(error).includes('end of the stream within') ? first : error;
      repaired.push(span);
      repairs.left -= text.length;
      text = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
    }
  }
  throw first;
}

/** The blanks that js-yaml stumbled over, undefined if it was something else, or a comment ends there. */
function deficient(text: string, { reason, mark }: YAMLException): Span | undefined {
  if (reason !== 'deficient indentation' || mark === undefined) return undefined;
  let start = mark.position;
  while (/\s/.test(text.charAt(start - 1))) start -= 1;
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  return start === mark.position || line.includes('#') ? undefined : { start, end: mark.position };
}

/** In quotes, only for a lone line break a space means the same. */
function hasOtherMeaning(text: string, events: readonly Event[], repaired: readonly Span[]): boolean {
  const quoted = events.filter((event) => event.type === EVENT_ID.SCALAR && QUOTED.some((style) => style === event.style));
  const doubtful = repaired.filter(({ start, end }) => text.slice(start, end) !== '\n' || text[start - 1] === '\\');
  return doubtful.some(({ start }) =>
    quoted.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart <= start && start < event.valueEnd),
  );
}

const QUOTED = [SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED];
