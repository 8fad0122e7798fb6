import { exists, keysOf } from '../../cluster/existence';
import { plainKeys } from '../../secrets/quote';
import { definePodRule, type Report } from '../rule';
import { insteadOf } from './missing';
import { configReferences } from './pod-references';

/** The container is not started while a key is not there; the ConfigMap's existence does not help. */
export const configMapKey = definePodRule({
  id: 'reference/config-map-key',
  severity: 'error',
  summary: 'a key that pods take from a ConfigMap is in it',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const { kind, name, keys, optional } of configReferences(pods)) {
      if (kind !== 'ConfigMap' || optional || keys.length === 0) continue;
      const known = keysOf(exists(cluster, { kind, name, namespace: pods.namespace }));
      if (known === undefined) continue;
      for (const { key, at } of keys) {
        if (known.has(key)) continue;
        reports.push({
          path: at,
          message: `ConfigMap '${name}' has no key '${key}'`,
          hint: insteadOf(key, plainKeys(known), 'it has no keys at all'),
        });
      }
    }
    return reports;
  },
});
