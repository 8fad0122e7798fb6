import type { Product } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import { PRODUCTS } from '../../products/catalogue';
import { filesOf, type Group } from './groups';

/** What brings manifests into a cluster and reports how they differ from it. */
export class Engines {
  readonly #products: readonly Product[];
  readonly #kinds: ReadonlySet<string>;

  constructor(products: readonly Product[] = []) {
    this.#products = [...PRODUCTS, ...products];
    this.#kinds = new Set(this.#products.flatMap(({ gitops }) => (gitops?.comparesText ? (gitops.delivers ?? []) : [])));
  }

  /** Whether the engine of that name reports a value that is only written differently. */
  comparesText(name: string | undefined): boolean {
    return name !== undefined && this.#products.some((product) => product.name === name && product.gitops?.comparesText === true);
  }

  /** Whether one of its kinds is among what was read. A repository is delivered as a whole, also where its parts are checked by themselves. */
  amongAll(groups: readonly Group[]): boolean {
    return groups
      .flatMap(filesOf)
      .some(({ documents }) =>
        documents.some(({ value: { apiVersion, kind } }) =>
          this.#kinds.has(kindKey({ apiVersion: String(apiVersion), kind: String(kind) })),
        ),
      );
  }
}
