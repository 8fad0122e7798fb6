import type { Manifest } from '../../manifest/manifest';
import { mapsAt, numberAt, textAt } from '../../manifest/read';

/** A port on every node that a Service asks for. */
export interface NodePort {
  readonly port: number;
  readonly protocol: string;
  /** JSON pointer into the Service. */
  readonly at: string;
}

/** The ports on nodes that a Service names, not those that Kubernetes chooses. */
export function nodePortsOf(service: Manifest): readonly NodePort[] {
  const ports = mapsAt(service, 'spec', 'ports').flatMap((port, i): NodePort[] => {
    const number = numberAt(port, 'nodePort');
    if (!number) return [];
    return [{ port: number, protocol: textAt(port, 'protocol') ?? 'TCP', at: `/spec/ports/${i}/nodePort` }];
  });
  const health = numberAt(service, 'spec', 'healthCheckNodePort');
  return health ? [...ports, { port: health, protocol: 'TCP', at: '/spec/healthCheckNodePort' }] : ports;
}
