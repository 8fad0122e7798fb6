import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, listAt, mapsAt, textsAt } from '../../manifest/read';
import { readSelector, type Selector, selects } from '../../manifest/selector';

const ADVERTISEMENTS = ['metallb.io/L2Advertisement', 'metallb.io/BGPAdvertisement'];

interface Announced {
  /** Some advertisement names no pool, so it is of all. */
  readonly all: boolean;
  readonly names: ReadonlySet<string>;
  readonly selectors: readonly Selector[];
}

/** What the advertisements of each namespace announce. */
const announced = memoize((cluster: Cluster): ReadonlyMap<string, Announced> => {
  const byNamespace = new Map<string, Manifest[]>();
  for (const one of ADVERTISEMENTS.flatMap((kind) => cluster.ofKind(kind)))
    byNamespace.set(namespaceOf(one), [...(byNamespace.get(namespaceOf(one)) ?? []), one]);
  return new Map([...byNamespace].map(([namespace, list]) => [namespace, announcedBy(list)]));
});

function announcedBy(advertisements: readonly Manifest[]): Announced {
  const pools = advertisements.map((one) => listAt(one, 'spec', 'ipAddressPools').filter((name) => typeof name === 'string'));
  const selectors = advertisements.map((one) =>
    mapsAt(one, 'spec', 'ipAddressPoolSelectors').flatMap((selector) => readSelector(selector) ?? []),
  );
  return {
    all: advertisements.some((one, i) => pools[i]?.length === 0 && at(one, 'spec', 'ipAddressPoolSelectors') === undefined),
    names: new Set(pools.flat()),
    selectors: selectors.flat(),
  };
}

/** MetalLB gives addresses of such a pool to Services, and no node answers for them. */
export const unannouncedPool: ProductRule<Cluster> = {
  id: 'reference/unannounced-pool',
  severity: 'warning',
  summary: 'an advertisement of MetalLB announces the addresses of a pool',
  requires: 'lab',
  kinds: ['metallb.io/IPAddressPool'],
  check(pool, cluster) {
    const { name } = pool.metadata;
    const found = announced(cluster).get(namespaceOf(pool));
    const isAnnounced =
      found && (found.all || found.names.has(name) || found.selectors.some((one) => selects(one, textsAt(pool, 'metadata', 'labels'))));
    if (isAnnounced) return [];
    return [
      {
        path: '/metadata/name',
        message: `no L2Advertisement or BGPAdvertisement of namespace ${namespaceOf(pool)} announces the pool '${name}': its addresses are given, and nothing announces them`,
        hint: `write an L2Advertisement with ipAddressPools: [${name}]`,
      },
    ];
  },
};
