/** Which ingress controllers the library knows. */
export type IngressKind = 'traefik' | 'nginx';

/** Where requests from outside enter the lab. */
export interface IngressDescription {
  /** Which ingress controller. */
  readonly controller: IngressKind;
  /** Name of its IngressClass. */
  readonly className: string;
  /** Namespace of the controller's pods. */
  readonly namespace: string;
  /** Labels of the controller's pods. */
  readonly podLabels: Readonly<Record<string, string>>;
  /**
   * The pods use the node's own network: no pod selector of a NetworkPolicy matches them.
   * @default false
   */
  readonly hostNetwork: boolean;
  /** Where ingress hosts must resolve to: addresses of nodes, or the load balancer's one. */
  readonly addresses: readonly string[];
  /** Nodes on which it listens; absent behind a load balancer address. */
  readonly nodes?: readonly string[];
  /** Entry point name to port. */
  readonly entryPoints: Readonly<Record<string, number>>;
  /** Who installs it. */
  readonly managedBy: 'k3s' | 'helm' | 'elsewhere';
}
