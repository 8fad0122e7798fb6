import { ConfigurationError } from '../../manifest/configuration-error';
import { isPortName } from '../../manifest/formats';
import type { Port } from './workload';

/** A port of the pods and how it is served. */
export interface PortProps {
  /** Name on container and Service. @default none */
  readonly name?: string;
  /** Port of the container. */
  readonly containerPort: number;
  /** Port of the Service. @default the Service does not serve it */
  readonly servicePort?: number;
  /** Port on every node; makes the Service a NodePort. @default none */
  readonly nodePort?: number;
  /** Protocol of the port. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /** What is spoken over it, for whoever reads Services: `http`, `https`, `kubernetes.io/h2c`. @default not said */
  readonly appProtocol?: string;
}

/** A port of a container. */
export interface ContainerPortProps extends PortProps {
  /** Port of the node on which the pod runs, for what is reached without a Service. @default none */
  readonly hostPort?: number;
}

/** Ports as pods, routes, policies and monitors take them, checked. @throws ConfigurationError for a number that is no port or a name twice */
export function workloadPortsOf(workload: string, ports: readonly ContainerPortProps[]): readonly Port[] {
  checkPorts(workload, ports);
  return ports.map(({ protocol = 'TCP', name, containerPort, servicePort, hostPort }) => ({
    containerPort,
    protocol,
    ...(name === undefined ? {} : { name }),
    ...(servicePort === undefined ? {} : { servicePort }),
    ...(hostPort === undefined ? {} : { hostPort }),
  }));
}

/** @throws ConfigurationError for an invalid port number, or a name that is invalid or there twice */
export function checkPorts(workload: string, ports: readonly ContainerPortProps[]): void {
  const names = ports.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new ConfigurationError(`${workload}: got two ports named '${twice}', expected a name each`);
  for (const { name, containerPort, servicePort, nodePort, hostPort } of ports) {
    if (name !== undefined && !isPortName(name)) {
      throw new ConfigurationError(
        `${workload}: got port name '${name}', expected at most 15 lower case letters, digits and single '-', a letter among them`,
      );
    }
    if (nodePort !== undefined && servicePort === undefined)
      throw new ConfigurationError(`${workload}: got nodePort ${nodePort} of port ${containerPort} without servicePort, expected both`);
    for (const number of [containerPort, servicePort, hostPort]) checkPort(workload, number, 1, 65535);
    checkPort(workload, nodePort, 30000, 32767);
  }
}

function checkPort(workload: string, port: number | undefined, lowest: number, highest: number): void {
  if (port === undefined || (Number.isInteger(port) && port >= lowest && port <= highest)) return;
  throw new ConfigurationError(`${workload}: got port ${port}, expected a whole number from ${lowest} to ${highest}`);
}
