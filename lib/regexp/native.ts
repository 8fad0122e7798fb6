import type { Chars } from './chars';
import { type Pattern, parsePattern } from './parse';
import { singleWays } from './positions';

/** A pattern that JavaScript's own engine matches as Go would, and about as fast. */
export interface NativePattern {
  readonly expression: RegExp;
  /** Whether its groups hold what they would hold in Go: JavaScript empties them each time a repetition starts again. */
  readonly captures: boolean;
  /** The longest text for which trying all ways takes no time to speak of. */
  readonly longest: number;
}

/** Characters, tried at one place after the other: about a millisecond. */
const TRIES = 100_000;
/** JavaScript remembers where it may go back to, which needs memory for each character. */
const LONGEST = 10_000;

/** Undefined for a pattern that is not plain, or that may be matched in many ways. */
export function nativePattern(text: string): NativePattern | undefined {
  const pattern = parsePattern(text);
  const ways = pattern && singleWays(pattern);
  if (pattern === undefined || ways === undefined) return undefined;
  const longest = isAnchored(pattern) ? LONGEST : Math.floor(Math.sqrt(TRIES / Math.max(ways, 1)));
  return { expression: new RegExp(written(pattern), 'u'), captures: !hasRepeatedGroup(pattern, false), longest };
}

/** Whether a match can only start where the text does. */
function isAnchored(pattern: Pattern): boolean {
  if (pattern.op === 'group') return isAnchored(pattern.of);
  if (pattern.op === 'one') return pattern.of.every(isAnchored);
  const first = pattern.op === 'all' ? pattern.of[0] : undefined;
  return pattern.op === 'start' || (first !== undefined && isAnchored(first));
}

function hasRepeatedGroup(pattern: Pattern, repeated: boolean): boolean {
  switch (pattern.op) {
    case 'group':
      return (pattern.captures && repeated) || hasRepeatedGroup(pattern.of, repeated);
    case 'repeat':
      return hasRepeatedGroup(pattern.of, repeated || pattern.max > 1);
    case 'all':
    case 'one':
      return pattern.of.some((part) => hasRepeatedGroup(part, repeated));
    default:
      return false;
  }
}

/** Written from its parts, so that no character means something else to JavaScript. */
function written(pattern: Pattern): string {
  switch (pattern.op) {
    case 'chars':
      return `[${pattern.chars.map(writtenRange).join('')}]`;
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'group':
      return `${pattern.captures ? '(' : '(?:'}${written(pattern.of)})`;
    case 'all':
      return pattern.of.map(written).join('');
    case 'one':
      return pattern.of.map(written).join('|');
    case 'repeat': {
      const { min, max, lazy } = pattern;
      return `${written(pattern.of)}{${min},${max === Number.POSITIVE_INFINITY ? '' : max}}${lazy ? '?' : ''}`;
    }
  }
}

function writtenRange([from, to]: Chars[number]): string {
  const [low, high] = [from, to].map((code) => `\\u{${code.toString(16)}}`);
  return from === to ? `${low}` : `${low}-${high}`;
}
