import type { LabDescription } from '../lab/description';
import { closestMatch } from '../manifest/closest-match';
import { ConfigurationError } from '../manifest/configuration-error';
import type { ProductOf } from './product';

/** What a lab.json can name a product for. */
type Role = 'ingress' | 'loadBalancer' | 'distribution' | 'gitops';

/** What a product is to a lab. */
export interface ProductPart<R extends Role, C> {
  readonly name: string;
  /** What messages call it. */
  readonly title: string;
  readonly product: ProductOf<C>;
  readonly part: NonNullable<ProductOf<C>[R]>;
}

/** The products that are known, by name. */
export class Products<C> {
  readonly #byName: ReadonlyMap<string, ProductOf<C>>;
  readonly all: readonly ProductOf<C>[];

  /** @param products of two of one name the last counts */
  constructor(products: readonly ProductOf<C>[]) {
    this.#byName = new Map(products.map((product) => [product.name, product]));
    this.all = [...this.#byName.values()];
  }

  /** What the product of that name is to a lab; undefined if it is no such part of one. */
  part<R extends Role>(role: R, name: string | undefined): ProductPart<R, C> | undefined {
    const product = name === undefined ? undefined : this.#byName.get(name);
    const part = product?.[role];
    return product && part ? { name: product.name, title: product.title ?? product.name, product, part } : undefined;
  }

  /** Names of those that can be a part of a lab. */
  namesOf(role: Role): readonly string[] {
    return [...this.#byName.values()].filter((product) => product[role] !== undefined).map(({ name }) => name);
  }

  /** @throws ConfigurationError for a lab that names a product which is not known, or none that can be this part of it */
  check({ name: lab, ingress, loadBalancer, distribution, gitops }: LabDescription): void {
    const check = (at: string, name: string, role: Role, others: readonly string[] = []) => {
      const known = [...this.namesOf(role), ...others];
      if (known.includes(name)) return;
      const near = closestMatch(name, known);
      throw new ConfigurationError(
        `lab ${lab}, ${at}: got '${name}', expected ${near === undefined ? `one of ${known.join(', ')}` : `'${near}' (there is ${known.join(', ')})`}; ` +
          "bring others as 'products' of homelab.config.ts or of LabApp",
      );
    };
    check('/distribution/name', distribution.name, 'distribution');
    check('/ingress/controller', ingress.controller, 'ingress');
    check('/ingress/managedBy', ingress.managedBy, 'distribution', ['helm', 'elsewhere']);
    check('/loadBalancer/kind', loadBalancer.kind, 'loadBalancer', ['none']);
    if (gitops) check('/gitops/engine', gitops.engine, 'gitops');
  }
}
