/** One address and the names that resolve to it. */
export interface HostDescription {
  /** An IPv4 address. */
  readonly address: string;
  /** Host names. */
  readonly names: readonly string[];
}

/** Networks as CIDR, addresses as IPv4. */
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
  /** Machines that are not nodes: name to address. */
  readonly machines?: Readonly<Record<string, string>>;
}

/** How to get to a network that is not the LAN. */
export interface RouteDescription {
  /** The network. */
  readonly to: string;
  /** The router's address on the LAN. */
  readonly via: string;
}
