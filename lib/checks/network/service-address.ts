import type { Cluster } from '../../cluster/cluster';
import { allocations } from '../../cluster/load-balancers';
import { type BlockPeer, type PolicyRule, policyOf } from '../../cluster/policies';
import { servicePorts } from '../../cluster/services';
import type { LabDescription } from '../../lab/description';
import { API_SERVER_PORT, apiServerOf } from '../../manifest/api-server';
import { identityOf, printIdentity } from '../../manifest/identity';
import { type IpRange, networkRange, overlap, rangeOf, rangesOf } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** The address of a Service is replaced by that of a pod or node before most network plugins look. */
export const serviceAddress = defineRule({
  id: 'network/service-address',
  severity: 'warning',
  summary: 'an ipBlock of a NetworkPolicy holds addresses that policies see, not those of Services inside the cluster',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const reports: Report[] = [];
    const { lab } = cluster;
    if (lab === undefined) return reports;
    const { egress = [], ingress = [] } = policyOf(manifest);
    for (const rule of egress) reports.push(...replaced(rule, lab, cluster));
    for (const peer of [...egress, ...ingress].flatMap(({ peers = [] }) => peers)) {
      if (!('ranges' in peer) || !isOfServices(peer, lab)) continue;
      const message = `${peer.cidr} is of Services: most network plugins apply policies when their address has been replaced by that of a pod or node`;
      reports.push({ path: `${peer.at}/ipBlock/cidr`, message, hint: insteadOf(peer, lab, cluster) });
    }
    return reports;
  },
});

/** Addresses of load balancers, and nodePorts: requests of pods to these get the address and port of a pod as well. */
function replaced({ peers = [], ports = [] }: PolicyRule, lab: LabDescription, cluster: Cluster): readonly Report[] {
  if (lab.network.kubeProxy === 'none') return [];
  return peers.flatMap((peer): readonly Report[] => {
    if (!('ranges' in peer)) return [];
    const path = `${peer.at}/ipBlock/cidr`;
    if (isWithin(peer, balancedRanges(cluster))) {
      const message = `${peer.cidr} is an address of the load balancer: most network plugins apply policies after the address of a Service has been replaced by that of a pod`;
      return [{ path, message, hint: behind(serviceIn(peer, byBalancedAddress(cluster))) }];
    }
    if (!isWithin(peer, nodeRanges(lab))) return [];
    return ports.flatMap((port): readonly Report[] => {
      const service = 'name' in port || port.first !== port.last ? undefined : byNodePort(cluster).get(`${port.protocol} ${port.first}`);
      if (service === undefined || 'name' in port) return [];
      const message = `${port.first} is the nodePort of ${printIdentity(identityOf(service))}: most network plugins apply policies after it has been replaced by the port of a pod`;
      return [{ path: `${port.at}/port`, message, hint: behind(service) }];
    });
  });
}

const balancedRanges = memoize((cluster: Cluster): readonly IpRange[] => {
  const { part } = cluster.loadBalancer ?? {};
  const pools = [...(cluster.lab?.loadBalancer.pools ?? []), ...(part?.pools?.(cluster) ?? [])];
  return readable(pools.flatMap(({ addresses }) => addresses));
});

const nodeRanges = memoize(({ nodes }: LabDescription): readonly IpRange[] => readable(nodes.map(({ address }) => address)));

function readable(texts: readonly string[]): readonly IpRange[] {
  return texts.map((text) => rangeOf(text.replaceAll(' ', ''))).filter((range) => range !== undefined);
}

const byNodePort = memoize(
  (cluster: Cluster): ReadonlyMap<string, Manifest> =>
    new Map(
      cluster
        .ofKind('Service')
        .flatMap((service) =>
          servicePorts(service).flatMap(({ nodePort, protocol }) => (nodePort ? [[`${protocol} ${nodePort}`, service]] : [])),
        ),
    ),
);

function isWithin({ ranges }: BlockPeer, all: readonly IpRange[]): boolean {
  return ranges.length > 0 && ranges.every(([first, last]) => all.some(([from, to]) => from <= first && last <= to));
}

/** The first of some Services that has an address of a block, if there is one. */
function serviceIn({ ranges }: BlockPeer, known: ReadonlyMap<bigint, Manifest>): Manifest | undefined {
  const [[first, last] = [0n, -1n], ...more] = ranges;
  if (first === last && more.length === 0) return known.get(first);
  for (const [address, service] of known) if (overlap(ranges, [[address, address]])) return service;
  return undefined;
}

const byBalancedAddress = memoize((cluster: Cluster) =>
  byAddress(
    [...allocations(cluster)].flatMap(([service, one]) => ('addresses' in one ? one.addresses.map((text) => [text, service]) : [])),
  ),
);

const byClusterIp = memoize((cluster: Cluster) =>
  byAddress(cluster.ofKind('Service').map((service) => [textAt(service, 'spec', 'clusterIP') ?? '', service])),
);

function byAddress(all: readonly (readonly [text: string, service: Manifest])[]): ReadonlyMap<bigint, Manifest> {
  const found = new Map<bigint, Manifest>();
  for (const [text, service] of all) {
    const [address] = rangeOf(text) ?? [];
    if (address !== undefined && !found.has(address)) found.set(address, service);
  }
  return found;
}

function behind(service: Manifest | undefined): string {
  if (service === undefined) return 'select the pods behind the Service by their labels';
  const ports = servicePorts(service).map(({ targetPort, port }) => targetPort ?? port);
  return `select the pods behind ${printIdentity(identityOf(service))} by their labels, port ${ports.join(', ')}`;
}

/** Whether a block holds nothing but addresses of Services. */
export function isOfServices({ ranges }: BlockPeer, { network }: LabDescription): boolean {
  const all = networkRange(network.services);
  return all !== undefined && ranges.length > 0 && ranges.every(([first, last]) => all[0] <= first && last <= all[1]);
}

function insteadOf(peer: BlockPeer, lab: LabDescription, cluster: Cluster): string {
  const server = apiServerOf(lab);
  if (server?.clusterIp !== undefined && overlap(peer.ranges, rangesOf(`${server.clusterIp}/32`))) {
    return `for the API server allow its nodes: ${server.addresses.map((address) => `${address}/32`).join(', ')}, TCP ${API_SERVER_PORT}`;
  }
  return behind(serviceIn(peer, byClusterIp(cluster)));
}
