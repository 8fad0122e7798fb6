/** Answers that are kept at most for keys that are no objects. */
const MAX_ANSWERS = 10_000;

interface Answer<V> {
  readonly value: V;
}

/**
 * The function with its answers kept: for an object as long as the object is there, for other keys up to some thousands; the last answer in
 * any case, since the same is asked many times in a row. The one way in which anything here remembers what it has worked out. What throws
 * is asked again.
 */
export function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const ofObjects = new WeakMap<object, Answer<V>>();
  const ofOthers = new Map<K, Answer<V>>();
  let last: { readonly key: K; readonly answer: Answer<V> } | undefined;
  return (key) => {
    if (last !== undefined && last.key === key) return last.answer.value;
    const isObject = typeof key === 'object' && key !== null;
    const found = isObject ? ofObjects.get(key) : ofOthers.get(key);
    const answer = found ?? { value: make(key) };
    if (found === undefined) {
      if (isObject) ofObjects.set(key, answer);
      else if (ofOthers.size < MAX_ANSWERS) ofOthers.set(key, answer);
    }
    last = { key, answer };
    return answer.value;
  };
}
