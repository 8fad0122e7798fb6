import type { ApiObject } from 'cdk8s';
import { ConfigurationError } from '../manifest/configuration-error';
import { isIpv4 } from '../manifest/ip-range';
import type {
  ExternalDescription,
  FlowIntent,
  OutsideDescription,
  PeerDescription,
  RightIntent,
  RouteIntent,
  RunTimePodsDescription,
  ScrapeIntent,
  WaiverDescription,
} from './description';

/** A group of pods, or what is outside of the lab. */
export interface Peer {
  /** The pods, namespace or addresses. */
  readonly peer: PeerDescription;
}

/** Pods that listen. */
export interface ListeningPods extends Peer {
  /** Ports of the pods, not of a Service. */
  readonly podPorts: readonly {
    /** Number of the port in the container. */
    readonly port: number;
    /** Protocol of the port. */
    readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  }[];
}

/** What a namespace of the lab asks of those who make pods in it. */
export interface NamespaceFacts {
  readonly defaultDeny: boolean;
}

/** Pods of which a policy refuses, in one direction, what no policy allows. */
export interface Closing {
  readonly namespace: string;
  /** Selector of the policy; empty for every pod of the namespace. */
  readonly labels: Readonly<Record<string, string>>;
  readonly direction: 'ingress' | 'egress';
}

/** What a host name stands for. */
export interface NamedHost {
  /** The other end of a connection to it. */
  readonly peer: Peer;
  /** The pods behind it; none of a machine. */
  readonly pods?: Peer & ListeningPods;
  /** Ports of its Service and of the pods behind it. */
  readonly servicePorts: readonly ServedPort[];
}

/** A port of a Service, and that of the pods. */
export interface ServedPort {
  readonly servicePort: number;
  readonly containerPort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** A Service with a fixed address. */
interface AddressHolder {
  readonly what: string;
  readonly sharedBy: string | undefined;
  readonly ports: readonly string[];
}

/** What the apps of a lab say while they are made: intents, needs, and which namespaces are closed. */
export class Declarations {
  public readonly routes: RouteIntent[] = [];
  public readonly flows: FlowIntent[] = [];
  public readonly blocked: FlowIntent[] = [];
  public readonly scrapes: ScrapeIntent[] = [];
  public readonly rights: RightIntent[] = [];
  public readonly outside: OutsideDescription[] = [];
  public readonly runTimePods: RunTimePodsDescription[] = [];
  /** What parts of the lab bring by themselves, a Helm release for example: may be referred to, is never emitted. */
  public readonly externals: ExternalDescription[] = [];
  public readonly waivers: WaiverDescription[] = [];
  /** Host names of Services with an address of their own. */
  public readonly hosts: { readonly address: string; readonly name: string }[] = [];
  /** The ConfigMaps that apps make, by `namespace/name`. */
  public readonly configMaps = new Map<string, ApiObject>();
  /** Hosts of routes by TCP: they resolve to the ingress controller. */
  public readonly streamHosts: string[] = [];
  /** Folders of apps with objects that are decrypted only on their way into the cluster. */
  public readonly encrypted = new Set<string>();
  private readonly hostsUsed = new Map<string, NamedHost>();
  private readonly last = new Map<string, () => void>();
  private readonly addresses = new Map<string, AddressHolder[]>();
  private defaultHosts: readonly string[] | 'any' | undefined;
  private readonly namespaces = new Map<string, NamespaceFacts>();
  private readonly crdsFromHelm = new Set<string>();
  private readonly closings = new Map<string, Closing[]>();
  private readonly listeners = new Map<string, (() => void)[]>();
  private readonly flowKeys = new Set<string>();

  /** @param hostAddress where a host name is mapped by hand or by a node's name, if it is */
  public constructor(
    private readonly ingressAddresses: readonly string[],
    private readonly hostAddress: (host: string) => string | undefined,
  ) {}

  /** @throws ConfigurationError if the host resolves, by hand or as a node's name, to an address on which the ingress controller does not listen */
  public route(intent: RouteIntent): void {
    const mapped = intent.host === undefined ? undefined : this.hostAddress(intent.host);
    if (mapped !== undefined && !this.ingressAddresses.includes(mapped)) {
      throw new ConfigurationError(
        `host ${intent.host}: got ${mapped} in the lab's hosts, expected ${this.ingressAddresses.join(' or ')}, where the ingress controller listens; ` +
          'leave it out there (hosts of routes are added by themselves), or choose a host that is no name of a node',
      );
    }
    const service = this.hosts.find(({ name }) => name === intent.host);
    if (service)
      throw new ConfigurationError(
        `host ${intent.host}: got it of a route to ${intent.service} and of a Service with address ${service.address}, expected a name each`,
      );
    this.routes.push(intent);
  }

  /**
   * A Service asks for this address.
   * @param ports for example `TCP 53`
   * @throws ConfigurationError if another one has it, and they do not share it or have a port in common
   */
  public address(what: string, address: string, sharedBy: string | undefined, ports: readonly string[]): void {
    const holders = this.addresses.get(address) ?? [];
    for (const other of holders) {
      if (sharedBy === undefined || sharedBy !== other.sharedBy)
        throw new ConfigurationError(
          `${what}: got address ${address}, which is ${other.what}'s already; expected another one, or the same 'shareAddress' in both`,
        );
      const port = ports.find((one) => other.ports.includes(one));
      if (port !== undefined)
        throw new ConfigurationError(
          `${what}: got ${port} of address ${address}, which it shares with ${other.what}, expected another port`,
        );
    }
    this.addresses.set(address, [...holders, { what, sharedBy, ports }]);
  }

  /** A name of a Service with an address of its own. @throws ConfigurationError if the name has another address already */
  public host(address: string, name: string): void {
    const mapped =
      this.hostAddress(name) ?? this.hosts.find((host) => host.name === name && isIpv4(host.address) === isIpv4(address))?.address;
    if (mapped !== undefined && mapped !== address)
      throw new ConfigurationError(`host ${name}: got it on both ${mapped} and ${address}, expected one address`);
    const route = this.routes.find(({ host }) => host === name);
    if (route)
      throw new ConfigurationError(
        `host ${name}: got it of a Service with address ${address} and of a route to ${route.service}, expected a name each`,
      );
    this.hosts.push({ address, name });
  }

  /** A name that pods may be given, and what it stands for. */
  public named(host: string, target: NamedHost): void {
    this.hostsUsed.set(host, target);
  }

  /** What a requested name stands for. */
  public hostNamed(host: string): NamedHost | undefined {
    return this.hostsUsed.get(host);
  }

  /** Whether any name was requested. */
  public get hasNames(): boolean {
    return this.hostsUsed.size > 0;
  }

  /** To be done when every app has been made, once for each key. */
  public whenFinal(key: string, todo: () => void): void {
    this.last.set(key, todo);
  }

  /** Does what waited for every app. */
  public finalize(): void {
    for (const todo of this.last.values()) todo();
  }

  /** The ingress controller has a certificate for routes without one. @param hosts that it is for, @default not known */
  public defaultCertificate(hosts: readonly string[] | undefined): void {
    if (this.defaultHosts !== undefined) throw new ConfigurationError('default certificate: got it twice, expected one a lab');
    this.defaultHosts = hosts ?? 'any';
  }

  /** Hosts of the default certificate; undefined as long as there is none. */
  public get hostsOfDefaultCertificate(): readonly string[] | 'any' | undefined {
    return this.defaultHosts;
  }

  public namespace(name: string, facts: NamespaceFacts): void {
    this.namespaces.set(name, facts);
    if (facts.defaultDeny) this.notifyDefaultDeny(name);
  }

  /** A connection that must work; the same one said twice counts once. */
  public flow(intent: FlowIntent): void {
    const key = JSON.stringify(intent);
    if (this.flowKeys.has(key)) return;
    this.flowKeys.add(key);
    this.flows.push(intent);
  }

  /** A policy closes a direction of some pods. */
  public close(closing: Closing): void {
    const { namespace } = closing;
    this.closings.set(namespace, [...(this.closings.get(namespace) ?? []), closing]);
    this.notifyDefaultDeny(namespace);
  }

  /** Whether pods of these labels need a policy that lets them talk in this direction, as far as is known by now. */
  public isClosed({ namespace, labels, direction }: Closing): boolean {
    if (this.deniesByDefault(namespace)) return true;
    const closings = this.closings.get(namespace) ?? [];
    return closings.some(
      (closing) => closing.direction === direction && Object.entries(closing.labels).every(([key, value]) => labels[key] === value),
    );
  }

  /** Calls back whenever something in the namespace gets closed, so that the order in which things are declared does not matter. */
  public whenClosed(namespace: string, listener: () => void): void {
    this.listeners.set(namespace, [...(this.listeners.get(namespace) ?? []), listener]);
  }

  private notifyDefaultDeny(namespace: string): void {
    for (const listener of this.listeners.get(namespace) ?? []) listener();
  }

  /** Whether a namespace denies what no policy allows. Known only after the namespace has been made. */
  public deniesByDefault(namespace: string): boolean {
    return this.namespaces.get(namespace)?.defaultDeny ?? false;
  }

  /** A Helm release of the lab brings the CRDs of this API group: they are not there at the first sync. */
  public crdsComeWithHelm(group: string): void {
    this.crdsFromHelm.add(group);
  }

  public crdsComeLater(group: string): boolean {
    return this.crdsFromHelm.has(group);
  }
}
