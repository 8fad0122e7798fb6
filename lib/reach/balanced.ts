import { allocations } from '../cluster/load-balancers';
import type { Pods } from '../cluster/pods';
import { isProblem } from '../cluster/routing/backend';
import { servicePorts } from '../cluster/services';
import { identityOf, namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import type { ReachContext } from './context';
import type { Endpoint } from './endpoints';
import type { Port } from './policy/match';
import { protocolOf } from './service-hops';
import { clientOf, isLocal } from './service-listeners';

/** Pods that clients outside of the cluster are led to by a Service of type LoadBalancer, and what these pods see of a client. */
interface Balanced {
  readonly by: Manifest;
  readonly from: Endpoint;
  readonly pods: Pods;
  readonly port: Port;
}

/** What the addresses of load balancers lead to. Of a network plugin in place of kube-proxy nobody knows here what policies see. */
export function balanced(context: ReachContext): readonly Balanced[] {
  const { cluster, lab, services } = context;
  if (lab.network.kubeProxy === 'none') return [];
  return [...allocations(cluster)].flatMap(([service, one]) => {
    if (!('addresses' in one)) return [];
    const { proxy } = one;
    return servicePorts(service).flatMap(({ at, port }): readonly Balanced[] => {
      if (port === undefined) return [];
      const backend = services.backend({ namespace: namespaceOf(service), name: service.metadata.name, port }, true);
      if (isProblem(backend)) return [];
      const listener = {
        service: identityOf(service),
        at,
        port,
        by: 'load-balancer',
        local: isLocal(service),
        ...(proxy ? { proxy } : {}),
      } as const;
      const from = clientOf(context, listener, undefined);
      const protocol = protocolOf(context, backend);
      return backend.targets.map((target) => ({ by: service, from, pods: target.pods, port: { port: target.port, protocol } }));
    });
  });
}
