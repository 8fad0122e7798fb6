import type { Product } from '../cluster/cluster';

/**
 * A product: what the model knows of something that a lab is made of and that is shipped by another project. What the lab needs of it, how it is described
 * and what it emits, is a value of its own: an `IngressController`, a `LoadBalancer`, a `Distribution`, a `GitOps`, whose description names it.
 * @example
 * export const haproxy = defineProduct({
 *   name: 'haproxy',
 *   facts: [{ summary: '…', source: 'https://…', versions: '3.x', read: '2026-11-28' }],
 *   ingress: { classController: 'haproxy.org/ingress-controller', servesUnclassed: true, router: (cluster) => … },
 * });
 */
export function defineProduct(product: Product): Product {
  return product;
}

/** Whether a value is a product. */
export function isProduct(value: unknown): value is Product {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'facts' in value &&
    Array.isArray(value.facts)
  );
}
