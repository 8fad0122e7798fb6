import type { AddressRefusal } from '../../cluster/allocation';
import { allocations } from '../../cluster/load-balancers';
import { defineRule, NOTHING, type Rule } from '../rule';

/** A rule about Services that get no address for one kind of reason. */
export function addressRule(code: AddressRefusal['code'], { id, summary }: Pick<Rule, 'id' | 'summary'>): Rule {
  return defineRule({
    id,
    severity: 'error',
    summary,
    requires: 'lab',
    kinds: 'Service',
    check(service, cluster) {
      const found = allocations(cluster).get(service);
      if (found === undefined || !('refused' in found) || found.refused.code !== code) return NOTHING;
      const { path, message, hint } = found.refused;
      return [{ path, message, hint }];
    },
  });
}
