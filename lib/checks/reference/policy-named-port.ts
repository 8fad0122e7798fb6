import { textAt } from '../../manifest/read';
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
  check(policy, cluster) {
    const reports: Report[] = [];
    for (const one of rulesOf(policy)) {
      const named = one.ports.filter(({ spec }) => textAt(spec, 'port') !== undefined);
      const pods = named.length === 0 ? undefined : answering(one, policy, cluster);
      if (pods === undefined || pods.length === 0) continue;
      for (const { spec, at } of named) {
        const [name, protocol] = [textAt(spec, 'port') ?? '', textAt(spec, 'protocol') ?? 'TCP'];
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
