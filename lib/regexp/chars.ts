/** Characters: ranges of code points, both ends included, in order and apart from each other. */
export type Chars = readonly (readonly [from: number, to: number])[];

const LAST = 0x10_ff_ff;

/** The characters of several ranges in any order. */
export function charsOf(ranges: Chars): Chars {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Every other character. */
export function othersThan(chars: Chars): Chars {
  const others: (readonly [number, number])[] = [];
  let next = 0;
  for (const [from, to] of chars) {
    if (from > next) others.push([next, from - 1]);
    next = to + 1;
  }
  return next > LAST ? others : [...others, [next, LAST]];
}

/** Whether two sets have a character in common. */
export function overlap(one: Chars, other: Chars): boolean {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [from, to] = one[i] ?? [0, 0];
    const [start, end] = other[j] ?? [0, 0];
    if (to < start) i += 1;
    else if (end < from) j += 1;
    else return true;
  }
  return false;
}

/** A single character. */
export function single(character: string): Chars {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
}

function between(...pairs: readonly string[]): Chars {
  return charsOf(pairs.map((pair) => [pair.codePointAt(0) ?? 0, pair.codePointAt(pair.length - 1) ?? 0]));
}

const [DIGIT, WORD, SPACE] = [between('09'), between('09', 'AZ', '__', 'az'), between('\t\n', '\f\r', '  ')];

/** `\d` and its like: of ASCII, and `\s` without the vertical tab, unlike JavaScript's. */
export const ESCAPED_CLASSES: Readonly<Record<string, Chars>> = {
  d: DIGIT,
  D: othersThan(DIGIT),
  w: WORD,
  W: othersThan(WORD),
  s: SPACE,
  S: othersThan(SPACE),
};

/** `[:alpha:]` and its like. */
export const NAMED_CLASSES: Readonly<Record<string, Chars>> = {
  alnum: between('09', 'AZ', 'az'),
  alpha: between('AZ', 'az'),
  ascii: between('\0\x7f'),
  blank: between('\t\t', '  '),
  cntrl: between('\0\x1f', '\x7f\x7f'),
  digit: DIGIT,
  graph: between('!~'),
  lower: between('az'),
  print: between(' ~'),
  punct: between('!/', ':@', '[`', '{~'),
  space: between('\t\r', '  '),
  upper: between('AZ'),
  word: WORD,
  xdigit: between('09', 'AF', 'af'),
};

/** What `.` stands for. */
export const ANY = othersThan(single('\n'));
