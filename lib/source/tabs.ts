import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import type { Parsed } from './parse';

/** What is around a place in a document. */
interface Around {
  /** The last value that starts before it. */
  readonly event: Event | undefined;
  /** Column of the innermost map or list, -1 outside of all; undefined in brackets. */
  readonly indent: number | undefined;
  /** Where something else than blanks follows on that value. */
  readonly follows: number;
}

/**
 * The offset of a tab that indents a line where kubectl allows none, and js-yaml does: in an empty line, before a comment, or in a text over
 * several lines.
 */
export function strayTab({ text, events, original }: Parsed): number | undefined {
  if (!text.includes('\t')) return undefined;
  const walk = new Walk(text, events);
  for (const { index, 0: blank } of text.matchAll(/^ *\t/gm)) {
    const tab = index + blank.length - 1;
    if (isStray(tab, blank.length - 1, walk.to(tab))) return original(tab);
  }
  return undefined;
}

function isStray(tab: number, column: number, { event, indent, follows }: Around): boolean {
  if (indent === undefined) return false;
  if (event?.type !== EVENT_ID.SCALAR) return true;
  const { style, valueEnd } = event;
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) return column < event.indent;
  if (style !== SCALAR_STYLE.PLAIN) return tab >= valueEnd;
  // Something else but the value's own lines in between.
  return column <= indent || follows < tab;
}

/** Goes through a document's events once, however many places are asked for, in order. */
class Walk {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #indents: (number | undefined)[] = [-1];
  #next = 0;
  /** The next event that starts somewhere, or one before it. */
  #ahead = 0;
  #last: Event | undefined;
  #follows = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  to(offset: number): Around {
    for (let event = this.#events[this.#next]; event !== undefined; event = this.#events[this.#next]) {
      // What ends here is only left when something else starts.
      if (startOf(event) > offset || (event.type === EVENT_ID.POP && !this.#startsBefore(offset))) break;
      this.#enter(event);
      if (event.type === EVENT_ID.SCALAR) this.#follows = this.#nonBlank(event.valueEnd);
      this.#next += 1;
    }
    return { event: this.#last, indent: this.#indents.at(-1), follows: this.#follows };
  }

  #enter(event: Event): void {
    if (event.type === EVENT_ID.POP) this.#indents.pop();
    else if (event.type === EVENT_ID.DOCUMENT) this.#indents.push(-1);
    else if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) this.#last = startOf(event) < 0 ? this.#last : event;
    else {
      const column = event.start - this.#text.lastIndexOf('\n', event.start - 1) - 1;
      this.#indents.push(event.style === COLLECTION_STYLE.FLOW ? undefined : column);
      this.#last = event;
    }
  }

  #nonBlank(offset: number): number {
    const next = /\S/g;
    next.lastIndex = Math.max(0, offset);
    return next.exec(this.#text)?.index ?? this.#text.length;
  }

  /** Whether something that comes next starts before the offset. */
  #startsBefore(offset: number): boolean {
    this.#ahead = Math.max(this.#ahead, this.#next);
    for (let event = this.#events[this.#ahead]; event !== undefined; event = this.#events[this.#ahead]) {
      if (startOf(event) >= 0) return startOf(event) <= offset;
      this.#ahead += 1;
    }
    return false;
  }
}

/** -1 if it starts nowhere. */
function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1;
}
