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
  readonly #having = new Map<string, T[]>();
  readonly #labelsOf: (item: T) => Labels;

  constructor(items: readonly T[], namespaceOf: (item: T) => string, labelsOf: (item: T) => Labels) {
    this.#labelsOf = labelsOf;
    for (const item of items) {
      const namespace = namespaceOf(item);
      push(this.#all, namespace, item);
      for (const [key, value] of Object.entries(labelsOf(item))) push(this.#having, `${namespace}/${key}=${value}`, item);
    }
  }

  /** Those of a namespace. */
  in(namespace: string): readonly T[] {
    return this.#all.get(namespace) ?? [];
  }

  /** Those of a namespace that a selector selects. */
  selected(namespace: string, selector: Selector): readonly T[] {
    let fewest: readonly T[] = this.in(namespace);
    for (const [key, value] of Object.entries(selector.labels)) {
      const having = this.#having.get(`${namespace}/${key}=${value}`) ?? [];
      if (having.length < fewest.length) fewest = having;
    }
    return fewest.filter((item) => selects(selector, this.#labelsOf(item)));
  }
}

/** All objects of a lab, indexed once: by kind, namespace, name and labels. So every rule is linear. */
export class Objects {
  readonly #byKind = new Map<string, Manifest[]>();
  readonly #byName = new Map<string, Manifest>();
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
    return this.#byName.get(`${kind}/${namespace}/${name}`);
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
    for (const key of namespaces.map((one) => `${kind}/${one}/${name}`)) {
      // The first one counts; that there are two is a finding of its own.
      if (!this.#byName.has(key)) this.#byName.set(key, manifest);
    }
    const pods = Pods.of(manifest);
    if (pods) this.#podsOf.set(manifest, pods);
  }
}

function namespaceOf({ metadata }: Manifest): string {
  return metadata.namespace ?? 'default';
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
