import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { type Address, checkAddress } from '../../lab/address';
import type { AppChart, AppLab, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isHeld } from '../../manifest/ip-range';
import { hostOf, type UrlParts, urlOf } from '../names/host';
import { checkPorts } from '../workload/ports';
import type { Port } from '../workload/workload';

/** A port of a machine and of the Service in front of it. */
export interface MachinePort {
  /** Needed where there are several. @default none */
  readonly name?: string;
  /** Port on which the machine listens. */
  readonly port: number;
  /** Port of the Service. @default the machine's */
  readonly servicePort?: number;
  /** Protocol of the port. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /** `https`: Traefik speaks TLS to it. @default not said */
  readonly appProtocol?: 'http' | 'https';
}

/** Machines of the LAN as a Service. */
export interface MachineServiceProps {
  /** Name of the Service and of its EndpointSlice. */
  readonly name: string;
  /** A machine of the lab's network by name (`lab.machine('nas')`), or an address; several are balanced. */
  readonly machines: readonly [Machine, ...Machine[]];
  /** What they listen on. */
  readonly ports: readonly [MachinePort, ...MachinePort[]];
  /** Labels of both objects. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A machine that is no node: `lab.machine('nas')`, or its address. */
export type Machine =
  | Address
  | {
      /** Address on the LAN, for example `192.168.1.5`. */
      readonly address: string;
    };

/**
 * Machines of the LAN in front of which the cluster stands: a NAS, a router, a hypervisor. A Service without selector and an EndpointSlice
 * with their addresses; a route may lead to it.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export class MachineService<L extends LabTypes = LabTypes> extends Construct {
  /** The Service. */
  public readonly service: ApiObject;
  /** The EndpointSlice with the addresses of the machines. */
  public readonly endpointSlice: ApiObject;
  public readonly name: string;
  public readonly namespace: string;
  public readonly ports: readonly Port[];

  /** @throws ConfigurationError for an invalid address or port, an address of the cluster itself, or a GitOps engine that leaves EndpointSlices out */
  public constructor(
    private readonly app: AppChart<L>,
    id: string,
    { name, machines, ports, labels }: MachineServiceProps,
  ) {
    super(app, id);
    const what = `machine service ${name}`;
    const addresses = machines.map((machine) => (typeof machine === 'string' ? machine : machine.address));
    checkAddresses(app.lab, what, addresses);
    const all = ports.map(({ port: containerPort, servicePort = containerPort, protocol = 'TCP', name: port }) => ({
      containerPort,
      servicePort,
      protocol,
      ...(port === undefined ? {} : { name: port }),
    }));
    checkPorts(what, all);
    if (all.length > 1 && all.some((port) => !('name' in port)))
      throw new ConfigurationError(`${what}: got several ports, one without a name; expected a name each`);
    const undelivered = app.lab.undelivered('discovery.k8s.io/EndpointSlice');
    if (undelivered !== undefined)
      throw new ConfigurationError(
        `${what}: ${undelivered}; or point a Service of type ExternalName at a DNS name of the machine, with new ExternalNameService(…)`,
      );
    this.name = name;
    this.namespace = app.appNamespace;
    this.ports = all;
    const metadata = { name, namespace: this.namespace };
    this.service = new ApiObject(
      this,
      'service',
      k8s.KubeService.manifest({
        metadata: { ...metadata, ...(labels ? { labels: { ...labels } } : {}) },
        spec: {
          ports: ports.map(({ name: port, port: number, servicePort = number, protocol = 'TCP', appProtocol }) => ({
            port: servicePort,
            protocol,
            targetPort: k8s.IntOrString.fromNumber(number),
            ...(port === undefined ? {} : { name: port }),
            ...(appProtocol ? { appProtocol } : {}),
          })),
        },
      }),
    );
    this.endpointSlice = new ApiObject(
      this,
      'endpoint-slice',
      k8s.KubeEndpointSlice.manifest({
        metadata: { ...metadata, labels: { ...labels, 'kubernetes.io/service-name': name } },
        addressType: 'IPv4',
        // Argo CD is never in sync with an endpoint that leaves its conditions to the server.
        endpoints: addresses.map((address) => ({ addresses: [address], conditions: { ready: true } })),
        ports: ports.map(({ name: port, port: number, protocol = 'TCP', appProtocol }) => ({
          port: number,
          protocol,
          ...(port === undefined ? {} : { name: port }),
          ...(appProtocol ? { appProtocol } : {}),
        })),
      }),
    );
  }

  /** The name of the Service in the cluster. */
  public get host(): string {
    return hostOf(this.app.lab, this);
  }

  /** A URL of the Service. @param scheme @default http @throws ConfigurationError for a port that it does not have, or a password that is a value */
  public url(scheme = 'http', parts: UrlParts = {}): string {
    return urlOf(this.app.lab, this, scheme, parts);
  }
}

function checkAddresses({ network, labName }: AppLab, what: string, addresses: readonly string[]): void {
  for (const [i, address] of addresses.entries()) {
    checkAddress(what, address);
    if (addresses.indexOf(address) !== i) throw new ConfigurationError(`${what}: got address ${address} twice, expected each once`);
    for (const part of ['pods', 'services'] as const)
      if (isHeld(network[part], address))
        throw new ConfigurationError(
          `${what}: got address ${address}, which is in the network of ${part} of lab ${labName}; expected a machine outside of the cluster`,
        );
    if (isHeld('127.0.0.0/8', address) || isHeld('169.254.0.0/16', address))
      throw new ConfigurationError(
        `${what}: got address ${address}, which the API server refuses in an EndpointSlice; expected one of the LAN`,
      );
  }
}
