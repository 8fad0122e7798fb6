import ipaddr from 'ipaddr.js';
import { inRange } from '../../lab/address';
import { Mistake } from '../../manifest/mistake';
import { defineRule, type Report } from '../rule';
import { addressesWished, isBalanced, poolsOf, poolWished } from './load-balancers';

/** MetalLB gives no address outside of its pools: the Service stays pending. */
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
    const wanted = poolWished(service)?.value;
    const usable = pools.some(({ name }) => name === wanted) ? pools.filter(({ name }) => name === wanted) : pools;
    for (const { value, at } of addressesWished(service)) {
      if (!ipaddr.IPv4.isValidFourPartDecimal(value) || usable.some(({ addresses }) => addresses.some((range) => holds(range, value))))
        continue;
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

/** Pools may have addresses of IPv6, which hold no address of IPv4. */
function holds(range: string, address: string): boolean {
  try {
    return inRange(range.replace(/\s/g, ''), address);
  } catch (error) {
    if (error instanceof Mistake) return false;
    throw error;
  }
}
