import type { Cluster } from '../cluster/cluster';
import { identityOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { mapsAt, textAt } from '../manifest/read';

/** A place in an object that has routes for a host. */
export interface HostPlace {
  readonly object: ObjectIdentity;
  readonly at: string;
}

/** Of each host, in lower case, the first object that has routes for it: where a path that is missing probably belongs. */
export function routesOfHosts(cluster: Cluster): ReadonlyMap<string, HostPlace> {
  const found = new Map<string, HostPlace>();
  const add = (host: string, manifest: Manifest, at: string): void => {
    if (!found.has(host)) found.set(host, { object: identityOf(manifest), at });
  };
  for (const ingress of cluster.ofKind('networking.k8s.io/Ingress')) {
    for (const [i, rule] of mapsAt(ingress, 'spec', 'rules').entries())
      add((textAt(rule, 'host') ?? '').toLowerCase(), ingress, `/spec/rules/${i}`);
  }
  for (const route of cluster.ofKind('traefik.io/IngressRoute')) {
    for (const [i, rule] of mapsAt(route, 'spec', 'routes').entries()) {
      for (const [, host = ''] of (textAt(rule, 'match') ?? '').matchAll(/`([^`/]+)`/g))
        add(host.toLowerCase(), route, `/spec/routes/${i}`);
    }
  }
  return found;
}
