import { policyOf } from '../../cluster/policies';
import { defineRule, type Report } from '../rule';
import { insteadOf } from './missing';
import { answering, rulesOf } from './policies';

/** Each pod looks the name up among its own ports; where none has it, the rule allows nothing. */
export const policyNamedPort = defineRule({
  id: 'reference/policy-named-port',
  severity: 'error',
  summary: 'a named port of a NetworkPolicy exists in a pod that answers there',
  requires: 'lab',
  kinds: 'networking.k8s.io/NetworkPolicy',
  check(manifest, cluster) {
    const reports: Report[] = [];
    const policy = policyOf(manifest);
    for (const { direction, rule } of rulesOf(policy)) {
      const named = rule.ports?.filter((port) => 'name' in port) ?? [];
      const pods = named.length === 0 ? undefined : answering(policy, direction, rule, cluster);
      if (pods === undefined || pods.length === 0) continue;
      for (const { at, name, protocol } of named) {
        if (pods.some((each) => each.port(name, protocol))) continue;
        const names = pods.flatMap((each) => each.ports()).flatMap((port) => (port.protocol === protocol ? (port.name ?? []) : []));
        reports.push({
          path: `${at}/port`,
          message: `no pod that answers here has a ${protocol} port named '${name}'`,
          hint: insteadOf(name, names, `they name no ${protocol} port at all`),
        });
      }
    }
    return reports;
  },
});
