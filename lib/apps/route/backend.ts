import { ConfigurationError } from '../../manifest/configuration-error';
import type { PodPort } from '../flows/ports';
import type { Workload } from '../workload/workload';

/** Where a route leads: a Service's port and the pods' port behind it. */
export interface Backend {
  readonly service: string;
  readonly port: number;
  readonly podPort: PodPort;
}

/**
 * @param port of the Service, @default its only one
 * @throws ConfigurationError for a workload of another namespace, without a Service, or without that port
 */
export function backendOf(what: string, namespace: string, to: Workload, port?: number): Backend {
  if (to.namespace !== namespace) {
    throw new ConfigurationError(
      `${what}: got ${to.name} of namespace ${to.namespace}, expected a workload of ${namespace}: a route reaches only its own namespace`,
    );
  }
  if (!to.service)
    throw new ConfigurationError(`${what}: got ${to.name}, which has no Service, expected a workload with a port that is served`);
  const served = to.ports.flatMap(({ servicePort, containerPort: pod, protocol }) =>
    servicePort === undefined ? [] : [{ servicePort, pod, protocol }],
  );
  const known = served.map(({ servicePort }) => servicePort).join(', ');
  const [first, ...others] = port === undefined ? served : served.filter(({ servicePort }) => servicePort === port);
  if (!first)
    throw new ConfigurationError(
      `${what}: got ${port === undefined ? 'no port' : `port ${port}`} of ${to.name}, expected a port of its Service: ${known || 'it has none'}`,
    );
  if (others.length > 0)
    throw new ConfigurationError(`${what}: got ${to.name}, whose Service has several ports, expected one of ${known} as 'port'`);
  return { service: to.service.name, port: first.servicePort, podPort: { port: first.pod, protocol: first.protocol } };
}
