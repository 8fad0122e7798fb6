import { exists, keysOf } from '../../cluster/existence';
import { namespaceOf } from '../../manifest/identity';
import { plainKeys } from '../../secrets/quote';
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
      const keys = keysOf(exists(cluster, { kind: 'Secret', name, namespace: namespaceOf(route) }));
      const lacking = NEEDED.filter((key) => keys !== undefined && !keys.has(key));
      if (keys === undefined || lacking.length === 0) continue;
      reports.push({
        path: at,
        message: `Secret '${name}' has no ${lacking.join(' and no ')}`,
        hint: `it has ${list(plainKeys(keys), 'no keys at all')}`,
      });
    }
    return reports;
  },
});
