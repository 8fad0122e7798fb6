import { identityOf } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import type { Cluster } from './cluster';
import type { Keys } from './maker';

/** What makes an object, and the keys that it gets. */
export interface Made {
  readonly by: ObjectIdentity;
  readonly keys: Keys;
}

/** What controllers make of the manifests, by `kind/namespace/name`. Of several that make one object the last knows its keys. */
export const madeObjects = memoize((cluster: Cluster): ReadonlyMap<string, Made> => {
  const found = new Map<string, Made>();
  for (const maker of cluster.products.all.flatMap(({ makes = [] }) => makes)) {
    for (const object of cluster.ofKind(maker.kind)) {
      for (const { kind, namespace, name, keys } of maker.made(object))
        found.set(`${kind}/${namespace}/${name}`, { by: identityOf(object), keys });
    }
  }
  return found;
});
