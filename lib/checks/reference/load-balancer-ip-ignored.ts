import { allocations, isBalanced } from '../../cluster/load-balancers';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** The Service answers, but elsewhere. */
export const loadBalancerIpIgnored = defineRule({
  id: 'reference/load-balancer-ip-ignored',
  severity: 'warning',
  summary: "loadBalancerIP means something to the lab's load balancer",
  requires: 'lab',
  kinds: 'Service',
  check(service, cluster) {
    const { loadBalancer } = cluster;
    const asked = textAt(service, 'spec', 'loadBalancerIP');
    if (!asked || loadBalancer?.part.ignoresAddress !== true || !isBalanced(service)) return NOTHING;
    const found = allocations(cluster).get(service);
    const addresses = found !== undefined && 'addresses' in found ? found.addresses : [];
    if (addresses.includes(asked)) return NOTHING;
    const where = addresses.length === 0 ? 'other addresses' : addresses.join(', ');
    return [
      {
        path: '/spec/loadBalancerIP',
        message: `${loadBalancer.title} gives no Service the address that it asks for: it answers at ${where}`,
        hint: 'leave it out, or have a load balancer with pools of addresses',
      },
    ];
  },
});
