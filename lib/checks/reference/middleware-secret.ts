import { exists } from '../../cluster/existence';
import { namespaceOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { missing } from './missing';
import { secretAdvice } from './secret';

/** Where a Middleware names Secrets of its own namespace. */
const WAYS: readonly (readonly string[])[] = [
  ['basicAuth', 'secret'],
  ['digestAuth', 'secret'],
  ['forwardAuth', 'tls', 'caSecret'],
  ['forwardAuth', 'tls', 'certSecret'],
];

/** Traefik can't make a Middleware whose Secret is not there, and drops the routes that use it. */
export const middlewareSecret = defineRule({
  id: 'reference/middleware-secret',
  severity: 'error',
  summary: 'a Secret that a Middleware reads exists, or is declared as made outside git',
  requires: 'lab',
  kinds: 'traefik.io/Middleware',
  check(middleware, cluster) {
    const reports: Report[] = [];
    const namespace = namespaceOf(middleware);
    for (const way of WAYS) {
      const name = textAt(middleware, 'spec', ...way);
      if (!name) continue;
      const reference = { at: `/spec/${way.join('/')}`, kind: 'Secret', name, namespace };
      for (const report of missing(
        cluster,
        reference,
        secretAdvice(cluster, namespace),
        exists(cluster, { kind: 'Secret', name, namespace }),
      ))
        reports.push(report);
    }
    return reports;
  },
});
