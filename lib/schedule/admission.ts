import type { LabCluster } from '../cluster/cluster';
import { refusedByLevel } from '../cluster/enforced-level';
import type { Impossible } from './plan';
import type { PodGroup, PodGroups } from './pod-group';
import { type Quota, refusedByLimits, refusedByQuota } from './quotas';

/** Why the API server takes none of a group's pods. */
export interface Refused {
  readonly by: Exclude<Impossible['by'], 'nodes'>;
  readonly why: string;
  readonly suggestions: readonly string[];
}

/** Who refuses these pods, asked in the API server's order: LimitRanges, Pod Security, quotas. */
export function refusedAtAdmission(cluster: LabCluster, group: PodGroup, groups: PodGroups, quotas: readonly Quota[]): Refused | undefined {
  const limits = refusedByLimits(group, groups);
  if (limits !== undefined) return { by: 'admission', why: limits, suggestions: [] };
  const level = refusedByLevel(cluster, group.source);
  if (level) {
    const { why, hints, label } = level;
    return { by: 'pod-security', why, suggestions: [hints, `namespace ${group.namespace} labelled ${label}`] };
  }
  const quota = refusedByQuota(group, quotas);
  return quota === undefined ? undefined : { by: 'admission', why: quota, suggestions: [] };
}
