import type { LabCluster } from '../cluster/cluster';
import { servicePorts } from '../cluster/services';
import { identityOf } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import { textAt } from '../manifest/read';

/** A port that every node opens for a Service. */
export interface NodePort {
  readonly service: ObjectIdentity;
  /** JSON pointer into the Service; empty if it is managed elsewhere. */
  readonly at: string;
  /** Port of the Service that it leads to. */
  readonly port: number;
  /** Whether pods see the client's own address; else that of the node. */
  readonly local: boolean;
}

/** The Service for which nodes listen on a port, the lab's own or one that is managed elsewhere. */
export function nodePortAt(cluster: LabCluster, wanted: number): NodePort | undefined {
  for (const service of cluster.ofKind('Service')) {
    const found = servicePorts(service).find(({ nodePort }) => nodePort === wanted);
    if (found === undefined) continue;
    const local = textAt(service, 'spec', 'externalTrafficPolicy') === 'Local';
    return { service: identityOf(service), at: `${found.at}/nodePort`, port: found.port ?? 0, local };
  }
  for (const external of cluster.lab.externals) {
    if (external.kind !== 'Service') continue;
    const found = external.ports.find(({ nodePort }) => nodePort === wanted);
    const { namespace, name } = external;
    if (found) return { service: { apiVersion: 'v1', kind: 'Service', namespace, name }, at: '', port: found.port, local: false };
  }
  return undefined;
}
