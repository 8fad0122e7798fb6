/** A JSON object that may be changed. */
export type JsonMap = Record<string, unknown>;

/** Whether a value is a JSON object: neither list nor null. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON pointer (RFC 6901) of these keys. */
export function pointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
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

/** A way into a tree: keys, `*` for every item of a list or every value of a map. */
export type Way = readonly string[];

/** What a way has led to: the map that holds it, its key there, and all keys from the root; these are good during the call only. */
export type Found = (holder: JsonMap, key: string, keys: readonly (string | number)[]) => void;

/** Calls back for every place that the way leads to. */
export function visit(root: unknown, way: Way, found: Found): void {
  // One list for all steps: most of them lead nowhere.
  const keys: (string | number)[] = [];
  const step = (value: unknown, depth: number): void => {
    const key = way[depth];
    if (key === undefined || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      if (key !== '*') return;
      for (let i = 0; i < value.length; i += 1) {
        keys.push(i);
        step(value[i], depth + 1);
        keys.pop();
      }
    } else if (isMap(value)) {
      for (const name of key === '*' ? Object.keys(value) : [key]) {
        if (!(name in value)) continue;
        keys.push(name);
        if (depth === way.length - 1) found(value, name, keys);
        else step(value[name], depth + 1);
        keys.pop();
      }
    }
  };
  step(root, 0);
}

/** Sets a key of a map: one such as `__proto__` is data here, as any other. */
export function setOwn(map: JsonMap, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
