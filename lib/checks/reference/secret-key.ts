import { exists, keysOf } from '../../cluster/existence';
import { plainKeys } from '../../secrets/quote';
import { definePodRule, type Report } from '../rule';
import { insteadOf } from './missing';
import { configReferences } from './pod-references';

/** Keys are known of Secrets that are written, sealed, or declared as made outside git. */
export const secretKey = definePodRule({
  id: 'reference/secret-key',
  severity: 'error',
  summary: 'a key that pods take from a Secret is in it, or is declared',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const { kind, name, keys, optional } of configReferences(pods)) {
      if (kind !== 'Secret' || optional || keys.length === 0) continue;
      const known = keysOf(exists(cluster, { kind, name, namespace: pods.namespace }));
      if (known === undefined) continue;
      for (const { key, at } of keys) {
        if (known.has(key)) continue;
        reports.push({
          path: at,
          message: `Secret '${name}' has no key '${key}'`,
          hint: insteadOf(key, plainKeys(known), 'it has no keys at all'),
        });
      }
    }
    return reports;
  },
});
