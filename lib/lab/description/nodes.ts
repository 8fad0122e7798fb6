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
  /** Version of control groups that its system has mounted; left out if it is not known. */
  readonly cgroups?: 'v1' | 'v2';
  /** Model of its graphics cards; their number is in the capacity. */
  readonly gpu?: string;
  /** What is plugged in, by a name of the lab's; left out if nothing is known. */
  readonly devices?: Readonly<Record<string, DeviceDescription>>;
}

/** A device of a node. */
export type DeviceDescription = DeviceFile | DeviceResource;

/** A device that is a file of the node, or a folder of such files. */
export interface DeviceFile {
  /** Its path on the node, for example `/dev/serial/by-id/usb-ITEAD_Sonoff-if00` or `/dev/dri`. */
  readonly path: string;
  /** What the path is; a link counts as what it leads to. */
  readonly type: 'CharDevice' | 'BlockDevice' | 'Directory';
  /** Where containers find it; left out if at the same path. */
  readonly mountPath?: string;
}

/** A device that a device plugin hands out; how many there are is in the capacity. */
export interface DeviceResource {
  /** The extended resource, for example `gpu.intel.com/i915`. */
  readonly resource: string;
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
