import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { hostOf, type UrlParts, urlOf } from '../names/host';
import type { PortProps } from '../workload/ports';
import { type Port, podsPeer, type Workload } from '../workload/workload';
import { serviceObject } from './service-object';
import type { ServiceProps } from './service-props';

/** A port of a Service and the port of the pods behind it. */
export interface ServicePortProps extends Omit<PortProps, 'containerPort' | 'servicePort'> {
  /** Port of the Service. */
  readonly servicePort: number;
  /** Port of the pods. @default the workload's port of the same name, else of the same number */
  readonly containerPort?: number;
}

/** One more Service of a workload: another type, other ports, an address of its own. */
export interface WorkloadServiceProps<L extends LabTypes = LabTypes> extends ServiceProps<L> {
  /** Name of the Service. */
  readonly name: string;
  /** The pods that it serves. */
  readonly of: Workload;
  /** What it serves of them. @default every port of the workload, at its servicePort or else its own number */
  readonly ports?: readonly [ServicePortProps, ...ServicePortProps[]];
}

/**
 * One more Service in front of a workload, beside the one that it makes itself: DNS by UDP and TCP with an address of its own, an API that only
 * pods of the same node ask. It can be where a route leads.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class Service<L extends LabTypes = LabTypes> extends Construct implements Workload {
  /** The Service. */
  public readonly service: ApiObject;
  public readonly name: string;
  public readonly namespace: string;
  public readonly labels: Readonly<Record<string, string>>;
  public readonly ports: readonly Port[];
  /** The pods behind it. */
  public readonly workload: Workload;

  /** @throws ConfigurationError for a workload of another namespace, a port that it does not have, or what the lab could not give it: see the props */
  public constructor(
    private readonly app: AppChart<L>,
    id: string,
    props: WorkloadServiceProps<NoInfer<L>>,
  ) {
    super(app, id);
    const { name, of } = props;
    const what = `service ${name}`;
    if (of.namespace !== app.appNamespace)
      throw new ConfigurationError(
        `${what}: got ${of.name} of namespace ${of.namespace}, expected a workload of ${app.appNamespace}: a Service selects pods of its own namespace`,
      );
    if (of.service?.name === name)
      throw new ConfigurationError(
        `${what}: got the name of the Service that ${name} makes itself, expected another one, or its 'service' prop`,
      );
    const ports = (props.ports ?? defaultPorts(of.ports)).map((port) => resolvePort(what, of, port));
    this.name = name;
    this.namespace = app.appNamespace;
    this.labels = { ...of.labels, ...props.labels };
    this.workload = of;
    this.ports = ports.map(({ containerPort, protocol = 'TCP', servicePort, name: port }) => ({
      containerPort,
      protocol,
      ...(servicePort === undefined ? {} : { servicePort }),
      ...(port === undefined ? {} : { name: port }),
    }));
    this.service = new ApiObject(
      this,
      'service',
      serviceObject(app, { name: what, selector: of.selector, labels: of.labels, ports }, props),
    );
  }

  public get selector() {
    return this.workload.selector;
  }

  public get peer() {
    return podsPeer(this.namespace, this.selector);
  }

  public get podPorts() {
    return this.ports.map(({ containerPort: port, protocol }) => ({ port, protocol }));
  }

  /** The name of the Service in the cluster, as of a workload. */
  public get host(): string {
    return hostOf(this.app.lab, this);
  }

  /** A URL of the Service. @param scheme @default http @throws ConfigurationError for a port that it does not have, or a password that is a value */
  public url(scheme = 'http', parts: UrlParts = {}): string {
    return urlOf(this.app.lab, this, scheme, parts);
  }
}

function defaultPorts(ports: readonly Port[]): readonly ServicePortProps[] {
  return ports.map(({ containerPort, servicePort = containerPort, protocol, name }) => ({
    containerPort,
    servicePort,
    protocol,
    ...(name === undefined ? {} : { name }),
  }));
}

function resolvePort(what: string, { name: workload, ports }: Workload, port: ServicePortProps): PortProps {
  const { containerPort, servicePort, protocol, name } = port;
  const ofProtocol = ports.filter((one) => protocol === undefined || one.protocol === protocol);
  const number = containerPort ?? servicePort;
  const named = containerPort === undefined && name !== undefined ? ofProtocol.find((one) => one.name === name) : undefined;
  const numbered = ofProtocol.filter((one) => one.containerPort === number);
  if (named === undefined && numbered.length > 1) throw ambiguous(what, workload, numbered);
  const found = named ?? numbered[0];
  if (found) return { ...port, containerPort: found.containerPort, protocol: found.protocol };
  const known = ports.map((one) => `${one.name === undefined ? '' : `${one.name} `}${one.containerPort}/${one.protocol}`).join(', ');
  throw new ConfigurationError(
    `${what}: got port ${number}${protocol === undefined ? '' : `/${protocol}`}, expected one of ${workload}'s pods: ${known || 'it has none'}`,
  );
}

/** A port that the pods have for two protocols. */
function ambiguous(what: string, workload: string, ports: readonly Port[]): ConfigurationError {
  const names = ports.flatMap(({ name }) => (name === undefined ? [] : [`'${name}'`]));
  const known = ports.map(({ protocol }) => protocol).join(' and ');
  const number = ports[0]?.containerPort;
  return new ConfigurationError(
    `${what}: got port ${number}, which ${workload} has for ${known}; expected its 'protocol'${names.length > 0 ? `, or its name: ${names.join(' or ')}` : ''}`,
  );
}
