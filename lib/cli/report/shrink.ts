import { isMap, type JsonMap } from '../../manifest/tree';

/** So many times at most it is asked whether what is left still gives the answer: a large input may not become as small as it could. */
const MAX_TRIES = 20_000;

/** Whether an input still gives the answer. */
export type Holds<T> = (input: T) => boolean;

/** Counts the questions. */
export class Tries {
  private left: number;

  public constructor(most = MAX_TRIES) {
    this.left = most;
  }

  /** The same question, answered with no once there were too many. */
  public limit<T>(holds: Holds<T>): Holds<T> {
    return (input) => {
      this.left -= 1;
      return this.left >= 0 && holds(input);
    };
  }
}

/** The fewest items that still give the answer: halves are tried first, then ever smaller parts. */
export function fewest<T>(items: readonly T[], holds: Holds<readonly T[]>): readonly T[] {
  let left = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (holds(without)) left = without;
      else at += size;
    }
  }
  return left;
}

/**
 * A value without the fields and list items that the answer does not need, the outer ones first.
 * @param keeps whether a field has to stay
 */
export function smallest(root: JsonMap, holds: Holds<JsonMap>, keeps: (path: readonly string[]) => boolean = () => false): JsonMap {
  let left = root;
  // Depth first, and lists from the end: what is still to be tried has not moved.
  const paths = childrenOf(left, []);
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const without = keeps(path) ? undefined : removed(left, path);
    if (isMap(without) && holds(without)) left = without;
    else paths.unshift(...childrenOf(at(left, path), path));
  }
  return left;
}

/** Places below a value; items of lists from the last, so that those before keep theirs. */
function childrenOf(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (Array.isArray(value)) return value.map((_, i) => [...path, String(value.length - 1 - i)]);
  return isMap(value) ? Object.keys(value).map((key) => [...path, key]) : [];
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (Array.isArray(part) ? part[Number(key)] : isMap(part) ? part[key] : undefined), value);
}

/** A copy without what is there; undefined if nothing is. */
function removed(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) {
    const i = Number(key);
    if (i >= value.length) return undefined;
    if (rest.length === 0) return value.filter((_, other) => other !== i);
    const item = removed(value[i], rest);
    return item === undefined ? undefined : value.map((one: unknown, other) => (other === i ? item : one));
  }
  if (!isMap(value) || !Object.hasOwn(value, key)) return undefined;
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([other]) => other !== key));
  const field = removed(value[key], rest);
  return field === undefined ? undefined : Object.fromEntries(entries.map(([other, one]) => [other, other === key ? field : one]));
}
