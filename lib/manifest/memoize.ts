/** Answers that are kept at most for keys that are not objects. */
const MAX_ANSWERS = 10_000;

/**
 * The function with its answers kept: for an object as long as the object is there, for other keys up to some thousands. With `memoizeIn` and `memoizeLast` the
 * one way in which anything here remembers what it has worked out. What throws is asked again.
 */
export function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const ofObjects = new WeakMap<object, V>();
  const ofOthers = new Map<K, V>();
  // The last answer, since the same is asked many times in a row. Two variables: an object of both would be made again and again.
  let lastKey: K | undefined;
  let last: V | undefined;
  return (key) => {
    if (last !== undefined && lastKey === key) return last;
    const answer = isObject(key) ? answerIn<K & object, V>(ofObjects, key, make) : answerIn(ofOthers, key, make, MAX_ANSWERS);
    lastKey = key;
    last = answer;
    return answer;
  };
}

/**
 * As `memoize`, for answers about parts of an owner, such as a cluster's manifests: kept as long as the owner is there. A map of weak keys with
 * an entry for each manifest makes every garbage collection slower; here only the owner's key is weak.
 */
export function memoizeIn<O extends object, K, V>(make: (owner: O, key: K) => V): (owner: O, key: K) => V {
  const ofOwners = new WeakMap<O, Map<K, V>>();
  let lastOwner: O | undefined;
  let answers = new Map<K, V>();
  let lastKey: K | undefined;
  let last: V | undefined;
  return (owner, key) => {
    if (owner !== lastOwner) {
      answers = ofOwners.get(owner) ?? new Map();
      ofOwners.set(owner, answers);
      lastOwner = owner;
      last = undefined;
    }
    if (last !== undefined && lastKey === key) return last;
    // While it is made, another owner may be asked about.
    const own = answers;
    const kept = own.get(key);
    if (kept === undefined && !own.has(key)) {
      const made = make(owner, key);
      own.set(key, made);
      return made;
    }
    lastKey = key;
    last = kept;
    return kept as V;
  };
}

/** As `memoizeIn`, but only the last answer is kept: of what a few rules ask about one part after the other, and no rule later. */
export function memoizeLast<O extends object, K, V>(make: (owner: O, key: K) => V): (owner: O, key: K) => V {
  let lastOwner: O | undefined;
  let lastKey: K | undefined;
  let last: V | undefined;
  return (owner, key) => {
    if (last !== undefined && lastKey === key && lastOwner === owner) return last;
    const made = make(owner, key);
    lastOwner = owner;
    lastKey = key;
    last = made;
    return made;
  };
}

function isObject<K>(key: K): key is K & object {
  return typeof key === 'object' && key !== null;
}

interface Answers<K, V> {
  readonly size?: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, answer: V): unknown;
}

function answerIn<K, V>(answers: Answers<K, V>, key: K, make: (key: K) => V, limit = Number.POSITIVE_INFINITY): V {
  const kept = answers.get(key);
  if (kept !== undefined) return kept;
  if (answers.has(key)) return answers.get(key) as V;
  const made = make(key);
  if ((answers.size ?? 0) < limit) answers.set(key, made);
  return made;
}
