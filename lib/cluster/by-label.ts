import { type Labels, type Selector, selects, selectsAll } from '../manifest/selector';

/** Things that have a namespace and labels, found by selector without a look at all of them. */
export class ByLabel<T> {
  readonly #all = new Map<string, T[]>();
  /** By namespace, key and value. */
  readonly #having = new Map<string, Map<string, Map<string, T[]>>>();
  readonly #labelsOf: (item: T) => Labels;

  constructor(items: readonly T[], namespaceOf: (item: T) => string, labelsOf: (item: T) => Labels) {
    this.#labelsOf = labelsOf;
    for (const item of items) {
      const namespace = namespaceOf(item);
      push(this.#all, namespace, item);
      const labels = labelsOf(item);
      for (const key of Object.keys(labels)) push(inner(inner(this.#having, namespace), key), labels[key] ?? '', item);
    }
  }

  /** Those of a namespace. */
  in(namespace: string): readonly T[] {
    return this.#all.get(namespace) ?? [];
  }

  /** Those of a namespace that a selector selects. */
  selected(namespace: string, selector: Selector): readonly T[] {
    let fewest: readonly T[] = this.in(namespace);
    if (selectsAll(selector)) return fewest;
    const byKey = this.#having.get(namespace);
    for (const key of Object.keys(selector.labels)) {
      const having = byKey?.get(key)?.get(selector.labels[key] ?? '') ?? [];
      if (having.length < fewest.length) fewest = having;
    }
    return fewest.filter((item) => selects(selector, this.#labelsOf(item)));
  }
}

/** The map of a map, made where there is none. */
export function inner<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let found = maps.get(key);
  if (found === undefined) {
    found = new Map();
    maps.set(key, found);
  }
  return found;
}

/** Adds to the list of a key. */
export function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
