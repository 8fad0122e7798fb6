import { k8s } from 'cdk8s-plus-28';
import { Mistake } from '../../manifest/mistake';
import type { Port } from './workload';

/** A port of the pods and how it is served. */
export interface PortProps {
  /** Name on container and Service. @default none */
  readonly name?: string;
  /** Port of the container. */
  readonly port: number;
  /** Port of the Service. @default the Service does not serve it */
  readonly servedAt?: number;
  /** Port on every node; makes the Service a NodePort. @default none */
  readonly nodePort?: number;
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** How a Service differs from the workload that it serves. */
export interface ServiceProps {
  /** @default the workload's name */
  readonly name?: string;
  /** No address of its own: its name resolves to the pods. @default false */
  readonly headless?: boolean;
  /** `LoadBalancer` asks the lab's load balancer for an address. @default NodePort if a port has one, else ClusterIP */
  readonly type?: 'LoadBalancer';
}

/** Ports as the workload's contract has them. @throws Mistake for a number that is no port or a name twice */
export function portsOf(workload: string, ports: readonly PortProps[]): readonly Port[] {
  const names = ports.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Mistake(`${workload}: got two ports named '${twice}', expected a name each`);
  for (const { port, servedAt, nodePort } of ports) {
    for (const number of [port, servedAt]) checkPort(workload, number, 1, 65535);
    checkPort(workload, nodePort, 30000, 32767);
  }
  return ports.map(({ protocol = 'TCP', name, port, servedAt }) => ({
    port,
    protocol,
    ...(name === undefined ? {} : { name }),
    ...(servedAt === undefined ? {} : { servedAt }),
  }));
}

function checkPort(workload: string, port: number | undefined, lowest: number, highest: number): void {
  if (port === undefined || (Number.isInteger(port) && port >= lowest && port <= highest)) return;
  throw new Mistake(`${workload}: got port ${port}, expected a whole number from ${lowest} to ${highest}`);
}

/** The Service's spec. @throws Mistake if no port is served */
export function serviceSpec(
  workload: string,
  ports: readonly PortProps[],
  selector: Readonly<Record<string, string>>,
  { headless, type }: ServiceProps,
): k8s.ServiceSpec {
  const served = ports.filter(({ servedAt }) => servedAt !== undefined);
  if (served.length === 0) throw new Mistake(`${workload}: got a Service without a port, expected a port with servedAt`);
  const unnamed = served.find(({ name }) => name === undefined);
  if (served.length > 1 && unnamed)
    throw new Mistake(`${workload}: got several served ports, port ${unnamed.port} without a name; expected a name each`);
  const nodePorts = ports.some(({ nodePort }) => nodePort !== undefined);
  return {
    selector: { ...selector },
    ports: served.map(servicePort),
    ...(headless ? { clusterIp: 'None' } : {}),
    ...(type ? { type } : nodePorts ? { type: 'NodePort' } : {}),
  };
}

function servicePort({ name, port, servedAt, nodePort, protocol = 'TCP' }: PortProps): k8s.ServicePort {
  return {
    port: servedAt ?? port,
    protocol,
    // By number: a named target would lose the pods of the previous version while they lack the name.
    targetPort: k8s.IntOrString.fromNumber(port),
    ...(name === undefined ? {} : { name }),
    ...(nodePort === undefined ? {} : { nodePort }),
  };
}
