/** Answers that are kept at most for keys that are no objects. */
const MAX_ANSWERS = 10_000;

interface Answer<V> {
  readonly value: V;
}

/**
 * The function with its answers kept: for an object as long as the object is there, for other keys up to some thousands. The one way in
 * which anything here remembers what it has worked out. What throws is asked again.
 */
export function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const ofObjects = new WeakMap<object, Answer<V>>();
  const ofOthers = new Map<K, Answer<V>>();
  return (key) => {
    const isObject = typeof key === 'object' && key !== null;
    const found = isObject ? ofObjects.get(key) : ofOthers.get(key);
    if (found !== undefined) return found.value;
    const value = make(key);
    if (isObject) ofObjects.set(key, { value });
    else if (ofOthers.size < MAX_ANSWERS) ofOthers.set(key, { value });
    return value;
  };
}
