import { groupOf } from './identity';
import type { Manifest } from './manifest';
import { Pods, type RunTimePods } from './pods';
import { textsAt } from './read';
import { type Labels, type Selector, selects } from './selector';

/** A kind as rules name it: `Service` in the core group, else `apps/Deployment`. The version of the API does not matter. */
export function kindKey({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): string {
  const group = groupOf(apiVersion);
  return group === '' ? kind : `${group}/${kind}`;
}

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
    const byKey = this.#having.get(namespace);
    for (const key of Object.keys(selector.labels)) {
      const having = byKey?.get(key)?.get(selector.labels[key] ?? '') ?? [];
      if (having.length < fewest.length) fewest = having;
    }
    return fewest.filter((item) => selects(selector, this.#labelsOf(item)));
  }
}

/** All objects of a lab, indexed once: by kind, namespace, name and labels. So every rule is linear. */
export class Objects {
  readonly #byKind = new Map<string, Manifest[]>();
  /** By kind, namespace and name: looked for more often than anything else, and a key made of all three would have to be made each time. */
  readonly #byName = new Map<string, Map<string, Map<string, Manifest>>>();
  readonly #labelled = new Map<string, ByLabel<Manifest>>();
  readonly #podsOf = new Map<Manifest, Pods>();
  readonly #podsByLabel: ByLabel<Pods>;
  /** Pods of all workloads, and run-time pods. */
  readonly pods: readonly Pods[];

  /** @param runTimePods pods that apps make themselves, of the lab's description */
  constructor(
    readonly all: readonly Manifest[],
    runTimePods: readonly RunTimePods[] = [],
  ) {
    for (const manifest of all) this.#add(manifest);
    this.pods = [...this.#podsOf.values(), ...runTimePods.map((pods) => Pods.atRunTime(pods))];
    this.#podsByLabel = new ByLabel(
      this.pods,
      ({ namespace }) => namespace,
      ({ labels }) => labels,
    );
  }

  /** Objects of a kind. @param kind `Service`, `apps/Deployment` */
  ofKind(kind: string): readonly Manifest[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The object of that kind and name. @param namespace left out for kinds of the cluster */
  find(kind: string, name: string, namespace = ''): Manifest | undefined {
    return this.#byName.get(kind)?.get(namespace)?.get(name);
  }

  /** Objects of a kind in a namespace that a selector selects. */
  selected(kind: string, namespace: string, selector: Selector): readonly Manifest[] {
    let index = this.#labelled.get(kind);
    if (index === undefined) {
      index = new ByLabel(this.ofKind(kind), namespaceOf, (manifest) => textsAt(manifest, 'metadata', 'labels'));
      this.#labelled.set(kind, index);
    }
    return index.selected(namespace, selector);
  }

  /** The pods that an object makes. */
  podsOf(manifest: Manifest): Pods | undefined {
    return this.#podsOf.get(manifest);
  }

  /** Pods of a namespace. */
  podsIn(namespace: string): readonly Pods[] {
    return this.#podsByLabel.in(namespace);
  }

  /** Pods of a namespace that a selector selects. */
  selectedPods(namespace: string, selector: Selector): readonly Pods[] {
    return this.#podsByLabel.selected(namespace, selector);
  }

  #add(manifest: Manifest): void {
    const kind = kindKey(manifest);
    push(this.#byKind, kind, manifest);
    const { name, namespace } = manifest.metadata;
    // Without one it belongs to the cluster or, of a kind that needs one, to the namespace that kubectl takes then.
    const namespaces = namespace === undefined ? ['', 'default'] : [namespace];
    for (const one of namespaces) {
      const names = inner(inner(this.#byName, kind), one);
      // The first one counts; that there are two is a finding of its own.
      if (!names.has(name)) names.set(name, manifest);
    }
    const pods = Pods.of(manifest);
    if (pods) this.#podsOf.set(manifest, pods);
  }
}

function namespaceOf({ metadata }: Manifest): string {
  return metadata.namespace ?? 'default';
}

/** The map of a map, made where there is none. */
function inner<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let found = maps.get(key);
  if (found === undefined) {
    found = new Map();
    maps.set(key, found);
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
