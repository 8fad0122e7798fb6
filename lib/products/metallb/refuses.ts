import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { memoize } from '../../manifest/memoize';
import { listAt, mapsAt, numberAt, textAt } from '../../manifest/read';

const BGP = 'metallb.io/BGPAdvertisement';

/** Names of communities. */
const communities = memoize((cluster: Cluster): ReadonlySet<string> => {
  const all = cluster.ofKind('metallb.io/Community').flatMap((one) => mapsAt(one, 'spec', 'communities'));
  return new Set(all.flatMap((one) => textAt(one, 'name') ?? []));
});

/** Mistakes with which its speakers reject the configuration. */
export const REFUSES: readonly UnreadCheck<Cluster>[] = [
  {
    kinds: [BGP],
    check(advertisement, cluster) {
      for (const [i, name] of listAt(advertisement, 'spec', 'communities').entries()) {
        // A number is one by itself.
        if (typeof name !== 'string' || /^(?:large:)?\d+(?::\d+){1,2}$/.test(name) || communities(cluster).has(name)) continue;
        return {
          path: `/spec/communities/${i}`,
          message: `no Community has the name '${name}'`,
          hint: 'write the Community, or a number such as 64500:1',
        };
      }
      return undefined;
    },
  },
  {
    kinds: [BGP],
    check(advertisement, cluster) {
      const length = numberAt(advertisement, 'spec', 'aggregationLength');
      if (length === undefined) return undefined;
      const names = listAt(advertisement, 'spec', 'ipAddressPools');
      const pools = cluster
        .ofKind('metallb.io/IPAddressPool')
        .filter(({ metadata }) => names.length === 0 || names.includes(metadata.name));
      for (const pool of pools) {
        const range = listAt(pool, 'spec', 'addresses').find((one) => Number(/^[\d.]+\/(\d+)$/.exec(String(one))?.[1] ?? 0) > length);
        if (range === undefined) continue;
        return {
          path: '/spec/aggregationLength',
          message: `pool '${pool.metadata.name}' has ${String(range)}, which is smaller than an aggregate of /${length}`,
          hint: 'make aggregationLength at least as long as the prefix of the pool',
        };
      }
      return undefined;
    },
  },
];
