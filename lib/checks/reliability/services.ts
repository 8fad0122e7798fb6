import { backendsOf, sendingKinds } from '../../cluster/backends';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { podsOfService } from '../../cluster/services';
import { isHeadless } from '../../manifest/headless';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { mapsAt, textAt } from '../../manifest/read';

/** How requests get to pods. */
export interface Access {
  /** The first route, or Service of a node port or load balancer, that leads to them from outside: `Ingress web`. */
  readonly outside: string | undefined;
  /** The first Service that programs in the cluster send requests to. */
  readonly service: string;
}

/** Ports that only Prometheus scrapes. */
const METRICS = /metric|prometheus|monitor/i;

/** The access to pods that are behind a Service. */
export function accessOf(cluster: Cluster, pods: Pods): Access | undefined {
  return accesses(cluster).get(pods);
}

const accesses = memoize((cluster: Cluster): ReadonlyMap<Pods, Access> => {
  const found = new Map<Pods, Access>();
  const routes = routesByService(cluster);
  for (const service of cluster.ofKind('Service')) {
    const { name, namespace = 'default' } = service.metadata;
    const open = ['NodePort', 'LoadBalancer'].includes(textAt(service, 'spec', 'type') ?? '');
    const outside = routes.get(`${namespace}/${name}`) ?? (open ? `Service ${name}` : undefined);
    if (outside === undefined && !isAsked(service)) continue;
    for (const pods of podsOfService(cluster, service)) {
      const known = found.get(pods);
      found.set(pods, { outside: known?.outside ?? outside, service: known?.service ?? `Service ${name}` });
    }
  }
  return found;
});

/** A headless Service gives names to pods, rather than requests. */
function isAsked(service: Manifest): boolean {
  return !isHeadless(service) && mapsAt(service, 'spec', 'ports').some((port) => !METRICS.test(textAt(port, 'name') ?? ''));
}

function routesByService(cluster: Cluster): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const route of sendingKinds(cluster).flatMap((kind) => cluster.ofKind(kind))) {
    for (const { kind, name, namespace } of backendsOf(cluster, route)) {
      const key = `${namespace}/${name}`;
      if (kind === 'Service' && !found.has(key)) found.set(key, `${route.kind} ${route.metadata.name}`);
    }
  }
  return found;
}
