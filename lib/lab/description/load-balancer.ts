/** How Services of type LoadBalancer get an address. */
export interface LoadBalancerDescription {
  /** `metallb`, `servicelb` (the one that K3s brings), a product of your own, or `none`. */
  readonly kind: string;
  /** How MetalLB announces its addresses. */
  readonly mode?: 'layer2' | 'bgp';
  /** Its pools of addresses, if it has some, as MetalLB does. */
  readonly pools?: readonly PoolDescription[];
}

/** A pool of addresses. */
export interface PoolDescription {
  /** Name of the pool; of MetalLB, of the IPAddressPool. */
  readonly name: string;
  /** Networks (`10.10.10.0/24`) or ranges (`10.0.0.100-10.0.0.110`). */
  readonly addresses: readonly string[];
}

/** Of a lab that says nothing of a load balancer. One that says that it has none is another matter: its ingress controller may be waiting for one. */
export const NO_WORD_OF_LOAD_BALANCER: LoadBalancerDescription = { kind: 'none' };
