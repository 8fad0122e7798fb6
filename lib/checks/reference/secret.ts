import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import { definePodRule, type Report } from '../rule';
import { type Advice, missing } from './missing';
import { configReferences } from './pod-references';

/** As a ConfigMap; but a Secret may be made outside git, if somebody says so. */
export const secret = definePodRule({
  id: 'reference/secret',
  severity: 'error',
  summary: 'a Secret that pods take variables or files from exists, or is declared as made outside git',
  requires: 'lab',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const { kind, name, at, optional } of configReferences(pods)) {
      if (kind !== 'Secret' || optional) continue;
      const presence = exists(cluster, { kind, name, namespace: pods.namespace });
      for (const report of missing(cluster, { at, kind, name, namespace: pods.namespace }, secretAdvice(cluster, pods.namespace), presence))
        reports.push(report);
    }
    return reports;
  },
});

/** What to do about a Secret that is not there. */
export function secretAdvice({ lab }: Cluster, namespace: string): Advice {
  const also = () => (lab?.outside ?? []).flatMap((need) => (need.kind === 'Secret' && need.namespace === namespace ? [need.name] : []));
  return { also, otherwise: "declare it as made outside git ('outside' of lab.json), or seal it" };
}
