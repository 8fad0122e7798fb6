import { Cluster, type ClusterOptions, type LabCluster, type Product } from '../cluster/cluster';
import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { PRODUCTS } from './catalogue';

/** What is known besides. */
interface More extends Pick<ClusterOptions, 'definitions'> {
  /** Products of the user's own, which count more than built-in ones of the same name. @default none */
  readonly products?: readonly Product[] | undefined;
}

/**
 * The cluster that these manifests make, with the products that the library knows.
 * @param lab undefined if it is not known
 * @throws ConfigurationError for a lab that names a product which nobody knows
 */
export function clusterOf(manifests: readonly Manifest[], lab: LabDescription, known?: More): LabCluster;
export function clusterOf(manifests: readonly Manifest[], lab?: LabDescription, known?: More): Cluster;
export function clusterOf(manifests: readonly Manifest[], lab?: LabDescription, { products = [], definitions }: More = {}): Cluster {
  return Cluster.of(manifests, lab, { products: [...PRODUCTS, ...products], definitions });
}
