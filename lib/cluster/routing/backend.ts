import type { ExternalService } from '../../lab/description';
import { closestMatch } from '../../manifest/closest-match';
import { identityOf, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';
import type { LabCluster } from '../cluster';
import { exists } from '../existence';
import { externalService, hasWrittenEndpoints, podsOfService, servicePorts, targetsOf } from '../services';
import type { Backend, RoutingProblem } from './answer';
import type { PlainBackend } from './plain-backend';

/** Which port of which Service a route names. */
interface PortOfService {
  /** Namespace of the Service. */
  readonly namespace: string;
  /** Name of the Service. */
  readonly name: string;
  /** Port of the Service: its number or its name. */
  readonly port: number | string | undefined;
  /** Where a port is there for two protocols, which of them. @default the first */
  readonly protocol?: 'TCP' | 'UDP';
}

/** Services of a lab: its own, and those from elsewhere that it declares. */
export class Services {
  constructor(readonly cluster: LabCluster) {}

  /** The Service's object, if it is the lab's own. */
  find({ namespace, name }: PortOfService): Manifest | undefined {
    return this.cluster.find('Service', name, namespace);
  }

  /** The port and the pods behind it, or what is wrong. @param allowExternalName whether a Service of type ExternalName may be used */
  backend(wanted: PortOfService, allowExternalName: boolean): PlainBackend | RoutingProblem {
    const service = this.find(wanted);
    if (service) return this.#own(service, wanted, allowExternalName);
    const external = externalService(this.cluster, wanted.namespace, wanted.name);
    if (external) return elsewhere(external, wanted);
    const { namespace, name } = wanted;
    const state = exists(this.cluster, { kind: 'Service', name, namespace }).state;
    return state === 'missing' ? this.#missing(wanted) : notSeen(wanted);
  }

  #own(service: Manifest, wanted: PortOfService, allowExternalName: boolean): PlainBackend | RoutingProblem {
    const type = textAt(service, 'spec', 'type');
    if (type === 'ExternalName' && !allowExternalName)
      return {
        code: 'external-name',
        reason: `Service ${printServicePort(wanted)} is of type ExternalName, which the controller does not allow`,
      };
    const ports = servicePorts(service);
    const all = ports.filter((one) => isPort(wanted.port, one.port, one.name));
    const found = all.find((one) => one.protocol === wanted.protocol) ?? all[0];
    // Nothing listens at the Service itself: the port is that of the host behind it.
    if (found === undefined && type === 'ExternalName' && typeof wanted.port === 'number') return notSeen(wanted);
    if (found === undefined)
      return noPort(
        wanted,
        ports.map(({ port = 0, name }) => ({ port, name })),
      );
    const { at, port = 0, name: portName, targetPort = port, protocol } = found;
    const pods = podsOfService(this.cluster, service).filter(({ count }) => count !== 0);
    return {
      service: identityOf(service),
      at,
      port,
      portName,
      targetPort,
      pods,
      targets: targetsOf(pods, targetPort, protocol),
      elsewhere: type === 'ExternalName' || hasWrittenEndpoints(this.cluster, service),
    };
  }

  #missing(wanted: PortOfService): RoutingProblem {
    const reason = `Service ${printServicePort(wanted)} does not exist`;
    const inNamespace = this.cluster.ofKind('Service').filter(({ metadata }) => metadata.namespace === wanted.namespace);
    const near = closestMatch(
      wanted.name,
      inNamespace.map(({ metadata }) => metadata.name),
    );
    if (near !== undefined) return { code: 'service-missing', reason, hint: `did you mean '${near}'?` };
    const other = this.cluster.ofKind('Service').find(({ metadata }) => metadata.name === wanted.name);
    if (!other) return { code: 'service-missing', reason };
    return { code: 'service-missing', reason, hint: `there is one in namespace ${namespaceOf(other)}` };
  }
}

/** Whether this is a problem and not what was looked for. */
export function isProblem(value: object): value is RoutingProblem {
  return 'code' in value && 'reason' in value;
}

function isPort(wanted: number | string | undefined, port: number | undefined, name: string | undefined): boolean {
  return wanted !== undefined && (typeof wanted === 'number' ? wanted === port : wanted !== '' && wanted === name);
}

function noPort(wanted: PortOfService, ports: readonly { port: number; name: string | undefined }[]): RoutingProblem {
  const known = ports.map(({ port, name }) => (name === undefined ? `${port}` : `${port} (${name})`));
  const reason =
    wanted.port === undefined
      ? `no port of Service ${printServicePort(wanted)} is named`
      : `Service ${printServicePort(wanted)} has no port ${wanted.port}`;
  return { code: 'port-missing', reason, ...(known.length > 0 ? { hint: `it has ${known.join(', ')}` } : {}) };
}

function elsewhere({ namespace, name, ports }: ExternalService, wanted: PortOfService): PlainBackend | RoutingProblem {
  const port = ports.find((known) => isPort(wanted.port, known.port, known.name));
  if (!port)
    return noPort(
      wanted,
      ports.map((known) => ({ port: known.port, name: known.name })),
    );
  return {
    service: { apiVersion: 'v1', kind: 'Service', namespace, name },
    at: '',
    port: port.port,
    portName: port.name,
    targetPort: port.port,
    pods: [],
    targets: [],
    elsewhere: true,
  };
}

/** Whether the Service itself has the port. */
export function hasPort(service: Manifest, port: number | string | undefined): boolean {
  return servicePorts(service).some((one) => isPort(port, one.port, one.name));
}

/** A Service that is managed elsewhere, or a host outside: its ports are not known. */
function notSeen({ namespace, name, port = 0 }: PortOfService): PlainBackend {
  return {
    service: { apiVersion: 'v1', kind: 'Service', namespace, name },
    at: '',
    port: Number(port) || 0,
    portName: typeof port === 'string' ? port : undefined,
    targetPort: port,
    pods: [],
    targets: [],
    elsewhere: true,
  };
}

/** Why there is no answer from a backend without endpoints; undefined if there are some. */
export function noEndpoints(backend: Omit<Backend, 'share' | 'scheme'>): RoutingProblem | undefined {
  if (backend.elsewhere || backend.targets.length > 0) return undefined;
  const name = `Service ${backend.service.namespace}/${backend.service.name}`;
  if (backend.pods.length === 0) return { code: 'no-endpoints', reason: `${name} selects no pod` };
  const names = [...new Set(backend.pods.flatMap((pods) => pods.ports().flatMap((port) => port.name ?? [])))];
  const hint = names.length === 0 ? {} : { hint: `they have ${names.map((port) => `'${port}'`).join(', ')}` };
  return { code: 'no-endpoints', reason: `no pod of ${name} has a port named '${backend.targetPort}'`, ...hint };
}

function printServicePort({ namespace, name }: PortOfService): string {
  return `${namespace}/${name}`;
}
