import type { Pods } from '../cluster/pods';
import { mapsAt, numberAt, textAt } from '../manifest/read';

/** What the scheduler says of a node on which a port is taken. */
export const NO_FREE_PORT = "node(s) didn't have free ports for the requested pod ports";

/** A port of the node that a pod takes. */
export interface HostPort {
  readonly ip: string;
  readonly protocol: string;
  readonly port: number;
}

const ANY = '0.0.0.0';

/** Ports of the node that each of these pods takes. On the host's network every container port is one. */
export function hostPortsOf(pods: Pods): readonly HostPort[] {
  return pods.containers.flatMap(({ type, spec }) => {
    if (type !== 'container' && type !== 'sidecar') return [];
    return mapsAt(spec, 'ports').flatMap((port) => {
      const number = numberAt(port, 'hostPort') ?? (pods.spec.hostNetwork === true ? numberAt(port, 'containerPort') : undefined);
      if (number === undefined || number <= 0) return [];
      return [{ ip: textAt(port, 'hostIP') || ANY, protocol: textAt(port, 'protocol') ?? 'TCP', port: number }];
    });
  });
}

/** Whether two pods with these ports can't be on one node. */
export function portsConflict(some: readonly HostPort[], others: readonly HostPort[]): boolean {
  return some.some((a) =>
    others.some((b) => a.port === b.port && a.protocol === b.protocol && (a.ip === b.ip || a.ip === ANY || b.ip === ANY)),
  );
}
