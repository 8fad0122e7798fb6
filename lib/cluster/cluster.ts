import type { LabDescription } from '../lab/description';
import { kindKey, namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { textsAt } from '../manifest/read';
import type { Selector } from '../manifest/selector';
import { schemaMinors } from '../schema/load';
import { ByLabel, inner, push } from './by-label';
import { Pods } from './pods';
import type { ProductOf } from './product';
import type { IngressPart } from './product-parts';
import { type ProductPart, Products } from './products';
import type { ReferenceOf } from './references/reference';

/** What is known of the world beside manifests and lab. */
export interface ClusterOptions {
  /** Products besides the built-in ones. */
  readonly products: readonly Product[];
  /** CustomResourceDefinitions that are not among the manifests. @default none */
  readonly definitions?: readonly Manifest[] | undefined;
}

/** What the model knows of a product. */
export type Product = ProductOf<Cluster>;

/** A row of the table of references. */
export type Reference = ReferenceOf<Cluster>;

/** A cluster of which the lab is known. */
export type LabCluster = Cluster & {
  /** What the lab says of itself. */
  readonly lab: LabDescription;
};

/**
 * Manifests and the lab that they are for, indexed once: so every question is linear. What follows from them is a function of a cluster,
 * kept with `memoize`, in a file of this room that bears its name.
 */
export class Cluster {
  readonly #byKind = new Map<string, Manifest[]>();
  /** By kind, namespace and name: looked for more often than anything else, and a key made of all three would have to be made each time. */
  readonly #byName = new Map<string, Map<string, Map<string, Manifest>>>();
  readonly #labelled = new Map<string, ByLabel<Manifest>>();
  readonly #podsOf = new Map<Manifest, Pods>();
  readonly #podsByLabel: ByLabel<Pods>;
  #hasNamesakes = false;
  /** Pods of all workloads, and run-time pods. */
  readonly pods: readonly Pods[];
  /** Minor version of the lab's Kubernetes: 33 for 1.33. Without a lab the newest that there are schemas of. */
  readonly minor: number;

  /** The product that is the lab's ingress controller; undefined without a lab. */
  readonly ingress: ProductPart<'ingress', Cluster> | undefined;
  /** The product that is the lab's load balancer; undefined without a lab, or if it has none. */
  readonly loadBalancer: ProductPart<'loadBalancer', Cluster> | undefined;
  /** The product that is the lab's distribution; undefined without a lab. */
  readonly distribution: ProductPart<'distribution', Cluster> | undefined;

  private constructor(
    readonly all: readonly Manifest[],
    /** Undefined for manifests without a lab: then what is not among them may be elsewhere. */
    readonly lab: LabDescription | undefined,
    /** CustomResourceDefinitions that are known besides: custom resources are of these kinds, they themselves are not among the objects. */
    readonly definitions: readonly Manifest[],
    /** The products that are known, whether the lab has them or not. */
    readonly products: Products<Cluster>,
  ) {
    if (lab) products.check(lab);
    this.ingress = products.part('ingress', lab?.ingress.controller);
    this.loadBalancer = products.part('loadBalancer', lab?.loadBalancer.kind);
    this.distribution = products.part('distribution', lab?.distribution.name);
    for (const manifest of all) this.#add(manifest);
    const daemonSets = products.all.flatMap((product) => product.daemonSets ?? []);
    this.pods = [...this.#podsOf.values(), ...(lab?.runTimePods ?? []).map((one) => Pods.atRunTime(one, daemonSets))];
    this.#podsByLabel = new ByLabel(
      this.pods,
      ({ namespace }) => namespace,
      ({ labels }) => labels,
    );
    this.minor = lab === undefined ? (schemaMinors().at(-1) ?? Number.NaN) : Number(lab.kubernetes.split('.')[1]);
  }

  /**
   * The cluster that these manifests make.
   * @param lab undefined if it is not known
   * @throws ConfigurationError for a lab that names a product which is not known
   */
  static of(manifests: readonly Manifest[], lab: LabDescription, known: ClusterOptions): LabCluster;
  static of(manifests: readonly Manifest[], lab: LabDescription | undefined, known: ClusterOptions): Cluster;
  static of(manifests: readonly Manifest[], lab: LabDescription | undefined, { products, definitions = [] }: ClusterOptions): Cluster {
    return new Cluster(manifests, lab, definitions, new Products(products));
  }

  /** The lab's ingress controller, or, where no lab is known, every one that it could have. */
  get controllers(): readonly IngressPart<Cluster>[] {
    if (this.lab !== undefined) return this.ingress ? [this.ingress.part] : [];
    return this.products.all.flatMap(({ ingress }) => ingress ?? []);
  }

  /** Whether the lab is known. */
  hasLab(): this is LabCluster {
    return this.lab !== undefined;
  }

  /** Objects of a kind. @param kind `Service`, `apps/Deployment` */
  ofKind(kind: string): readonly Manifest[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The object of that kind and name. @param namespace left out for kinds of the cluster */
  find(kind: string, name: string, namespace = ''): Manifest | undefined {
    return this.#byName.get(kind)?.get(namespace)?.get(name);
  }

  /** Whether any two objects may be of one kind and name in one namespace. */
  get hasNamesakes(): boolean {
    return this.#hasNamesakes;
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
    const namespaces = inner(this.#byName, kind);
    this.#addName(inner(namespaces, namespace ?? ''), name, manifest);
    if (namespace === undefined) this.#addName(inner(namespaces, 'default'), name, manifest);
    const pods = Pods.of(manifest);
    if (pods) this.#podsOf.set(manifest, pods);
  }

  /** The first one counts; that there are two is a finding of its own. */
  #addName(names: Map<string, Manifest>, name: string, manifest: Manifest): void {
    if (names.has(name)) this.#hasNamesakes = true;
    else names.set(name, manifest);
  }
}
