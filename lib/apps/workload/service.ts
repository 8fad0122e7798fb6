import { k8s } from 'cdk8s-plus-28';
import type { AppChart, AppLab, LabTypes } from '../../lab/app-chart';
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
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** How a Service differs from the workload that it serves. */
export interface ServiceProps<L extends LabTypes = LabTypes> {
  /** @default the workload's name */
  readonly name?: string;
  /** No address of its own: its name resolves to the pods. @default false */
  readonly headless?: boolean;
  /** `LoadBalancer` asks the lab's load balancer for an address. @default NodePort if a port has one, else ClusterIP */
  readonly type?: 'LoadBalancer';
  /** Pool of the lab's MetalLB from which a `LoadBalancer` gets its address. @default any pool */
  readonly pool?: L['pool'];
}

/** The metadata of a Service: its own name, and the pool that it asks for an address, beside what the workload gives. @see https://metallb.io/usage/#requesting-specific-ips */
export function serviceMetadata<M extends { readonly name: string }>({ name, pool }: ServiceProps, metadata: M) {
  return {
    ...metadata,
    ...(name === undefined ? {} : { name }),
    ...(pool === undefined ? {} : { annotations: { 'metallb.io/address-pool': pool } }),
  };
}

/** Ports as pods, routes, policies and monitors take them, checked. @throws ConfigurationError for a number that is no port or a name twice */
export function workloadPortsOf(workload: string, ports: readonly PortProps[]): readonly Port[] {
  const names = ports.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new ConfigurationError(`${workload}: got two ports named '${twice}', expected a name each`);
  for (const { name, containerPort, servicePort, nodePort } of ports) {
    if (name !== undefined && !isPortName(name)) {
      throw new ConfigurationError(
        `${workload}: got port name '${name}', expected at most 15 lower case letters, digits and single '-', a letter among them`,
      );
    }
    if (nodePort !== undefined && servicePort === undefined)
      throw new ConfigurationError(`${workload}: got nodePort ${nodePort} of port ${containerPort} without servicePort, expected both`);
    for (const number of [containerPort, servicePort]) checkPort(workload, number, 1, 65535);
    checkPort(workload, nodePort, 30000, 32767);
  }
  return ports.map(({ protocol = 'TCP', name, containerPort, servicePort }) => ({
    containerPort,
    protocol,
    ...(name === undefined ? {} : { name }),
    ...(servicePort === undefined ? {} : { servicePort }),
  }));
}

function checkPort(workload: string, port: number | undefined, lowest: number, highest: number): void {
  if (port === undefined || (Number.isInteger(port) && port >= lowest && port <= highest)) return;
  throw new ConfigurationError(`${workload}: got port ${port}, expected a whole number from ${lowest} to ${highest}`);
}

/**
 * The spec of the Service in front of a workload's pods.
 * @param workload its name, for messages
 * @param selector labels by which the pods are found
 * @throws ConfigurationError if no port is served, one is served twice, or the lab could give it no address
 */
export function serviceSpec(
  { lab }: AppChart,
  workload: string,
  ports: readonly PortProps[],
  selector: Readonly<Record<string, string>>,
  { headless, type, pool }: ServiceProps,
): k8s.ServiceSpec {
  const served = ports.filter(({ servicePort }) => servicePort !== undefined);
  if (served.length === 0) throw new ConfigurationError(`${workload}: got a Service without a port, expected a port with servicePort`);
  const unnamed = served.find(({ name }) => name === undefined);
  if (served.length > 1 && unnamed)
    throw new ConfigurationError(
      `${workload}: got several served ports, port ${unnamed.containerPort} without a name; expected a name each`,
    );
  for (const key of ['servicePort', 'nodePort'] as const) {
    const taken = served.flatMap(({ [key]: number, protocol = 'TCP' }) => (number === undefined ? [] : [`${number}/${protocol}`]));
    const twice = taken.find((one, i) => taken.indexOf(one) !== i);
    if (twice) throw new ConfigurationError(`${workload}: got ${key} ${twice} twice, expected each once`);
  }
  const nodePorts = ports.some(({ nodePort }) => nodePort !== undefined);
  if (headless && (nodePorts || type))
    throw new ConfigurationError(
      `${workload}: got a headless Service ${type ? `of type ${type}` : 'with a nodePort'}, expected one that has an address`,
    );
  checkLoadBalanced(lab, workload, type, pool);
  return {
    selector: { ...selector },
    ports: served.map(toServicePort),
    ...(headless ? { clusterIp: 'None' } : {}),
    ...(type ? { type } : nodePorts ? { type: 'NodePort' } : {}),
  };
}

function checkLoadBalanced({ labName, loadBalancer }: AppLab, workload: string, type: string | undefined, pool: string | undefined): void {
  if (type === 'LoadBalancer' && loadBalancer.kind === 'none')
    throw new ConfigurationError(
      `${workload}: got a Service of type LoadBalancer, but lab ${labName} has no load balancer: it would stay pending`,
    );
  if (pool === undefined) return;
  if (type !== 'LoadBalancer') throw new ConfigurationError(`${workload}: got pool '${pool}', expected type 'LoadBalancer' with it`);
  const pools = loadBalancer.pools?.map(({ name }) => name) ?? [];
  if (!pools.includes(pool)) {
    const known = pools.map((name) => `'${name}'`).join(', ');
    throw new ConfigurationError(`${workload}: got pool '${pool}', expected one of lab ${labName}: ${known || 'it has none'}`);
  }
}

function toServicePort({ name, containerPort: port, servicePort, nodePort, protocol = 'TCP' }: PortProps): k8s.ServicePort {
  return {
    port: servicePort ?? port,
    protocol,
    // By number: a named target would lose the pods of the previous version while they lack the name.
    targetPort: k8s.IntOrString.fromNumber(port),
    ...(name === undefined ? {} : { name }),
    ...(nodePort === undefined ? {} : { nodePort }),
  };
}
