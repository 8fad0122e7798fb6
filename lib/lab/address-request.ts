/** What a Service of type LoadBalancer asks for. */
export interface AddressRequest {
  /** The addresses that it wants: none, one, or one of each family. */
  readonly addresses: readonly string[];
  /** Families of the Service's addresses, as far as they are said. */
  readonly families: readonly ('IPv4' | 'IPv6')[];
  /** The pool that they come from. @default any */
  readonly pool?: string;
  /** Key that it shares its address by. @default it shares none */
  readonly sharedBy?: string;
}

/** How a Service says it. */
export interface AddressAnswer {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec?: { readonly loadBalancerIp?: string; readonly loadBalancerClass?: string };
}
