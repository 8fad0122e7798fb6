import { isMap, type JsonMap, ownValue } from './tree';

/** A JSON object that is only read. */
export type ReadMap = Readonly<JsonMap>;

const NOTHING: ReadMap = Object.freeze({});
const NONE: readonly unknown[] = Object.freeze([]);
const NO_MAPS: readonly ReadMap[] = Object.freeze([]);

type Key = string | number;

/** The value at one key. */
function below(value: unknown, key: Key): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isMap(value) ? ownValue(value, key) : undefined;
}

/** The first keys are parameters of their own: a list of them would be made for each of millions of questions. */
function walk(value: unknown, first: Key | undefined, second: Key | undefined, third: Key | undefined, more: readonly Key[]): unknown {
  if (first === undefined) return value;
  let found = below(value, first);
  if (second === undefined) return found;
  found = below(found, second);
  if (third === undefined) return found;
  found = below(found, third);
  for (let i = 0; i < more.length; i += 1) found = below(found, more[i] ?? '');
  return found;
}

/** The value at these keys, undefined where the way ends. Never throws: manifests may be anything. */
export function at(value: unknown, ...keys: readonly Key[]): unknown;
export function at(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): unknown {
  return walk(value, first, second, third, more);
}

/** The map at these keys; an empty one where there is none. */
export function mapAt(value: unknown, ...keys: readonly Key[]): ReadMap;
export function mapAt(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): ReadMap {
  const found = walk(value, first, second, third, more);
  return isMap(found) ? found : NOTHING;
}

/** The list at these keys; an empty one where there is none. */
export function listAt(value: unknown, ...keys: readonly Key[]): readonly unknown[];
export function listAt(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): readonly unknown[] {
  const found = walk(value, first, second, third, more);
  return Array.isArray(found) ? found : NONE;
}

/** The list at these keys, its items as maps, so that indexes stay true: an item that is not a map is an empty map. */
export function mapsAt(value: unknown, ...keys: readonly Key[]): readonly ReadMap[];
export function mapsAt(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): readonly ReadMap[] {
  const list = walk(value, first, second, third, more);
  if (!Array.isArray(list) || list.length === 0) return NO_MAPS;
  return list.every(isMap) ? list : list.map((item) => (isMap(item) ? item : NOTHING));
}

/** The text at these keys. */
export function textAt(value: unknown, ...keys: readonly Key[]): string | undefined;
export function textAt(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): string | undefined {
  const found = walk(value, first, second, third, more);
  return typeof found === 'string' ? found : undefined;
}

/** The number at these keys. */
export function numberAt(value: unknown, ...keys: readonly Key[]): number | undefined;
export function numberAt(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): number | undefined {
  const found = walk(value, first, second, third, more);
  return typeof found === 'number' ? found : undefined;
}

/** The texts of a map, such as labels; values that are not text are left out. */
export function textsAt(value: unknown, ...keys: readonly Key[]): Readonly<Record<string, string>>;
export function textsAt(value: unknown, first?: Key, second?: Key, third?: Key, ...more: readonly Key[]): Readonly<Record<string, string>> {
  const found = walk(value, first, second, third, more);
  if (!isMap(found)) return NO_TEXTS;
  // Nearly always.
  if (hasOnlyTexts(found)) return found;
  const texts: Record<string, string> = {};
  for (const key of Object.keys(found)) {
    const text = found[key];
    if (typeof text === 'string') texts[key] = text;
  }
  return texts;
}

const NO_TEXTS: Readonly<Record<string, string>> = Object.freeze({});

function hasOnlyTexts(map: ReadMap): map is Readonly<Record<string, string>> {
  for (const key in map) if (typeof map[key] !== 'string') return false;
  return true;
}

/** The entry of a table of ours: names from manifests may be `constructor`, which every object has. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
