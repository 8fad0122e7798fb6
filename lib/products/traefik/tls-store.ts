import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';

/** Traefik uses one TLSStore, that of this name. */
const DEFAULT = 'default';

/** A TLSStore of another name is read and not used. */
export const tlsStore: UnreadCheck<Cluster> = {
  kinds: ['traefik.io/TLSStore'],
  check({ metadata: { name } }) {
    if (name === DEFAULT) return undefined;
    return {
      path: '/metadata/name',
      message: `Traefik uses the TLSStore called ${DEFAULT} only, not '${name}'`,
      hint: `call it ${DEFAULT}`,
    };
  },
};
