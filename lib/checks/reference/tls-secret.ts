import { exists } from '../../cluster/existence';
import { namespaceOf } from '../../manifest/identity';
import { defineRule, type Report } from '../rule';
import { missing } from './missing';
import { CERTIFIED, tlsSecretsOf } from './tls-secrets';

/** Without its Secret a host is served with the controller's own certificate, which no client trusts. */
export const tlsSecret = defineRule({
  id: 'reference/tls-secret',
  severity: 'error',
  summary: "the Secret of a route's certificate exists, is made by cert-manager, or is declared as made outside git",
  requires: 'lab',
  kinds: CERTIFIED,
  check(route, cluster) {
    const reports: Report[] = [];
    const namespace = namespaceOf(route);
    for (const { name, at } of tlsSecretsOf(route)) {
      const otherwise = 'let cert-manager make it (a Certificate, or its annotation on an Ingress), or declare it as made outside git';
      for (const report of missing(
        cluster,
        { at, kind: 'Secret', name, namespace },
        { otherwise },
        exists(cluster, { kind: 'Secret', name, namespace }),
      ))
        reports.push(report);
    }
    return reports;
  },
});
