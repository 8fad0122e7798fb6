import { servicePorts } from '../../cluster/services';
import type { Manifest } from '../../manifest/manifest';
import { numberAt } from '../../manifest/read';

/** A port on every node that a Service asks for. */
export interface NodePort {
  readonly port: number;
  readonly protocol: string;
  /** JSON pointer into the Service. */
  readonly at: string;
}

/** The ports on nodes that a Service names, not those that Kubernetes chooses. */
export function nodePortsOf(service: Manifest): readonly NodePort[] {
  const ports = servicePorts(service).flatMap(({ at, nodePort, protocol }) =>
    nodePort ? [{ port: nodePort, protocol, at: `${at}/nodePort` }] : [],
  );
  const health = numberAt(service, 'spec', 'healthCheckNodePort');
  return health ? [...ports, { port: health, protocol: 'TCP', at: '/spec/healthCheckNodePort' }] : ports;
}
