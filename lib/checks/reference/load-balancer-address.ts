import { addressNumber, isHeld } from '../../manifest/ip-range';
import { defineRule, type Report } from '../rule';
import { addressesWished, isBalanced, poolsOf, poolWished } from './load-balancers';

/** There is no address outside of the load balancer's pools: the Service stays pending. */
export const loadBalancerAddress = defineRule({
  id: 'reference/load-balancer-address',
  severity: 'error',
  summary: "the address that a Service asks for is in a pool of the lab's MetalLB",
  requires: 'lab',
  kinds: 'Service',
  check(service, cluster) {
    const reports: Report[] = [];
    const pools = isBalanced(service) ? poolsOf(cluster) : undefined;
    if (pools === undefined) return reports;
    const wanted = poolWished(service, cluster)?.value;
    const usable = pools.some(({ name }) => name === wanted) ? pools.filter(({ name }) => name === wanted) : pools;
    for (const { value, at } of addressesWished(service, cluster)) {
      const ranges = usable.flatMap(({ addresses }) => addresses.map((range) => range.replace(/\s/g, '')));
      if (addressNumber(value) === undefined || ranges.some((range) => isHeld(range, value))) continue;
      const known = usable.map(({ name, addresses }) => `${name} (${addresses.join(', ')})`).join(', ');
      reports.push({
        path: at,
        message: `${value} is in no pool${usable.length < pools.length ? ` '${wanted}'` : ''}`,
        hint: known === '' ? 'the lab has no pool' : `there is ${known}`,
      });
    }
    return reports;
  },
});
