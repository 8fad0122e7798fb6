import type { Cluster } from '../../cluster/cluster';
import type { PoolDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';

/** What a Service asks the load balancer for, and where. */
export interface Wish {
  readonly value: string;
  readonly at: string;
}

/** Whether a Service waits for an address of the lab's own load balancer. */
export function isBalanced(service: Manifest): boolean {
  return textAt(service, 'spec', 'type') === 'LoadBalancer' && textAt(service, 'spec', 'loadBalancerClass') === undefined;
}

/** Addresses that a Service asks for. */
export function addressesWished(service: Manifest, { loadBalancer }: Cluster): readonly Wish[] {
  const annotated = annotation(service, loadBalancer?.part.annotations?.addresses);
  if (annotated) return annotated.value.split(',').map((value) => ({ value: value.trim(), at: annotated.at }));
  const value = textAt(service, 'spec', 'loadBalancerIP');
  return value ? [{ value, at: '/spec/loadBalancerIP' }] : [];
}

/** The pool that a Service asks for. */
export function poolWished(service: Manifest, { loadBalancer }: Cluster): Wish | undefined {
  return annotation(service, loadBalancer?.part.annotations?.pool);
}

/** The key with which Services share an address. */
export function sharingKey(service: Manifest, { loadBalancer }: Cluster): string | undefined {
  return annotation(service, loadBalancer?.part.annotations?.sharing)?.value;
}

/** The load balancer's pools: of the lab, and of the manifests. Undefined where the lab's load balancer has none. */
export const poolsOf = memoize((cluster: Cluster): readonly PoolDescription[] | undefined => {
  const written = cluster.loadBalancer?.part.pools?.(cluster);
  if (written === undefined) return undefined;
  const names = new Set(written.map(({ name }) => name));
  return [...written, ...(cluster.lab?.loadBalancer.pools ?? []).filter(({ name }) => !names.has(name))];
});

function annotation(service: Manifest, keys: readonly string[] = []): Wish | undefined {
  for (const key of keys) {
    const value = textAt(service, 'metadata', 'annotations', key);
    if (value) return { value, at: pointer(['metadata', 'annotations', key]) };
  }
  return undefined;
}
