/** How Services of type LoadBalancer get an address. */
export interface LoadBalancerDescription {
  /** `servicelb` is the one that K3s brings. */
  readonly kind: 'servicelb' | 'metallb' | 'none';
  /** How MetalLB announces its addresses. */
  readonly mode?: 'layer2' | 'bgp';
  /** MetalLB's pools. */
  readonly pools?: readonly PoolDescription[];
}

/** A pool of addresses. */
export interface PoolDescription {
  /** Name of the IPAddressPool. */
  readonly name: string;
  /** Networks (`10.10.10.0/24`) or ranges (`10.0.0.100-10.0.0.110`). */
  readonly addresses: readonly string[];
}
