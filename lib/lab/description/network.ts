/** One address and the names that resolve to it. */
export interface HostDescription {
  /** An IPv4 or IPv6 address. */
  readonly address: string;
  /** Host names. */
  readonly names: readonly string[];
}

/** Networks as CIDR, addresses as IPv4; what has IPv6 as well has it apart. */
export interface NetworkDescription {
  /** Network of the nodes, for example `192.168.0.0/24`. */
  readonly lan: string;
  /** Network of the pods, for example `10.42.0.0/16`. */
  readonly pods: string;
  /** Network of the Services, for example `10.43.0.0/16`. */
  readonly services: string;
  /** Suffix of the lab's own host names, for example `minilab`. */
  readonly domain?: string;
  /** Networks that are not the LAN and the router that leads to them. */
  readonly routes?: readonly RouteDescription[];
  /** The same three networks of IPv6, of a dual-stack lab; left out if the lab has IPv4 only. */
  readonly ipv6?: Ipv6Description;
  /** How kube-proxy passes connections on, or `none` if something else does, such as Cilium; left out if it is not known. */
  readonly kubeProxy?: 'iptables' | 'nftables' | 'ipvs' | 'none';
  /** Machines that are not nodes: name to address. */
  readonly machines?: Readonly<Record<string, string>>;
}

/** The networks of IPv6 of a dual-stack lab, as CIDR. */
export interface Ipv6Description {
  /** Network of the nodes, for example `fd00:10::/64`. */
  readonly lan: string;
  /** Network of the pods, for example `fd00:42::/56`. */
  readonly pods: string;
  /** Network of the Services, for example `fd00:43::/112`. */
  readonly services: string;
}

/** How to get to a network that is not the LAN. */
export interface RouteDescription {
  /** The network. */
  readonly to: string;
  /** The router's address on the LAN. */
  readonly via: string;
}
