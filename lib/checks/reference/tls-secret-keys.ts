import { namespaceOf } from '../../manifest/identity';
import { secretOf } from '../presence';
import { list, type Report, rule } from '../rule';
import { CERTIFIED, tlsSecretsOf } from './tls-secrets';

const NEEDED: readonly string[] = ['tls.crt', 'tls.key'];

/** Controllers read these two keys, whatever the type of the Secret says. */
export const tlsSecretKeys = rule({
  id: 'reference/tls-secret-keys',
  severity: 'error',
  says: "the Secret of a route's certificate holds tls.crt and tls.key",
  on: CERTIFIED,
  check(route, cluster) {
    const reports: Report[] = [];
    for (const { name, at } of tlsSecretsOf(route)) {
      const { keys } = secretOf(cluster, namespaceOf(route), name);
      const lacking = NEEDED.filter((key) => keys !== undefined && !keys.has(key));
      if (keys === undefined || lacking.length === 0) continue;
      reports.push({ at, message: `Secret '${name}' has no ${lacking.join(' and no ')}`, hint: `it has ${list(keys, 'no keys at all')}` });
    }
    return reports;
  },
});
