import { defineProduct } from '../define-product';
import { allocate } from './allocate';
import { daemonSets, isThere } from './daemon-sets';

const DOCS = 'https://docs.k3s.io/networking/networking-services#service-load-balancer';
const SOURCE = 'https://github.com/k3s-io/k3s/blob/master/pkg/cloudprovider/servicelb.go';
const READ = { versions: 'v1.32 and newer', read: '2026-11-28' } as const;

/** ServiceLB, the load balancer of K3s. */
export const serviceLb = defineProduct({
  name: 'servicelb',
  title: 'ServiceLB',
  facts: [
    {
      summary:
        'a Service of type LoadBalancer gets the addresses of all nodes, on whose ports it listens: a DaemonSet with a hostPort for each of its ports',
      source: DOCS,
      versions: 'v1.32 to v1.33',
      read: '2026-11-29',
    },
    {
      summary:
        'where a node has the label svccontroller.k3s.cattle.io/enablelb, only nodes with its value true are used, of those the ones of the pool that the Service names by the label svccontroller.k3s.cattle.io/lbpool',
      source: SOURCE,
      ...READ,
    },
    { summary: 'its pods tolerate taints of control planes and CriticalAddonsOnly, no others', source: SOURCE, ...READ },
    { summary: 'it does not look at loadBalancerIP', source: SOURCE, ...READ },
  ],
  loadBalancer: { allocate, isThere, daemonSets, ignoresAddress: true, onNodes: true },
});
