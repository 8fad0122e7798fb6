import { Cluster, type Known, type LabCluster } from '../cluster/cluster';
import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { PRODUCTS } from './catalogue';

/**
 * The cluster that these manifests make, with the products that the library knows.
 * @param lab undefined if it is not known
 * @param known products of the user's own, which count more than built-in ones of the same name, and definitions
 * @throws Mistake for a lab that names a product which nobody knows
 */
export function clusterOf(manifests: readonly Manifest[], lab: LabDescription, known?: Partial<Known>): LabCluster;
export function clusterOf(manifests: readonly Manifest[], lab?: LabDescription, known?: Partial<Known>): Cluster;
export function clusterOf(
  manifests: readonly Manifest[],
  lab?: LabDescription,
  { products = [], definitions }: Partial<Known> = {},
): Cluster {
  return Cluster.of(manifests, lab, { products: [...PRODUCTS, ...products], definitions });
}
