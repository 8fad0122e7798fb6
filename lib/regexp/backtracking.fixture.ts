import type { Pattern } from './parse';

/**
 * Tries every way through a pattern from the start of a text, as an engine that goes back does where nothing fits in the end. Anchors hold
 * everywhere, which allows more ways.
 * @returns how many characters were read on the way, or more than the limit
 */
export function charactersRead(pattern: Pattern, text: string, limit: number): number {
  let read = 0;
  const go = (part: Pattern, at: number, next: (at: number) => void): void => {
    if (read > limit) return;
    if (part.op === 'chars') {
      const code = text.codePointAt(at);
      if (code === undefined || !part.chars.some(([from, to]) => from <= code && code <= to)) return;
      read += 1;
      next(at + String.fromCodePoint(code).length);
    } else if (part.op === 'group') go(part.of, at, next);
    else if (part.op === 'one') for (const branch of part.of) go(branch, at, next);
    else if (part.op === 'all') sequence(part.of, 0, at, next);
    else if (part.op === 'repeat') repeat(part, 0, at, next);
    else next(at);
  };
  const sequence = (parts: readonly Pattern[], i: number, at: number, next: (at: number) => void): void => {
    const part = parts[i];
    if (part === undefined) next(at);
    else go(part, at, (to) => sequence(parts, i + 1, to, next));
  };
  const repeat = (part: Extract<Pattern, { op: 'repeat' }>, done: number, at: number, next: (at: number) => void): void => {
    if (done < part.max) go(part.of, at, (to) => repeat(part, done + 1, to, next));
    if (done >= part.min) next(at);
  };
  go(pattern, 0, () => undefined);
  return read;
}
