/** How large a pattern becomes when its repetitions are written out. */
export interface PatternSize {
  /** Characters and groups, roughly: what a match costs for each character of a text. */
  readonly size: number;
  /** The product of repetitions in each other. */
  readonly repeats: number;
}

const TOKEN =
  /\\Q[\s\S]*?(?:\\E|$)|\\p\{[^}]*\}|\\x\{[^}]*\}|\\[\s\S]|\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]|\{(\d+)(,?)(\d*)\}|\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?|[\s\S]/g;

/** Estimates the size of a pattern, valid or not, in one pass over its text: compiling one takes as much time and memory as it is large. */
export function sizeOf(pattern: string): PatternSize {
  const open: Sum[] = [];
  let sum = new Sum();
  for (const [token, min, comma, max] of pattern.matchAll(TOKEN)) {
    if (token.startsWith('(')) {
      open.push(sum);
      sum = new Sum();
    } else if (token === ')') {
      const group = sum;
      sum = open.pop() ?? new Sum();
      sum.add(group.size + 2, group.repeats);
    } else if (min !== undefined) sum.repeat(Number(max || min), comma !== '');
    else sum.add(token.startsWith('\\Q') ? token.length : 1, 1);
  }
  while (open.length > 0) {
    const group = sum;
    sum = open.pop() ?? new Sum();
    sum.add(group.size, group.repeats);
  }
  return { size: sum.size, repeats: sum.repeats };
}

/** What stands in one group, so far. */
class Sum {
  size = 0;
  repeats = 1;
  #last = { size: 0, repeats: 1 };

  add(size: number, repeats: number): void {
    this.size += size;
    this.repeats = Math.max(this.repeats, repeats);
    this.#last = { size, repeats };
  }

  /** Of what stands before it. @param optional whether fewer times will do: then each copy may be left out */
  repeat(times: number, optional: boolean): void {
    const copies = Math.max(times, 1);
    const size = copies * (this.#last.size + (optional ? 1 : 0));
    const repeats = copies * this.#last.repeats;
    this.size += size - this.#last.size;
    this.repeats = Math.max(this.repeats, repeats);
    this.#last = { size, repeats };
  }
}
