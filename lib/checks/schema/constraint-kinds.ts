import { type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { list } from '../rule';
import { type Constraint, EMPTY_ITEM, isGiven } from './constraints';

/** A text without a problem. @param problemOf what is wrong with a text, undefined if nothing */
export function text(problemOf: (value: string) => string | undefined, hint: string): Constraint {
  return (value, say) => {
    const given = value === EMPTY_ITEM ? '' : value;
    const message = typeof given === 'string' ? problemOf(given) : undefined;
    if (message !== undefined) say(message, hint);
  };
}

/** A map that has some things to hold together. */
export function map(check: (value: ReadMap, say: Parameters<Constraint>[1]) => void): Constraint {
  return (value, say) => {
    if (isMap(value)) check(value, say);
  };
}

/** A list of maps no two of which have the same text at a key. @param what of the message: `container name` @param emptyIsNone whether an empty text may be there several times @param emptyCounts whether an item that lacks the key has an empty text there */
export function unique(key: string, what: string, emptyIsNone = false, emptyCounts = false): Constraint {
  return (value, say) => {
    const first = new Map<string, number>();
    for (const [i, item] of (Array.isArray(value) ? value : []).entries()) {
      const name = textAt(item, key) ?? (emptyCounts ? '' : undefined);
      if (name === undefined || (emptyIsNone && name === '')) continue;
      const before = first.get(name);
      if (before === undefined) first.set(name, i);
      else say(`got ${what} '${name}' twice, first at index ${before}`, 'take one out, or give it another name', i, key);
    }
  };
}

/** A map that has exactly one of these keys, or at most one if `none` is fine. @param what of the message: `handler` */
export function oneOf(keys: readonly string[], what: string, none = false): Constraint {
  const expected = `expected ${none ? 'at most' : 'exactly'} one of ${list(keys)}`;
  return map((value, say) => {
    const given = keys.filter((key) => isGiven(value, key));
    if (given.length > 1) say(`got ${list(given)}, ${expected}`, `keep one ${what}`);
    if (given.length === 0 && !none) say(`got no ${what}, ${expected}`, `say which ${what}`);
  });
}
