import { NO_WORD_OF_LOAD_BALANCER } from '../lab/description/load-balancer';
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

/**
 * Whether the lab's ingress controller, which its distribution runs behind a Service of type LoadBalancer, does not listen at an address of a
 * node: a load balancer gives it another one, or there is none.
 */
export function isBehindOthers({ lab, loadBalancer, distribution }: Cluster, address: string): boolean {
  if (lab === undefined) return false;
  const { managedBy, hostNetwork } = lab.ingress;
  if (hostNetwork || managedBy !== lab.distribution.name || distribution?.part.balancesIngress !== true) return false;
  const isOnNodes = loadBalancer ? loadBalancer.part.onNodes === true : lab.loadBalancer === NO_WORD_OF_LOAD_BALANCER;
  return (
    !isOnNodes && (loadBalancer !== undefined || lab.loadBalancer.kind === 'none') && lab.nodes.some((node) => node.address === address)
  );
}

/** The same in words. */
export function whyBehindOthers({ lab, loadBalancer }: Cluster): string {
  const { controller } = lab?.ingress ?? {};
  const from =
    loadBalancer === undefined
      ? 'and the lab has no load balancer that gives it an address'
      : `which gets its address from ${loadBalancer.title}`;
  return `${controller} of ${lab?.distribution.name} is behind a LoadBalancer Service, ${from}`;
}
