/** A JSON object that may be changed. */
export type JsonMap = Record<string, unknown>;

/** Whether a value is a JSON object: neither list nor null. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a map itself has at a key. What it inherits is functions, and `__proto__`: to ask about these only is half of the work. */
export function ownValue(map: Readonly<JsonMap>, key: string | number): unknown {
  const found = map[key];
  return (typeof found === 'function' || key === '__proto__') && !Object.hasOwn(map, key) ? undefined : found;
}

const SPECIAL = /[~/]/;

/** The JSON pointer (RFC 6901) of these keys. */
export function pointer(keys: readonly (string | number)[]): string {
  let text = '';
  for (const key of keys)
    text += `/${typeof key === 'string' && SPECIAL.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key}`;
  return text;
}

/** The keys of a JSON pointer. */
export function keysOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A copy without nulls, in maps and in lists, and with keys in the order of their code units, as cdk8s has them. */
export function tidyCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined && item !== null).map(tidyCopy);
  if (!isMap(value)) return value;
  const copy: JsonMap = {};
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined && item !== null) setOwn(copy, key, tidyCopy(item));
  }
  return copy;
}

/** Sets a key of the map and keeps its keys in order, if they were. */
export function insert(map: JsonMap, key: string, value: unknown): void {
  const later = Object.entries(map).filter(([other]) => other > key);
  for (const [other] of later) delete map[other];
  map[key] = value;
  for (const [other, item] of later) map[other] = item;
}

/**
 * Paths into a tree, merged so that what they have in common is walked once, and what a value lacks costs nothing: by key, or for every item of a
 * list and every value of a map.
 */
export interface PathTrie<T> {
  /** What was given for the ways that end here. */
  readonly here: readonly T[];
  readonly below: readonly { readonly key: string; readonly ways: PathTrie<T> }[];
  readonly each: PathTrie<T> | undefined;
}

interface GrowingTrie<T> extends PathTrie<T> {
  readonly here: T[];
  readonly below: { readonly key: string; readonly ways: GrowingTrie<T> }[];
  each: GrowingTrie<T> | undefined;
}

/** Joins ways: keys, as a list or with dots between them, `*` for every item or value, `''` for the value itself. */
export function mergePaths<T>(table: Iterable<readonly [way: string | readonly string[], what: T]>): PathTrie<T> {
  const root = grow<T>();
  for (const [way, what] of table) stepsOf(way).reduce<GrowingTrie<T>>(trieBelow, root).here.push(what);
  return root;
}

function stepsOf(way: string | readonly string[]): readonly string[] {
  if (typeof way !== 'string') return way;
  return way === '' ? [] : way.split('.');
}

function grow<T>(): GrowingTrie<T> {
  return { here: [], below: [], each: undefined };
}

function trieBelow<T>(ways: GrowingTrie<T>, key: string): GrowingTrie<T> {
  if (key === '*') {
    ways.each ??= grow();
    return ways.each;
  }
  const known = ways.below.find((one) => one.key === key)?.ways;
  if (known) return known;
  const made = grow<T>();
  ways.below.push({ key, ways: made });
  return made;
}

/** What a way has led to: the map that holds it, its key there, all keys from the root (good during the call only), and what was given for it. */
export type Found<T> = (holder: JsonMap, key: string, keys: readonly (string | number)[], here: readonly T[]) => void;

/** Calls back for every place that the ways lead to, for inner places before outer ones. */
export function visit<T>(root: unknown, ways: PathTrie<T>, found: Found<T>): void {
  // One list for all steps: most of them lead nowhere.
  const keys: (string | number)[] = [];
  const inMap = (map: JsonMap, key: string, next: PathTrie<T>): void => {
    keys.push(key);
    step(map[key], next);
    if (next.here.length > 0) found(map, key, keys, next.here);
    keys.pop();
  };
  const step = (value: unknown, { below, each }: PathTrie<T>): void => {
    if (Array.isArray(value)) {
      if (each === undefined) return;
      for (let i = 0; i < value.length; i += 1) {
        keys.push(i);
        step(value[i], each);
        keys.pop();
      }
    } else if (isMap(value)) {
      for (const { key, ways: next } of below) if (ownValue(value, key) !== undefined) inMap(value, key, next);
      if (each) for (const key of Object.keys(value)) inMap(value, key, each);
    }
  };
  step(root, ways);
}

/** Whether two values of JSON are the same, whatever the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  if (!isMap(one) || !isMap(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}

/** Sets a key of a map: one such as `__proto__` is data here, as any other. */
export function setOwn(map: JsonMap, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
