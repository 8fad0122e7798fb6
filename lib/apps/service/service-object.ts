import type { ApiObjectProps } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { checkIpCidr } from '../../lab/address';
import type { AppChart } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { checkPorts, type PortProps } from '../workload/ports';
import { askForAddress } from './address';
import { familiesOf } from './families';
import type { ServiceProps } from './service-props';

/** The pods behind a Service, and what it serves of them. */
export interface Served {
  /** Of the workload: the Service's too, unless that has one of its own, and what messages call it. */
  readonly name: string;
  /** Labels by which the pods are found; none: endpoints that are written separately. @default no selector */
  readonly selector?: Readonly<Record<string, string>>;
  /** Labels of the Service. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Ports of the pods; those with `servicePort` are the Service's. */
  readonly ports: readonly PortProps[];
}

/**
 * The Service in front of pods, checked against the lab: its load balancer, its pools and its IP families.
 * @throws ConfigurationError if no port is served, one is served twice, or the lab could not give it what it asks for
 */
export function serviceObject({ lab, appNamespace }: AppChart, served: Served, props: ServiceProps = {}): ApiObjectProps {
  const what = served.name;
  const ports = checkServed(what, served.ports);
  checkHeadless(what, served.ports, props);
  const families = familiesOf(lab, what, props);
  checkPolicies(what, served.ports, props);
  for (const range of props.loadBalancerSourceRanges ?? []) checkIpCidr(`${what}, loadBalancerSourceRanges`, range);
  const taken = ports.map(({ servicePort, protocol = 'TCP' }) => `${protocol} ${servicePort}`);
  const asked = askForAddress(lab, what, props, taken, families.all);
  for (const name of props.hosts ?? []) for (const address of [props.address ?? []].flat()) lab.declared.host(address, name);
  const named = { ...lab.dnsAnnotations(props.hosts ?? []), ...asked.annotations };
  const annotations = { ...named, ...props.annotations };
  const twice = Object.keys(named).find((key) => props.annotations?.[key] !== undefined);
  if (twice) throw new ConfigurationError(`${what}: got annotation ${twice}, which its other options say already; expected one of them`);
  const labels = { ...served.labels, ...asked.labels, ...props.labels };
  return k8s.KubeService.manifest({
    metadata: {
      name: props.name ?? served.name,
      namespace: appNamespace,
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: { ...specOf(served, ports, props), ...families.spec, ...asked.spec },
  });
}

function specOf(served: Served, ports: readonly PortProps[], props: ServiceProps): k8s.ServiceSpec {
  const nodePorts = served.ports.some(({ nodePort }) => nodePort !== undefined);
  return {
    ...(served.selector ? { selector: { ...served.selector } } : {}),
    ports: ports.map(toServicePort),
    ...(props.headless ? { clusterIp: 'None' } : {}),
    ...(props.type ? { type: props.type } : nodePorts ? { type: 'NodePort' } : {}),
    ...fieldsOf(props),
    ...affinityOf(props),
  };
}

function fieldsOf(props: ServiceProps): Partial<k8s.ServiceSpec> {
  const { loadBalancerSourceRanges: ranges } = props;
  return {
    ...(props.externalTrafficPolicy ? { externalTrafficPolicy: props.externalTrafficPolicy } : {}),
    ...(props.internalTrafficPolicy ? { internalTrafficPolicy: props.internalTrafficPolicy } : {}),
    ...(props.loadBalancerClass === undefined ? {} : { loadBalancerClass: props.loadBalancerClass }),
    ...(ranges ? { loadBalancerSourceRanges: [...ranges] } : {}),
    ...(props.allocateLoadBalancerNodePorts === undefined ? {} : { allocateLoadBalancerNodePorts: props.allocateLoadBalancerNodePorts }),
    ...(props.publishNotReadyAddresses === undefined ? {} : { publishNotReadyAddresses: props.publishNotReadyAddresses }),
  };
}

function affinityOf({ sessionAffinity }: ServiceProps): Partial<k8s.ServiceSpec> {
  if (sessionAffinity === undefined) return {};
  if (sessionAffinity === 'ClientIP') return { sessionAffinity };
  return { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIp: { timeoutSeconds: sessionAffinity.seconds } } };
}

/** @returns the ports that are served */
function checkServed(what: string, ports: readonly PortProps[]): readonly PortProps[] {
  const served = ports.filter(({ servicePort }) => servicePort !== undefined);
  if (served.length === 0) throw new ConfigurationError(`${what}: got a Service without a port, expected a port with servicePort`);
  checkPorts(what, served);
  const unnamed = served.find(({ name }) => name === undefined);
  if (served.length > 1 && unnamed)
    throw new ConfigurationError(`${what}: got several served ports, port ${unnamed.containerPort} without a name; expected a name each`);
  for (const key of ['servicePort', 'nodePort'] as const) {
    const taken = served.flatMap(({ [key]: number, protocol = 'TCP' }) => (number === undefined ? [] : [`${number}/${protocol}`]));
    const twice = taken.find((one, i) => taken.indexOf(one) !== i);
    if (twice) throw new ConfigurationError(`${what}: got ${key} ${twice} twice, expected each once`);
  }
  return served;
}

function checkHeadless(what: string, ports: readonly PortProps[], { headless, type, sessionAffinity }: ServiceProps): void {
  const nodePort = ports.some((port) => port.nodePort !== undefined);
  if (headless && (nodePort || (type !== undefined && type !== 'ClusterIP')))
    throw new ConfigurationError(
      `${what}: got a headless Service ${nodePort ? 'with a nodePort' : `of type ${type}`}, expected one that has an address`,
    );
  if (headless && sessionAffinity !== undefined)
    throw new ConfigurationError(
      `${what}: got sessionAffinity of a headless Service, expected one that has an address: clients choose a pod`,
    );
  if (nodePort && type === 'ClusterIP')
    throw new ConfigurationError(`${what}: got a nodePort of a Service of type ClusterIP, expected type 'NodePort' or 'LoadBalancer'`);
}

function checkPolicies(what: string, ports: readonly PortProps[], { type, externalTrafficPolicy, sessionAffinity }: ServiceProps): void {
  const outside = type === 'NodePort' || type === 'LoadBalancer' || ports.some(({ nodePort }) => nodePort !== undefined);
  if (externalTrafficPolicy !== undefined && !outside)
    throw new ConfigurationError(
      `${what}: got externalTrafficPolicy '${externalTrafficPolicy}' of a Service that nothing outside reaches, expected type 'NodePort' or 'LoadBalancer' with it`,
    );
  const seconds = typeof sessionAffinity === 'object' ? sessionAffinity.seconds : undefined;
  if (seconds !== undefined && !(Number.isInteger(seconds) && seconds >= 1 && seconds <= 86400))
    throw new ConfigurationError(`${what}: got sessionAffinity of ${seconds} seconds, expected a whole number from 1 to 86400`);
}

function toServicePort({ name, containerPort: port, servicePort, nodePort, protocol = 'TCP', appProtocol }: PortProps): k8s.ServicePort {
  return {
    port: servicePort ?? port,
    protocol,
    // By number: a named target would lose the pods of the previous version while they lack the name.
    targetPort: k8s.IntOrString.fromNumber(port),
    ...(name === undefined ? {} : { name }),
    ...(nodePort === undefined ? {} : { nodePort }),
    ...(appProtocol === undefined ? {} : { appProtocol }),
  };
}
