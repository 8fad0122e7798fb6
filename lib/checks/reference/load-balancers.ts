import type { Cluster } from '../../cluster/cluster';
import type { PoolDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { listAt, textAt } from '../../manifest/read';

/** MetalLB reads both; the second prefix is the older one. */
const PREFIXES = ['metallb.io', 'metallb.universe.tf'] as const;

/** What a Service asks MetalLB for, and where. */
export interface Wish {
  readonly value: string;
  readonly at: string;
}

/** Whether a Service waits for an address of the lab's own load balancer. */
export function isBalanced(service: Manifest): boolean {
  return textAt(service, 'spec', 'type') === 'LoadBalancer' && textAt(service, 'spec', 'loadBalancerClass') === undefined;
}

/** Addresses that a Service asks for. */
export function addressesWished(service: Manifest): readonly Wish[] {
  const annotated = annotation(service, 'loadBalancerIPs');
  if (annotated) return annotated.value.split(',').map((value) => ({ value: value.trim(), at: annotated.at }));
  const value = textAt(service, 'spec', 'loadBalancerIP');
  return value ? [{ value, at: '/spec/loadBalancerIP' }] : [];
}

/** The pool that a Service asks for. */
export function poolWished(service: Manifest): Wish | undefined {
  return annotation(service, 'address-pool');
}

/** The key with which Services share an address. */
export function sharingKey(service: Manifest): string | undefined {
  return annotation(service, 'allow-shared-ip')?.value;
}

/** MetalLB's pools: of the lab, and of the manifests. Undefined where the lab has another load balancer. */
export const poolsOf = memoize((cluster: Cluster): readonly PoolDescription[] | undefined => {
  const { lab } = cluster;
  if (lab?.loadBalancer.kind !== 'metallb') return undefined;
  const written = cluster.ofKind('metallb.io/IPAddressPool').map((pool) => ({
    name: pool.metadata.name,
    addresses: listAt(pool, 'spec', 'addresses').filter((one): one is string => typeof one === 'string'),
  }));
  const names = new Set(written.map(({ name }) => name));
  return [...written, ...(lab.loadBalancer.pools ?? []).filter(({ name }) => !names.has(name))];
});

function annotation(service: Manifest, name: string): Wish | undefined {
  for (const prefix of PREFIXES) {
    const value = textAt(service, 'metadata', 'annotations', `${prefix}/${name}`);
    if (value) return { value, at: `/metadata/annotations/${prefix}~1${name}` };
  }
  return undefined;
}
