import { ANY, type Chars, charsOf, ESCAPED_CLASSES, NAMED_CLASSES, othersThan, single } from './chars';

/** A pattern, taken apart. */
export type Pattern =
  | { readonly op: 'chars'; readonly chars: Chars }
  | { readonly op: 'start' | 'end' }
  | { readonly op: 'all' | 'one'; readonly of: readonly Pattern[] }
  | { readonly op: 'group'; readonly captures: boolean; readonly of: Pattern }
  | { readonly op: 'repeat'; readonly of: Pattern; readonly min: number; readonly max: number; readonly lazy: boolean };

/** Longer patterns, and deeper ones, are left to the other engine. */
const [LONGEST, DEEPEST] = [1000, 50];

/**
 * Takes apart what nearly all patterns consist of: characters, classes, groups, alternatives, repetitions, `^` and `$`. Undefined for all
 * else: flags, Unicode classes, named groups, word boundaries, whatever Go refuses.
 */
export function parsePattern(text: string): Pattern | undefined {
  return text.length > LONGEST ? undefined : new Parser(text).whole();
}

const CONTROL: Readonly<Record<string, string>> = { a: '\x07', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const REPEAT = /\{(\d{1,4})(?:(,)(\d{0,4}))?\}/y;
const HEX = /x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/y;
const NAMED = /\[:(\^?)(\w+):\]/y;

class Parser {
  #next = 0;
  #depth = 0;

  constructor(readonly text: string) {}

  whole(): Pattern | undefined {
    const pattern = this.#alternatives();
    return this.#next === this.text.length ? pattern : undefined;
  }

  #alternatives(): Pattern | undefined {
    const of: Pattern[] = [];
    do {
      const branch = this.#sequence();
      if (branch === undefined) return undefined;
      of.push(branch);
    } while (this.#take('|'));
    const [only] = of;
    return only && of.length === 1 ? only : { op: 'one', of };
  }

  #sequence(): Pattern | undefined {
    const of: Pattern[] = [];
    while (this.#next < this.text.length && !'|)'.includes(this.#peek())) {
      const item = this.#item();
      const repeated = item && this.#repeated(item);
      if (repeated === undefined) return undefined;
      of.push(repeated);
    }
    return { op: 'all', of };
  }

  #repeated(of: Pattern): Pattern | undefined {
    const times = this.#times();
    if (times === undefined) return of;
    const [min, max] = times;
    // Go refuses the first three; a repeated anchor has no use.
    if (min > max || Math.max(min, max === Number.POSITIVE_INFINITY ? 0 : max) > 1000) return undefined;
    const lazy = this.#take('?');
    return this.#times() !== undefined || of.op === 'start' || of.op === 'end' ? undefined : { op: 'repeat', of, min, max, lazy };
  }

  #times(): readonly [min: number, max: number] | undefined {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const [all, min, comma, max] = this.#match(REPEAT) ?? [];
    if (all === undefined) return undefined;
    return [Number(min), comma === undefined ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)];
  }

  #item(): Pattern | undefined {
    const character = this.#character();
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return charsPattern(this.#class());
      case '\\':
        return charsPattern(this.#escaped());
      case '.':
        return { op: 'chars', chars: ANY };
      case '^':
        return { op: 'start' };
      case '$':
        return { op: 'end' };
      case '*':
      case '+':
      case '?':
        return undefined;
      default:
        return { op: 'chars', chars: single(character) };
    }
  }

  #group(): Pattern | undefined {
    const captures = !this.text.startsWith('?', this.#next);
    if (!captures && !this.text.startsWith('?:', this.#next)) return undefined;
    if (!captures) this.#next += 2;
    this.#depth += 1;
    const of = this.#depth > DEEPEST ? undefined : this.#alternatives();
    this.#depth -= 1;
    return of && this.#take(')') ? { op: 'group', captures, of } : undefined;
  }

  #class(): Chars | undefined {
    const not = this.#take('^');
    const ranges: (readonly [number, number])[] = [];
    // A bracket that comes first stands for itself.
    for (let first = true; first || !this.#take(']'); first = false) {
      if (this.#next >= this.text.length) return undefined;
      const part = this.#classPart();
      if (part === undefined) return undefined;
      ranges.push(...part);
    }
    return not ? othersThan(charsOf(ranges)) : charsOf(ranges);
  }

  #classPart(): Chars | undefined {
    const [named, not, name = ''] = this.#match(NAMED) ?? [];
    if (named !== undefined) {
      const chars = Object.hasOwn(NAMED_CLASSES, name) ? NAMED_CLASSES[name] : undefined;
      return chars && (not === '' ? chars : othersThan(chars));
    }
    const low = this.#classCharacter();
    const [from, isOne] = [low?.[0]?.[0], low?.length === 1 && low[0]?.[0] === low[0]?.[1]];
    if (from === undefined || !isOne || this.#peek() !== '-' || this.text[this.#next + 1] === ']') return low;
    this.#next += 1;
    const to = this.#classCharacter()?.[0];
    return to === undefined || to[0] !== to[1] || to[0] < from ? undefined : [[from, to[0]]];
  }

  #classCharacter(): Chars | undefined {
    if (this.#next >= this.text.length) return undefined;
    const character = this.#character();
    return character === '\\' ? this.#escaped() : single(character);
  }

  #escaped(): Chars | undefined {
    if (this.#next >= this.text.length) return undefined;
    const [hex, short, long] = this.#match(HEX) ?? [];
    if (hex !== undefined) return code(Number.parseInt(short ?? long ?? '', 16));
    const character = this.#character();
    if (Object.hasOwn(ESCAPED_CLASSES, character)) return ESCAPED_CLASSES[character];
    if (Object.hasOwn(CONTROL, character)) return single(CONTROL[character] ?? '');
    // Other letters and digits mean something else, or nothing, to Go; what is not ASCII can't be escaped.
    return /[A-Za-z0-9]|[^\0-\x7f]/.test(character) ? undefined : single(character);
  }

  #peek(): string {
    return this.text[this.#next] ?? '';
  }

  #take(character: string): boolean {
    const taken = this.#peek() === character;
    if (taken) this.#next += 1;
    return taken;
  }

  #character(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.#next) ?? 0);
    this.#next += character.length;
    return character;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#next;
    const found = expression.exec(this.text);
    if (found) this.#next += found[0].length;
    return found ?? undefined;
  }
}

function code(point: number): Chars | undefined {
  return point > 0x10_ff_ff ? undefined : [[point, point]];
}

function charsPattern(chars: Chars | undefined): Pattern | undefined {
  return chars && { op: 'chars', chars };
}
