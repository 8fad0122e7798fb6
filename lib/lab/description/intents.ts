/** A group of pods of the lab, or what is outside of it. */
export type PeerDescription = PodsPeer | PlatformPeer | CidrPeer;

/** Pods by namespace and labels. */
export interface PodsPeer {
  /** Namespace of the pods. */
  readonly namespace: string;
  /** Labels that they all bear; none is every pod there. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What the platform runs. */
export interface PlatformPeer {
  /** The lab's ingress controller, Prometheus, DNS, or the API server: the nodes of the control plane, port 6443. */
  readonly platform: 'ingress' | 'prometheus' | 'dns' | 'api-server';
}

/** Addresses. */
export interface CidrPeer {
  /** For example `0.0.0.0/0`. */
  readonly cidr: string;
  /** Networks in it that are left out. */
  readonly except?: readonly string[];
}

/** What the apps declare that must hold. */
export interface IntentsDescription {
  /**
   * Requests that must be answered.
   * @default []
   */
  readonly routes: readonly RouteIntent[];
  /**
   * Connections that must work.
   * @default []
   */
  readonly flows: readonly FlowIntent[];
  /**
   * Connections that must not work.
   * @default []
   */
  readonly blocked: readonly FlowIntent[];
  /**
   * What Prometheus scrapes.
   * @default []
   */
  readonly scrapes: readonly ScrapeIntent[];
  /**
   * What service accounts need.
   * @default []
   */
  readonly rights: readonly RightIntent[];
}

/** A request to host and path is answered by that Service. */
export interface RouteIntent {
  /** Left out for any host. */
  readonly host?: string;
  /** For example `/api`. */
  readonly path: string;
  /** Where it listens; left out for every default entry point. */
  readonly entryPoints?: readonly string[];
  /** Whether by HTTPS. */
  readonly tls: boolean;
  /** Namespace of route and Service. */
  readonly namespace: string;
  /** Name of the Service. */
  readonly service: string;
  /**
   * Port of the Service.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
}

/** A connection from one peer to another that must work (or, under `blocked`, must not). Ports are pod ports. */
export interface FlowIntent {
  /** Who opens the connection. */
  readonly from: PeerDescription;
  /** Who answers. */
  readonly to: PeerDescription;
  /** Ports of the pods that answer. */
  readonly ports: readonly PortDescription[];
}

/** A port of pods. */
export interface PortDescription {
  /**
   * Its number.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
  /** Its protocol. */
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** Prometheus scrapes these pods. */
export interface ScrapeIntent {
  /** Namespace of the pods. */
  readonly namespace: string;
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Port of the pods.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
  /** For example `/metrics`. */
  readonly path: string;
}

/** A service account needs these verbs. */
export interface RightIntent {
  /** Namespace of the account, in which it needs them. */
  readonly namespace: string;
  /** Name of the account. */
  readonly serviceAccount: string;
  /** Whether it needs them in all namespaces, and for what belongs to none; left out if only in its own. */
  readonly everywhere?: boolean;
  /** As kubectl writes it: `pods`, `pods/exec`, `deployments.apps`. */
  readonly resource: string;
  /** For example `get`, `list`. */
  readonly verbs: readonly string[];
}
