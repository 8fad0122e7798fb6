/** More than this is another word, not a typo; short names allow less. */
const MAX_EDITS = 3;

/** The candidate that was probably meant: a few letters away. Undefined if none is near. */
export function closestMatch(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.min(MAX_EDITS, Math.ceil(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const distance = distanceBelow(wanted, candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Whether a single letter is inserted, left out or another one, or two neighbours are swapped. */
export function isOneLetterOff(name: string, other: string): boolean {
  return name !== other && distanceBelow(name.toLowerCase(), other.toLowerCase(), 2) === 1;
}

/** Finds the names that are one letter off without a look at all: two such names are the same once each lacks a letter, or one of them does. */
export function oneLetterOff(names: Iterable<string>): (name: string) => readonly string[] {
  const byForm = new Map<string, string[]>();
  for (const name of new Set(names)) {
    for (const form of shortened(name)) {
      const alike = byForm.get(form);
      if (alike === undefined) byForm.set(form, [name]);
      else alike.push(name);
    }
  }
  return (name) => {
    const near = new Set([...shortened(name)].flatMap((form) => byForm.get(form) ?? []));
    return [...near].filter((other) => isOneLetterOff(name, other));
  };
}

/** A name, and what is left of it without one of its letters. */
function shortened(name: string): ReadonlySet<string> {
  const text = name.toLowerCase();
  return new Set([text, ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))]);
}

/** Insertions, deletions, replacements and swaps of neighbours between the two; gives up with the limit once it is reached. */
function distanceBelow(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  // What is farther from the diagonal than the limit costs more than that: of each row only a few places are worked out.
  const size = b.length + 2;
  let before = new Uint8Array(size).fill(limit);
  let row = Uint8Array.from({ length: size }, (_, j) => Math.min(j, limit));
  let next = new Uint8Array(size).fill(limit);
  for (let i = 1; i <= a.length; i += 1) {
    const [first, last] = [Math.max(1, i - limit + 1), Math.min(b.length, i + limit - 1)];
    let least = first === 1 ? Math.min(i, limit) : limit;
    next[first - 1] = least;
    for (let j = first; j <= last; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const edited = Math.min((row[j] ?? limit) + 1, (next[j - 1] ?? limit) + 1, (row[j - 1] ?? limit) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(swapped ? Math.min(edited, (before[j - 2] ?? limit) + 1) : edited, limit);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    next[last + 1] = limit;
    if (least >= limit) return limit;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? limit;
}
