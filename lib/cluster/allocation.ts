import type { Report } from '../manifest/finding';

/** Where a Service of type LoadBalancer answers, or why it never does. */
export type Allocation = Allocated | { readonly refused: AddressRefusal };

/** Addresses that a Service gets. */
export interface Allocated {
  readonly addresses: readonly string[];
  /** The load balancer chooses them: they are what it gives out if it is asked in this order. */
  readonly chosen: boolean;
  /** Pods that pass connections on: of those the pods behind see the address. @default none */
  readonly proxy?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
}

/** Why a Service gets no address. */
export interface AddressRefusal extends Pick<Report, 'path' | 'message' | 'hint'> {
  /**
   * `address`: the one that it asks for is never given to it; `pool`: it names one that is not there; `taken`: another Service has address or
   * port; `exhausted`: none is left.
   */
  readonly code: 'address' | 'pool' | 'taken' | 'exhausted';
}
