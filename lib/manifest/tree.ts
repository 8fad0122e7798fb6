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

/**
 * Ways into a tree, joined so that what they have in common is walked once, and what a value lacks costs nothing: by key, `*` for every item
 * of a list or every value of a map.
 */
export interface Ways {
  /** Whether a way ends here. */
  readonly ends: boolean;
  readonly below: ReadonlyMap<string, Ways>;
}

/** Joins ways, each keys with dots between them. */
export function joinWays(texts: readonly string[]): Ways {
  interface Growing extends Ways {
    ends: boolean;
    readonly below: Map<string, Growing>;
  }
  const grow = (): Growing => ({ ends: false, below: new Map() });
  const root = grow();
  for (const text of texts) {
    let found = root;
    for (const key of text.split('.')) {
      const next = found.below.get(key) ?? grow();
      found.below.set(key, next);
      found = next;
    }
    found.ends = true;
  }
  return root;
}

/** What a way has led to: the map that holds it, its key there, and all keys from the root; these are good during the call only. */
export type Found = (holder: JsonMap, key: string, keys: readonly (string | number)[]) => void;

/** Calls back for every place that the ways lead to, for inner places before outer ones. */
export function visit(root: unknown, ways: Ways, found: Found): void {
  // One list for all steps: most of them lead nowhere.
  const keys: (string | number)[] = [];
  const inMap = (map: JsonMap, key: string, next: Ways): void => {
    keys.push(key);
    step(map[key], next);
    if (next.ends) found(map, key, keys);
    keys.pop();
  };
  const step = (value: unknown, { below }: Ways): void => {
    if (below.size === 0 || typeof value !== 'object' || value === null) return;
    const each = below.get('*');
    if (Array.isArray(value)) {
      if (each === undefined) return;
      for (let i = 0; i < value.length; i += 1) {
        keys.push(i);
        step(value[i], each);
        keys.pop();
      }
    } else if (isMap(value)) {
      for (const [key, next] of below) if (key !== '*' && Object.hasOwn(value, key)) inMap(value, key, next);
      if (each) for (const key of Object.keys(value)) inMap(value, key, each);
    }
  };
  step(root, ways);
}

/** Sets a key of a map: one such as `__proto__` is data here, as any other. */
export function setOwn(map: JsonMap, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
