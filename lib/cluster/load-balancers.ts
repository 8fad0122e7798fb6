import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { entryOf, textAt, textsAt } from '../manifest/read';
import type { Allocation } from './allocation';
import type { Cluster } from './cluster';

/** Whether a Service waits for an address of the lab's own load balancer. */
export function isBalanced(service: Manifest): boolean {
  return textAt(service, 'spec', 'type') === 'LoadBalancer' && textAt(service, 'spec', 'loadBalancerClass') === undefined;
}

/** What the lab's load balancer makes of its Services; empty where it is not known. */
export const allocations = memoize(
  (cluster: Cluster): ReadonlyMap<Manifest, Allocation> => cluster.loadBalancer?.part.allocate?.(cluster) ?? new Map(),
);

/** The Service of the lab's ingress controller, if it is among the manifests. */
export const serviceOfIngress = memoize((cluster: Cluster): Manifest | undefined => {
  const { lab } = cluster;
  if (lab === undefined) return undefined;
  const { namespace, podLabels } = lab.ingress;
  return cluster.ofKind('Service').find((service) => {
    if (service.metadata.namespace !== namespace || textAt(service, 'spec', 'type') !== 'LoadBalancer') return false;
    const selector = Object.entries(textsAt(service, 'spec', 'selector'));
    return (
      selector.some(([key]) => Object.hasOwn(podLabels, key)) &&
      selector.every(([key, value]) => (entryOf(podLabels, key) ?? value) === value)
    );
  });
});
