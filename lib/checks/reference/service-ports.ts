import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import { externalService, podsOfService, servicePorts, targetsOf } from '../../cluster/services';
import { textAt } from '../../manifest/read';

/** A port of a Service, written or of the lab's externals. */
export interface KnownPort {
  readonly port: number;
  readonly name?: string | undefined;
  /** Ports of the pods to which it leads, by number and name. */
  readonly targets?: readonly unknown[];
}

/** The ports of a Service; undefined where it is not known, or the Service needs none. */
export function knownPorts(cluster: Cluster, name: string, namespace: string): readonly KnownPort[] | undefined {
  const found = exists(cluster, { kind: 'Service', name, namespace });
  if (found.state !== 'written') return externalService(cluster, namespace, name)?.ports;
  if (textAt(found.manifest, 'spec', 'type') === 'ExternalName') return undefined;
  const pods = podsOfService(cluster, found.manifest);
  return servicePorts(found.manifest).flatMap(({ port, name: called, targetPort, protocol }): readonly KnownPort[] => {
    if (port === undefined) return [];
    const named = typeof targetPort === 'string' ? targetsOf(pods, targetPort, protocol).map((target) => target.port) : [];
    return [{ port, name: called, targets: [targetPort, ...named] }];
  });
}

/** What to write instead of an invalid port of the Service's. */
export function portHint(known: readonly KnownPort[], port: unknown): string {
  const meant = known.find(({ targets }) => targets?.includes(port))?.port;
  const all = known.map((one) => (one.name === undefined ? `${one.port}` : `${one.port} (${one.name})`)).join(', ') || 'none';
  return meant === undefined ? `its ports are ${all}` : `${port} is the pods' port; the Service's is ${meant}`;
}
