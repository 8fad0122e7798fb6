import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { identityOf, printIdentity } from '../../manifest/identity';

const KIND = 'traefik.io/TLSStore';

/** Of several it uses none: its log says "Default TLS Stores defined in multiple namespaces", and hosts without a certificate get its own. */
export const defaultTlsStore: ProductRule<Cluster> = {
  id: 'reference/default-tls-store',
  severity: 'error',
  summary: 'one namespace only has the default TLSStore of Traefik',
  kinds: KIND,
  check(store, cluster) {
    if (store.metadata.name !== 'default') return [];
    const [first, ...others] = cluster.ofKind(KIND).filter(({ metadata }) => metadata.name === 'default');
    if (first === undefined || others.length === 0 || first === store) return [];
    return [
      {
        path: '/metadata/name',
        message: `there is ${printIdentity(identityOf(first))} too: Traefik uses the default TLSStore of one namespace, of several none`,
        hint: 'keep one',
      },
    ];
  },
};
