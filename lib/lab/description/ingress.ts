/** Where requests from outside enter the lab. */
export interface IngressDescription {
  /** Which ingress controller: `traefik`, `nginx` (ingress-nginx), or a product of your own. */
  readonly controller: string;
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
  /** Who installs it: `helm` (a chart among the manifests), `elsewhere`, or the distribution that brings it, such as `k3s`. */
  readonly managedBy: string;
}
