import { count } from '../manifest/count';
import { printAmount } from './amounts';
import type { Impossible, Unproven } from './plan';
import type { PodGroup } from './pod-group';
import { mostByQuota, type Quota, usageOf } from './quotas';
import type { SchedulerState } from './scheduler-state';
import { listTogether } from './words';

/** How many pods of each group the API server takes, and what it says of the others. */
export interface QuotaAdmission {
  readonly admitted: ReadonlyMap<PodGroup, number>;
  readonly verdicts: ReadonlyMap<PodGroup, Impossible | Unproven>;
  /** Quotas that do not let all pods in: which of them come first is open. */
  readonly exceeded: readonly Quota[];
}

/** Admits pods in their order: what stays before what ends. */
export function admitByQuota({ groups, quotas, refused }: SchedulerState): QuotaAdmission {
  const admitted = new Map<PodGroup, number>();
  const verdicts = new Map<PodGroup, Impossible | Unproven>();
  const used = new Map<string, number>();
  const keyOf = (quota: Quota, resource: string) => `${quota.namespace}/${quota.name} ${resource}`;
  const staying = groups.filter(({ role }) => role !== 'finite');
  const exceeded = new Set<Quota>();
  for (const group of [...staying, ...groups.filter(({ role }) => role === 'finite')]) {
    const no = refused.get(group);
    if (no) {
      verdicts.set(group, {
        kind: 'impossible',
        by: no.by,
        why: `the API server takes none of the pods: ${no.why}`,
        nodes: [],
        ...listTogether([]),
        suggestions: no.suggestions,
      });
      admitted.set(group, 0);
      continue;
    }
    const tight = mostByQuota(group, quotas, (quota, resource) => used.get(keyOf(quota, resource)) ?? 0);
    const count = Math.min(group.count, tight?.most ?? Number.POSITIVE_INFINITY);
    admitted.set(group, count);
    if (tight && count < group.count) {
      verdicts.set(group, overQuota(group, tight.quota, tight.resource, staying, group.count - count));
      exceeded.add(tight.quota);
    }
    for (const quota of quotas) {
      if (!quota.counts(group)) continue;
      for (const resource of Object.keys(quota.hard)) {
        const key = keyOf(quota, resource);
        used.set(key, (used.get(key) ?? 0) + count * (usageOf(group, resource) ?? 0));
      }
    }
  }
  return { admitted, verdicts, exceeded: [...exceeded] };
}

function overQuota(group: PodGroup, quota: Quota, resource: string, staying: readonly PodGroup[], left: number): Impossible | Unproven {
  const hard = quota.hard[resource] ?? 0;
  const sumOf = (some: readonly PodGroup[]) => some.reduce((sum, one) => sum + one.count * (usageOf(one, resource) ?? 0), 0);
  const all = staying.filter((one) => quota.counts(one) && (usageOf(one, resource) ?? 0) > 0);
  const culprits = sumOf([group]) > hard ? [group] : all;
  const wanted = sumOf(culprits);
  const why = `quota ${quota.name} of namespace ${quota.namespace} has ${printAmount(resource, hard)} ${resource}, wanted are ${printAmount(resource, wanted)}`;
  // A Job's pods can wait for their turn, others can't.
  if (wanted <= hard || group.role === 'finite') return { kind: 'unproven', why, pods: left, nodes: [] };
  const raised = `${resource} of quota ${quota.name} raised to ${printAmount(resource, wanted)}`;
  const suggestions = [raised, ...(left < group.count ? [`${count(left, 'pod')} fewer`] : [])];
  return { kind: 'impossible', by: 'admission', why, nodes: [], ...listTogether(culprits), suggestions };
}
