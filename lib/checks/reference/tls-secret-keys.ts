import { exists, keysOf } from '../../cluster/existence';
import { kindsOfRule, referencesOf } from '../../cluster/references/read';
import { TLS_SECRET } from '../../cluster/references/rules';
import { plainKeys } from '../../secrets/quote';
import { defineRule, list, type Report } from '../rule';

const NEEDED: readonly string[] = ['tls.crt', 'tls.key'];

/** Controllers read these two keys, whatever the type of the Secret says. */
export const tlsSecretKeys = defineRule({
  id: 'reference/tls-secret-keys',
  severity: 'error',
  summary: "the Secret of a route's certificate holds tls.crt and tls.key",
  kinds: (cluster) => kindsOfRule(cluster, TLS_SECRET),
  check(route, cluster) {
    const reports: Report[] = [];
    for (const found of referencesOf(cluster, route)) {
      if (found.reference.rule.id !== TLS_SECRET.id) continue;
      const { name, path } = found;
      const keys = keysOf(exists(cluster, found));
      const lacking = NEEDED.filter((key) => keys !== undefined && !keys.has(key));
      if (keys === undefined || lacking.length === 0) continue;
      reports.push({
        path,
        message: `Secret '${name}' has no ${lacking.join(' and no ')}`,
        hint: `it has ${list(plainKeys(keys), 'no keys at all')}`,
      });
    }
    return reports;
  },
});
