import type { Cluster } from '../../cluster/cluster';
import { type BlockPeer, policyOf } from '../../cluster/policies';
import { servicePorts } from '../../cluster/services';
import type { LabDescription } from '../../lab/description';
import { API_SERVER_PORT, apiServerOf } from '../../manifest/api-server';
import { identityOf, printIdentity } from '../../manifest/identity';
import { networkRange, overlap, rangesOf } from '../../manifest/ip-range';
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
    for (const peer of [...egress, ...ingress].flatMap(({ peers = [] }) => peers)) {
      if (!('ranges' in peer) || !isOfServices(peer, lab)) continue;
      const message = `${peer.cidr} is of Services: most network plugins apply policies when their address has been replaced by that of a pod or node`;
      reports.push({ path: `${peer.at}/ipBlock/cidr`, message, hint: insteadOf(peer, lab, cluster) });
    }
    return reports;
  },
});

/** Whether a block holds nothing but addresses of Services. */
export function isOfServices({ ranges }: BlockPeer, { network }: LabDescription): boolean {
  const all = networkRange(network.services);
  return all !== undefined && ranges.length > 0 && ranges.every(([first, last]) => all[0] <= first && last <= all[1]);
}

function insteadOf({ ranges }: BlockPeer, lab: LabDescription, cluster: Cluster): string {
  const server = apiServerOf(lab);
  if (server?.clusterIp !== undefined && overlap(ranges, rangesOf(`${server.clusterIp}/32`))) {
    return `for the API server allow its nodes: ${server.addresses.map((address) => `${address}/32`).join(', ')}, TCP ${API_SERVER_PORT}`;
  }
  const service = cluster.ofKind('Service').find((one) => {
    const address = textAt(one, 'spec', 'clusterIP');
    return address !== undefined && overlap(ranges, rangesOf(`${address}/32`));
  });
  if (service === undefined) return 'select the pods behind the Service by their labels';
  const ports = servicePorts(service).map(({ targetPort, port }) => targetPort ?? port);
  return `select the pods behind ${printIdentity(identityOf(service))} by their labels, port ${ports.join(', ')}`;
}
