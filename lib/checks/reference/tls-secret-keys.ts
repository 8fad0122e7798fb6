import { exists, keysOf } from '../../cluster/existence';
import { referencesOf } from '../../cluster/references/read';
import { kindsOf } from '../../cluster/references/reference';
import { TLS_SECRET } from '../../cluster/references/routes';
import { plainKeys } from '../../secrets/quote';
import { defineRule, list, type Report } from '../rule';

const NEEDED: readonly string[] = ['tls.crt', 'tls.key'];

/** Controllers read these two keys, whatever the type of the Secret says. */
export const tlsSecretKeys = defineRule({
  id: 'reference/tls-secret-keys',
  severity: 'error',
  summary: "the Secret of a route's certificate holds tls.crt and tls.key",
  kinds: kindsOf(TLS_SECRET),
  check(route, cluster) {
    const reports: Report[] = [];
    for (const found of referencesOf(route)) {
      if (found.reference !== TLS_SECRET) continue;
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
