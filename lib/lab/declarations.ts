import { Mistake } from '../manifest/mistake';
import type {
  FlowIntent,
  OutsideDescription,
  PeerDescription,
  RightIntent,
  RouteIntent,
  RunTimePodsDescription,
  ScrapeIntent,
} from './description';

/** A group of pods, or what is outside of the lab. */
export interface Peer {
  readonly peer: PeerDescription;
}

/** Pods that listen. */
export interface Target extends Peer {
  /** Ports of the pods, not of a Service. */
  readonly podPorts: readonly { readonly port: number; readonly protocol: 'TCP' | 'UDP' | 'SCTP' }[];
}

/** What a namespace of the lab asks of those who make pods in it. */
export interface NamespaceFacts {
  readonly defaultDeny: boolean;
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
  private readonly namespaces = new Map<string, NamespaceFacts>();
  private readonly crdsFromHelm = new Set<string>();

  /** @param hostAddress where a host name is mapped by hand, if it is */
  public constructor(
    private readonly ingressAddresses: readonly string[],
    private readonly hostAddress: (host: string) => string | undefined,
  ) {}

  /** @throws Mistake if the host is mapped by hand to an address on which the ingress controller does not listen */
  public route(intent: RouteIntent): void {
    const mapped = intent.host === undefined ? undefined : this.hostAddress(intent.host);
    if (mapped !== undefined && !this.ingressAddresses.includes(mapped)) {
      throw new Mistake(
        `host ${intent.host}: got ${mapped} in the lab's hosts, expected ${this.ingressAddresses.join(' or ')}, where the ingress controller listens; ` +
          'leave it out there: hosts of routes are added by themselves',
      );
    }
    this.routes.push(intent);
  }

  public namespace(name: string, facts: NamespaceFacts): void {
    this.namespaces.set(name, facts);
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
