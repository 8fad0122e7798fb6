import { push } from '../../cluster/by-label';
import type { Cluster } from '../../cluster/cluster';
import type { FaultKind, RouteFault } from '../../cluster/routing/answer';
import { routerOf } from '../../cluster/routing/router';
import type { Severity } from '../../manifest/finding';
import { kindsOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { defineRule, NOTHING, type Rule } from '../rule';
import { isReported } from './reported';

/** A rule about one kind of fault that the lab's ingress controller finds in routes, whatever object has it. */
export function faultRule(fault: FaultKind, rule: { readonly id: string; readonly severity: Severity; readonly summary: string }): Rule {
  return defineRule({
    ...rule,
    requires: 'lab',
    // Those that have any: where all is well, no object is asked about.
    kinds: (cluster) => kindsOf(faults(cluster).keys()),
    check(manifest, cluster) {
      const found = faults(cluster).get(manifest);
      if (!found) return NOTHING;
      return found
        .filter(({ kind, code, object, at }) => kind === fault && !(code && isReported(code, object, at, cluster)))
        .map(({ at, reason, hint }) => ({ path: at, message: reason, hint: hint }));
    },
  });
}

/** Whether the router leaves a route of an object out for that reason. */
export function isLeftOut(code: string, object: Manifest, cluster: Cluster): boolean {
  return (faults(cluster).get(object) ?? []).some((fault) => fault.kind === 'unused' && fault.code === code);
}

const faults = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly RouteFault[]> => {
  const all = cluster.hasLab() ? (routerOf(cluster).faults?.() ?? []) : [];
  const found = new Map<Manifest, RouteFault[]>();
  for (const fault of all) push(found, fault.object, fault);
  return found;
});
