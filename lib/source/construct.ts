import { EVENT_ID, type Event, getScalarValue, type MappingEvent, SCALAR_STYLE, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import { isMap, type JsonMap, setOwn } from '../manifest/tree';
import { quoteKey } from '../secrets/quote';
import { startOf } from './event-start';
import { AliasBomb, type Fault, type Places } from './faults';
import type { Parsed } from './parse';
import { resolveKey, resolvePlain, resolveTagged, type Scalar } from './scalar';
import type { SourceCode } from './source';

interface Anchor {
  readonly value: unknown;
  /** Values below it, aliases followed. Undefined as long as it is not complete. */
  readonly size: number | undefined;
}

type Opened = MappingEvent | SequenceEvent | ScalarEvent;

const ESCAPED_SLASH = /(?<!\\)(?:\\\\)*\\\//;
/** Of a surrogate, which go-yaml takes for no character, even if the other half follows. */
const ESCAPED_HALF = /(?<!\\)(?:\\\\)*\\(?:u|U0000)[dD][89a-fA-F]/;

const HALF_HINT = 'write the character as it is, or as \\U and eight digits';

/**
 * Makes plain JSON of a parsed document, with the meaning that sigs.k8s.io/yaml gives to it: see scalar.ts for scalars; a merge key
 * overrides what stands before it; of two equal keys the last one counts, and here the first one is a fault besides; tags of maps and lists
 * mean nothing. A document with faults is still made, as far as it goes.
 */
export class Construction {
  readonly faults: Fault[] = [];
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #original: (offset: number) => number;
  readonly #json: boolean;
  readonly #places: Places | undefined;
  readonly #anchors = new Map<string, Anchor>();
  #next: number;
  /** Values made, the document itself included, and those of them that aliases stand for, each counted as often as it is seen. */
  #made = 1;
  #repeated = 0;

  /**
   * @param json whether escapes of JSON are allowed
   * @param places if given, filled
   */
  constructor({ text, events, original }: Parsed, json: boolean, places?: Places) {
    this.#text = text;
    this.#original = original;
    this.#events = events;
    this.#json = json;
    this.#places = places;
    // The first event says that a document starts.
    this.#next = 1;
  }

  /** The document. @throws AliasBomb */
  make(): unknown {
    return this.#value();
  }

  /** Where the document starts, behind comments. */
  start(): number {
    return this.#original(this.#offset(1));
  }

  /** Where a second document starts in the same events, undefined if there is none. */
  following(): number | undefined {
    // In between, the first document is closed and the second one opened.
    return this.#next + 2 < this.#events.length ? this.#original(this.#offset(this.#next + 2)) : undefined;
  }

  #value(): unknown {
    const event = this.#take();
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) throw new TypeError(`expected a value, got event ${event.type}`);
    this.#made += 1;
    if (event.anchorStart < 0) return this.#opened(event);
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const before = this.#made;
    this.#anchors.set(name, { value: null, size: undefined });
    const value = this.#opened(event);
    this.#anchors.set(name, { value, size: this.#made - before + 1 });
    return value;
  }

  #opened(event: Opened): unknown {
    if (event.type === EVENT_ID.MAPPING) return this.#map();
    return event.type === EVENT_ID.SEQUENCE ? this.#list() : this.#scalar(event);
  }

  #alias(start: number, end: number): unknown {
    const name = this.#text.slice(start, end);
    const anchor = this.#anchors.get(name);
    if (anchor?.size === undefined) {
      // A password that begins with '*' is read as an alias.
      const message = anchor ? 'an alias stands within what it refers to' : 'an alias refers to no anchor before it';
      this.#fault(start - 1, message, "quote the value if it is a text that begins with '*'");
      return null;
    }
    // The alias itself is a value that is made, but none that is repeated.
    this.#made += 1 + anchor.size;
    this.#repeated += anchor.size;
    if (this.#isBomb()) throw new AliasBomb(this.#original(start - 1));
    return anchor.value;
  }

  /** Whether aliases blow the document up, by the measure of go-yaml: a large one must not consist of nearly nothing but repetitions. */
  #isBomb(): boolean {
    const excess = Math.min(1, Math.max(0, this.#made - 400_000) / 3_600_000);
    return this.#repeated > 100 && this.#made > 1000 && this.#repeated / this.#made > 0.99 - 0.89 * excess;
  }

  #list(): readonly unknown[] {
    const list: unknown[] = [];
    const places = this.#placesOf(list);
    while (this.#peek().type !== EVENT_ID.POP) {
      places?.set(String(list.length), this.#original(this.#offset(this.#next)));
      list.push(this.#value());
    }
    this.#take();
    return list;
  }

  #map(): JsonMap {
    const map: JsonMap = {};
    const places = this.#placesOf(map);
    let merged: Set<string> | undefined;
    while (this.#peek().type !== EVENT_ID.POP) {
      const at = this.#next;
      if (this.#isMerge()) {
        this.#take();
        merged ??= new Set();
        this.#merge(map, this.#value(), merged, at);
        continue;
      }
      const key = this.#key(at);
      if (Object.hasOwn(map, key) && merged?.delete(key) !== true) {
        this.#fault(
          this.#offset(at),
          `key ${quoteKey(key)} stands twice in one map`,
          'remove one: the last one counts, silently',
          'duplicate-key',
        );
      }
      places?.set(key, this.#original(this.#offset(at)));
      setOwn(map, key, this.#value());
    }
    this.#take();
    return map;
  }

  #key(at: number): string {
    const event = this.#peek();
    if (event.type === EVENT_ID.SCALAR && event.tagStart < 0 && event.anchorStart < 0) {
      this.#take();
      this.#made += 1;
      const text = this.#textOf(event);
      const key = event.style === SCALAR_STYLE.PLAIN ? resolveKey(text) : text;
      if (key === undefined) this.#fault(this.#offset(at), "null, or a number of more than 64 bits, can't be a key", 'quote it');
      return key ?? text;
    }
    const key = this.#value();
    if (typeof key === 'object') this.#fault(this.#offset(at), "a list, a map or null can't be a key", 'quote it if it is a text');
    return typeof key === 'object' ? '' : String(key);
  }

  #isMerge(): boolean {
    const event = this.#peek();
    if (event.type !== EVENT_ID.SCALAR || !this.#text.startsWith('<<', event.valueStart) || this.#textOf(event) !== '<<') return false;
    return event.tagStart < 0 ? event.style === SCALAR_STYLE.PLAIN : this.#text.slice(event.tagStart, event.tagEnd) === '!!merge';
  }

  #merge(map: JsonMap, from: unknown, merged: Set<string>, at: number): void {
    // In a list the first one wins.
    const sources: readonly unknown[] = Array.isArray(from) ? [...from].reverse() : [from];
    if (!sources.every(isMap))
      this.#fault(this.#offset(at), "'<<' expects a map or a list of maps", 'refer to the anchor of a map: <<: *name');
    for (const source of sources.filter(isMap)) {
      for (const key of Object.keys(source)) {
        setOwn(map, key, source[key]);
        merged.add(key);
        this.#places?.get(map)?.set(key, this.#places.get(source)?.get(key) ?? this.#original(this.#offset(at)));
      }
    }
  }

  #scalar(event: ScalarEvent): Scalar {
    const text = this.#textOf(event);
    const plain = event.style === SCALAR_STYLE.PLAIN;
    let value: Scalar = plain ? resolvePlain(text) : text;
    if (event.tagStart >= 0) {
      const resolved = resolveTagged(this.#text.slice(event.tagStart, event.tagEnd), text, plain);
      if ('problem' in resolved) this.#fault(event.tagStart, resolved.problem, 'leave the tag out');
      value = 'value' in resolved ? resolved.value : text;
    }
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    this.#fault(event.valueStart, "got a number that JSON can't hold", 'quote it if it is a text');
    return null;
  }

  #textOf(event: ScalarEvent): string {
    const { style, fast, valueStart, valueEnd } = event;
    if (style === SCALAR_STYLE.DOUBLE_QUOTED && !fast && !this.#json) {
      const raw = this.#text.slice(valueStart, valueEnd);
      if (ESCAPED_SLASH.test(raw)) this.#fault(valueStart, "'\\/' is no escape in YAML 1.1", "write '/' as it is");
      if (ESCAPED_HALF.test(raw)) this.#fault(valueStart, 'half of a surrogate pair is escaped, which is no character', HALF_HINT);
    }
    return getScalarValue(this.#text, event);
  }

  #placesOf(holder: object): Map<string, number> | undefined {
    if (this.#places === undefined) return undefined;
    const places = new Map<string, number>();
    this.#places.set(holder, places);
    return places;
  }

  #fault(offset: number, message: string, hint: string, code: SourceCode = 'syntax'): void {
    this.faults.push({ code, offset: this.#original(offset), message, hint });
  }

  /** Where a value starts. An empty one stands nowhere: what is before it is near enough, if it is not far to seek. */
  #offset(at: number): number {
    for (let i = at; i > 0 && i > at - 50; i -= 1) {
      const event = this.#events[i];
      const start = event && startOf(event);
      if (start !== undefined) return start;
    }
    return 0;
  }

  #peek(): Event {
    const event = this.#events[this.#next];
    if (event === undefined) throw new TypeError('expected another event');
    return event;
  }

  #take(): Event {
    const event = this.#peek();
    this.#next += 1;
    return event;
  }
}
