import { namespaceOf } from '../../manifest/identity';
import { secretOf } from '../presence';
import { defineRule, list, type Report } from '../rule';
import { CERTIFIED, tlsSecretsOf } from './tls-secrets';

const NEEDED: readonly string[] = ['tls.crt', 'tls.key'];

/** Controllers read these two keys, whatever the type of the Secret says. */
export const tlsSecretKeys = defineRule({
  id: 'reference/tls-secret-keys',
  severity: 'error',
  summary: "the Secret of a route's certificate holds tls.crt and tls.key",
  kinds: CERTIFIED,
  check(route, cluster) {
    const reports: Report[] = [];
    for (const { name, at } of tlsSecretsOf(route)) {
      const { keys } = secretOf(cluster, namespaceOf(route), name);
      const lacking = NEEDED.filter((key) => keys !== undefined && !keys.has(key));
      if (keys === undefined || lacking.length === 0) continue;
      reports.push({
        path: at,
        message: `Secret '${name}' has no ${lacking.join(' and no ')}`,
        hint: `it has ${list(keys, 'no keys at all')}`,
      });
    }
    return reports;
  },
});
