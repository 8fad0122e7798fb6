import type { ListeningPods } from '../../lab/declarations';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { PodPort } from '../flows/ports';
import type { Port } from '../workload/workload';

/** Where a route may lead: a workload, a `Service`, an `ExistingService` of a chart, a `MachineService` of the LAN. */
export interface RouteTarget extends Partial<ListeningPods> {
  /** Name in messages and of its Service. */
  readonly name: string;
  /** Namespace of its Service. */
  readonly namespace: string;
  /** Its ports. */
  readonly ports: readonly Port[];
  /** Its Service; absent if nothing asks for one. Absent if nothing asks for it. @default none */
  readonly service?:
    | {
        /** Name of the Service. */
        readonly name: string;
      }
    | undefined;
}

/** Where a route leads: a Service's port and the pods' port behind it. */
export interface Backend {
  readonly service: string;
  readonly port: number;
  readonly podPort: PodPort;
}

/** Whether pods of the lab are behind it. */
export function isListening(to: RouteTarget): to is RouteTarget & ListeningPods {
  return to.peer !== undefined && to.podPorts !== undefined;
}

/**
 * @param port of the Service, @default its only one
 * @param protocol that the route carries
 * @throws ConfigurationError for a target of another namespace, without a Service, or without that port
 */
export function backendOf(what: string, namespace: string, to: RouteTarget, port?: number, protocol: 'TCP' | 'UDP' = 'TCP'): Backend {
  if (to.namespace !== namespace) {
    throw new ConfigurationError(
      `${what}: got ${to.name} of namespace ${to.namespace}, expected a workload of ${namespace}: a route reaches only its own namespace`,
    );
  }
  if (!to.service)
    throw new ConfigurationError(`${what}: got ${to.name}, which has no Service, expected a workload with a port that is served`);
  const all = to.ports.flatMap(({ servicePort, containerPort: pod, protocol: spoken }) =>
    servicePort === undefined ? [] : [{ servicePort, pod, protocol: spoken }],
  );
  const served = all.filter((one) => one.protocol === protocol);
  const known = served.map(({ servicePort }) => servicePort).join(', ');
  const [first, ...others] = port === undefined ? served : served.filter(({ servicePort }) => servicePort === port);
  if (!first)
    throw new ConfigurationError(
      `${what}: got ${port === undefined ? 'no port' : `port ${port}`} of ${to.name}, expected a port of its Service: ${known || (all.length > 0 ? `it has none of ${protocol}` : 'it has none')}`,
    );
  if (others.length > 0)
    throw new ConfigurationError(`${what}: got ${to.name}, whose Service has several ports, expected one of ${known} as 'port'`);
  return { service: to.service.name, port: first.servicePort, podPort: { port: first.pod, protocol: first.protocol } };
}
