/** One node; quantities as Kubernetes writes them. */
export interface NodeDescription {
  /** Name of the Node object. */
  readonly name: string;
  /** Whether it runs the API server. */
  readonly role: 'control-plane' | 'worker';
  /** Its IPv4 address on the LAN. */
  readonly address: string;
  /** Its IPv6 address on the LAN, of a dual-stack lab. */
  readonly ipv6?: string;
  /**
   * Version of the kubelet, for example `v1.33.3`.
   * @pattern ^v1\.\d+(\.\d+)?
   */
  readonly kubernetes: string;
  /** Resource to quantity, as `status.capacity` has them: `cpu`, `memory`, `pods`, `ephemeral-storage`, `nvidia.com/gpu`. */
  readonly capacity: Readonly<Record<string, string>>;
  /** What the system takes of the capacity: not available to the apps. */
  readonly reserved?: Readonly<Record<string, string>>;
  /**
   * Labels of the Node object. Those of `kubernetes.io` that every kubelet sets may be left out: `hostname` is the node's name, `os` is
   * linux, `arch` is amd64.
   * @default {}
   */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Taints of the Node object.
   * @default []
   */
  readonly taints: readonly Taint[];
  /** Model of its graphics cards; their number is in the capacity. */
  readonly gpu?: string;
}

/** A node's taint. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Taint {
  /** For example `node-role.kubernetes.io/control-plane`. */
  readonly key: string;
  /** Left out if it has none. */
  readonly value?: string;
  /** What happens to pods that do not tolerate it. */
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}
