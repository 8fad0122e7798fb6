import { certifies } from '../../manifest/certificate-hosts';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { insteadOf } from './missing';

/** Its certificate is never asked for: more often than not one of the two is misspelt. */
export const tlsHost = defineRule({
  id: 'reference/tls-host',
  severity: 'warning',
  summary: 'a host of spec.tls has a rule',
  kinds: 'networking.k8s.io/Ingress',
  check(ingress) {
    const reports: Report[] = [];
    const hosts = mapsAt(ingress, 'spec', 'rules').map((rule) => textAt(rule, 'host'));
    // A rule without a host is for all of them, and so is a backend for what no rule is for.
    if (hosts.includes(undefined) || hosts.length === 0) return reports;
    const known = hosts.filter((host) => host !== undefined);
    for (const [i, tls] of mapsAt(ingress, 'spec', 'tls').entries()) {
      for (const [j, host] of listAt(tls, 'hosts').entries()) {
        if (typeof host !== 'string' || known.some((one) => certifies(host, one) || certifies(one, host))) continue;
        const message = `no rule is for host '${host}', so its certificate is never served`;
        reports.push({ path: `/spec/tls/${i}/hosts/${j}`, message, hint: insteadOf(host, known, 'the rules have no host') });
      }
    }
    return reports;
  },
});
