import { ConfigurationError } from '../manifest/configuration-error';
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
  readonly peer: PeerDescription;
}

/** Pods that listen. */
export interface ListeningPods extends Peer {
  /** Ports of the pods, not of a Service. */
  readonly podPorts: readonly { readonly port: number; readonly protocol: 'TCP' | 'UDP' | 'SCTP' }[];
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
    this.routes.push(intent);
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
