import { isMap, type JsonMap } from './tree';

/** A JSON object that is only read. */
export type ReadMap = Readonly<JsonMap>;

const NOTHING: ReadMap = Object.freeze({});
const NONE: readonly unknown[] = Object.freeze([]);
const NO_MAPS: readonly ReadMap[] = Object.freeze([]);

/** The value at these keys, undefined where the way ends. Never throws: manifests may be anything. */
export function at(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of keys) {
    if (isMap(found)) {
      const next: unknown = found[key];
      // What an object inherits is functions, and `__proto__`: to ask about these only is half of the work.
      if ((typeof next === 'function' || key === '__proto__') && !Object.hasOwn(found, key)) return undefined;
      found = next;
    } else if (Array.isArray(found)) found = found[Number(key)];
    else return undefined;
  }
  return found;
}

/** The map at these keys; an empty one where there is none. */
export function mapAt(value: unknown, ...keys: readonly (string | number)[]): ReadMap {
  const found = at(value, ...keys);
  return isMap(found) ? found : NOTHING;
}

/** The list at these keys; an empty one where there is none. */
export function listAt(value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : NONE;
}

/** The list at these keys, its items as maps, so that indexes stay true: an item that is not a map is an empty map. */
export function mapsAt(value: unknown, ...keys: readonly (string | number)[]): readonly ReadMap[] {
  const list = at(value, ...keys);
  if (!Array.isArray(list) || list.length === 0) return NO_MAPS;
  return list.every(isMap) ? list : list.map((item) => (isMap(item) ? item : NOTHING));
}

/** The text at these keys. */
export function textAt(value: unknown, ...keys: readonly (string | number)[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** The number at these keys. */
export function numberAt(value: unknown, ...keys: readonly (string | number)[]): number | undefined {
  const found = at(value, ...keys);
  return typeof found === 'number' ? found : undefined;
}

/** The texts of a map, such as labels; values that are not text are left out. */
export function textsAt(value: unknown, ...keys: readonly (string | number)[]): Readonly<Record<string, string>> {
  const found = mapAt(value, ...keys);
  const texts: Record<string, string> = {};
  for (const [key, text] of Object.entries(found)) if (typeof text === 'string') texts[key] = text;
  return texts;
}

/** The entry of a table of ours: names from manifests may be `constructor`, which every object has. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
