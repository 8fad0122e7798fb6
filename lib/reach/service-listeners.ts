import type { LabCluster } from '../cluster/cluster';
import { allocations } from '../cluster/load-balancers';
import { servicePorts } from '../cluster/services';
import { isClusterIp } from '../manifest/api-server';
import { identityOf, printIdentity } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { listAt, textAt } from '../manifest/read';
import type { ReachContext } from './context';
import type { Endpoint } from './endpoints';
import type { Port } from './policy/match';

/** A Service that answers at an address and port. */
export interface ServiceListener {
  readonly service: ObjectIdentity;
  /** JSON pointer into the Service; empty if it is managed elsewhere. */
  readonly at: string;
  /** Port of the Service that it leads to. */
  readonly port: number;
  /** How it comes that it answers there. */
  readonly by: 'node-port' | 'load-balancer' | 'external-ip' | 'cluster-ip';
  /** Whether pods see the client's own address; else that of a node. */
  readonly local: boolean;
  /** Pods that pass connections on, if the load balancer has some: pods see theirs. */
  readonly proxy?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
  /** The load balancer chose the address: it may have been another one. */
  readonly chosen?: boolean;
}

/** The Service that answers at an address and port: by its own address, that of its load balancer, or a port of every node. */
export function serviceAt({ cluster, lab }: ReachContext, address: string, { port, protocol }: Port): ServiceListener | undefined {
  const found = byAddress(cluster).listeners.get(`${address} ${protocol} ${port}`);
  if (found) return found;
  return lab.nodes.some((node) => node.address === address) ? byNodePort(cluster).get(`${protocol} ${port}`) : undefined;
}

/** The Services that have an address, for what is asked on a port that none of them has. */
export function servicesOn({ cluster }: ReachContext, address: string): readonly Manifest[] {
  return byAddress(cluster).services.get(address) ?? [];
}

/** What the pods behind a Service see of a client outside of the cluster. @param node by which the connection comes, if that is known */
export function clientOf({ lab }: ReachContext, { service, local, proxy }: ServiceListener, node: string | undefined): Endpoint {
  if (proxy) {
    const policyEndpoint = { ...proxy, ports: [], hostNetwork: false };
    return { displayName: `the load balancer's pods for ${printIdentity(service)}`, policyEndpoint };
  }
  if (local) return { displayName: 'the client', policyEndpoint: { cidr: lab.network.lan } };
  if (node !== undefined) return { displayName: `node ${node}`, policyEndpoint: { node } };
  const nodes = lab.nodes.map(({ name }) => name);
  return {
    displayName: 'the node that the load balancer chose',
    policyEndpoint: { namespace: '', labels: {}, ports: [], hostNetwork: true, nodes },
  };
}

interface ByAddress {
  readonly listeners: ReadonlyMap<string, ServiceListener>;
  readonly services: ReadonlyMap<string, readonly Manifest[]>;
}

const byAddress = memoize((cluster: LabCluster): ByAddress => {
  const listeners = new Map<string, ServiceListener>();
  const services = new Map<string, Manifest[]>();
  const add = (service: Manifest, address: string, more: Pick<ServiceListener, 'by' | 'proxy' | 'chosen'>) => {
    services.set(address, [...(services.get(address) ?? []), service]);
    for (const { at, port, protocol } of servicePorts(service)) {
      const key = `${address} ${protocol} ${port}`;
      if (port === undefined || listeners.has(key)) continue;
      listeners.set(key, { service: identityOf(service), at, port, local: isLocal(service), ...more });
    }
  };
  for (const [service, one] of allocations(cluster)) {
    if (!('addresses' in one)) continue;
    const { proxy, chosen } = one;
    for (const address of one.addresses)
      add(service, address, { by: 'load-balancer', ...(proxy ? { proxy } : {}), ...(chosen ? { chosen } : {}) });
  }
  for (const service of cluster.ofKind('Service')) {
    const own = textAt(service, 'spec', 'clusterIP');
    if (own !== undefined && isClusterIp(cluster.lab, own)) add(service, own, { by: 'cluster-ip' });
    for (const address of listAt(service, 'spec', 'externalIPs'))
      if (typeof address === 'string') add(service, address, { by: 'external-ip' });
  }
  return { listeners, services };
});

const byNodePort = memoize((cluster: LabCluster): ReadonlyMap<string, ServiceListener> => {
  const found = new Map<string, ServiceListener>();
  const add = (key: string, listener: Omit<ServiceListener, 'by'>) => {
    if (!found.has(key)) found.set(key, { ...listener, by: 'node-port' });
  };
  for (const service of cluster.ofKind('Service')) {
    for (const { at, port = 0, protocol, nodePort } of servicePorts(service)) {
      if (nodePort === undefined) continue;
      add(`${protocol} ${nodePort}`, { service: identityOf(service), at: `${at}/nodePort`, port, local: isLocal(service) });
    }
  }
  for (const external of cluster.lab.externals) {
    if (external.kind !== 'Service') continue;
    const { namespace, name } = external;
    for (const { port, nodePort } of external.ports) {
      if (nodePort !== undefined)
        add(`TCP ${nodePort}`, { service: { apiVersion: 'v1', kind: 'Service', namespace, name }, at: '', port, local: false });
    }
  }
  return found;
});

/** Whether pods see the address of a client itself. */
export function isLocal(service: Manifest): boolean {
  return textAt(service, 'spec', 'externalTrafficPolicy') === 'Local';
}
