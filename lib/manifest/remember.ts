/** Answers that are kept at most. */
const MOST = 10_000;

/** The function with its answers kept: a lab has few amounts, keys and networks, each written many times. What throws is asked again. */
export function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const made = make(key);
    if (known.size < MOST) known.set(key, made);
    return made;
  };
}
