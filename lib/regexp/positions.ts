import { type Chars, overlap } from './chars';
import type { Pattern } from './parse';

/** Characters of a pattern, repetitions written out; more are left to the other engine. */
const MAX_POSITIONS = 250;
/** Comparisons of two characters: well below a millisecond. */
const COMPARISONS = 20_000;

/** How a part of a pattern is entered and left. */
interface Part {
  /** Whether it matches nothing at all, in one way. */
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** It can't be shown that there is one way only. */
class Ambiguous extends Error {}

/**
 * Shows of a pattern that two ways through it never meet again: whatever the text, there is at most one way to each character of the
 * pattern. Then an engine that tries all ways tries no more of them than the pattern has characters, at each place of the text. `^a*b$` is one
 * of these, and so is `^[a-z]([-a-z]*[a-z])?$`; `(a|a)*`, `a*a*` and `(a+)+` are not.
 *
 * The automaton is Glushkov's: each character of the pattern is a state.
 * @returns how many characters the pattern has, repetitions written out; undefined if it can't be shown
 */
export function singleWays(pattern: Pattern): number | undefined {
  try {
    const positions = new Positions();
    const { first } = positions.add(pattern);
    return positions.meetAgain(first) ? undefined : positions.count;
  } catch (error) {
    if (error instanceof Ambiguous) return undefined;
    throw error;
  }
}

class Positions {
  readonly #chars: Chars[] = [];
  readonly #follow: Set<number>[] = [];
  #comparisons = 0;

  get count(): number {
    return this.#chars.length;
  }

  add(pattern: Pattern): Part {
    switch (pattern.op) {
      case 'chars':
        return this.#character(pattern.chars);
      case 'start':
      case 'end':
        // As if they always held: that allows more ways, never fewer.
        return NOTHING;
      case 'group':
        return this.add(pattern.of);
      case 'all':
        return pattern.of.reduce<Part>((before, next) => this.#then(before, this.add(next)), NOTHING);
      case 'one':
        return either(pattern.of.map((branch) => this.add(branch)));
      case 'repeat':
        return this.#repeat(pattern.of, pattern.min, pattern.max);
    }
  }

  /** Whether two different ways, over the same text, lead to the same character of the pattern. */
  meetAgain(first: readonly number[]): boolean {
    const todo: (readonly [number, number])[] = [];
    const seen = new Set<number>();
    const met = (one: number, other: number): boolean => {
      this.#comparisons += 1;
      if (this.#comparisons > COMPARISONS) throw new Ambiguous();
      if (!overlap(this.#chars[one] ?? [], this.#chars[other] ?? [])) return false;
      const pair = Math.min(one, other) * MAX_POSITIONS + Math.max(one, other);
      if (one !== other && !seen.has(pair)) todo.push([one, other]);
      seen.add(pair);
      return one === other;
    };
    // Two ways part where two characters can come next.
    for (const next of [first, ...this.#follow]) {
      const all = [...next];
      if (all.some((one, i) => all.slice(i + 1).some((other) => met(one, other)))) return true;
    }
    for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
      const [one, other] = pair.map((position) => [...(this.#follow[position] ?? [])]);
      if (one?.some((next) => other?.some((another) => met(next, another)))) return true;
    }
    return false;
  }

  #character(chars: Chars): Part {
    if (this.count === MAX_POSITIONS) throw new Ambiguous();
    const position = this.#chars.push(chars) - 1;
    this.#follow.push(new Set());
    return { nullable: false, first: [position], last: [position] };
  }

  #then(before: Part, next: Part): Part {
    this.#connect(before.last, next.first);
    return {
      nullable: before.nullable && next.nullable,
      first: before.nullable ? [...before.first, ...next.first] : before.first,
      last: next.nullable ? [...before.last, ...next.last] : next.last,
    };
  }

  /** Written out: `a{2,4}` is `aa(a(a)?)?`, and `a{2,}` is `aa+`. */
  #repeat(of: Pattern, min: number, max: number): Part {
    let all: Part = NOTHING;
    const endless = max === Number.POSITIVE_INFINITY;
    const copies = endless ? Math.max(min, 1) : max;
    let ends: number[] = [];
    for (let i = 0; i < copies; i += 1) {
      const one = this.add(of);
      // Nothing may be repeated in many ways.
      if (one.nullable) throw new Ambiguous();
      if (endless && i === copies - 1) this.#connect(one.last, one.first);
      all = this.#then(all, one);
      ends = i + 1 >= min ? [...ends, ...one.last] : [];
    }
    return min === 0 ? { nullable: true, first: all.first, last: ends } : { ...all, last: ends };
  }

  /** The same step twice is two ways. */
  #connect(from: readonly number[], to: readonly number[]): void {
    for (const one of from) {
      const follow = this.#follow[one];
      for (const next of to) {
        if (follow?.has(next)) throw new Ambiguous();
        follow?.add(next);
      }
    }
  }
}

const NOTHING: Part = { nullable: true, first: [], last: [] };

function either(branches: readonly Part[]): Part {
  const nullable = branches.filter((branch) => branch.nullable).length;
  if (nullable > 1) throw new Ambiguous();
  return { nullable: nullable === 1, first: branches.flatMap(({ first }) => first), last: branches.flatMap(({ last }) => last) };
}
