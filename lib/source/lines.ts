import type { Position } from './source';

/** Lines of a text: where an offset is. Made when the first position is asked for. */
export class Lines {
  readonly #text: string;
  /** Offset of the start of each line. */
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line and column of an offset. */
  at(offset: number): Position {
    const starts = this.#all();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The first characters of a line, from 1; empty if there is none. A text of one line would else be looked at as a whole, again and again. */
  startOf(line: number): string {
    const start = this.#all()[line - 1];
    return start === undefined ? '' : (/^.*/.exec(this.#text.slice(start, start + 300))?.[0] ?? '');
  }

  #all(): readonly number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      for (const { index, 0: end } of this.#text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
      this.#starts = starts;
    }
    return this.#starts;
  }
}
