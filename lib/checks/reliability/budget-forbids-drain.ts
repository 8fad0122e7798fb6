import type { Cluster } from '../../cluster/cluster';
import { mayHoldUnmanaged } from '../../cluster/unmanaged';
import { count } from '../../manifest/count';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at } from '../../manifest/read';
import { readSelector } from '../../manifest/selector';
import { share } from '../../schedule/percent';
import { defineRule, type Report } from '../rule';
import { replicasOf } from './replicas';

/** Eviction is refused permanently: a drain, and so every upgrade of a node, waits until the budget is removed. */
export const budgetForbidsDrain = defineRule({
  id: 'reliability/budget-forbids-drain',
  severity: 'warning',
  summary: 'a PodDisruptionBudget lets at least one pod go',
  kinds: 'policy/PodDisruptionBudget',
  check(budget, cluster) {
    const reports: Report[] = [];
    const [most, least] = [at(budget, 'spec', 'maxUnavailable'), at(budget, 'spec', 'minAvailable')];
    if (most === 0 || most === '0%') reports.push(forbids('maxUnavailable', `maxUnavailable ${most} lets no pod go`));
    else if (least === '100%') reports.push(forbids('minAvailable', 'minAvailable 100% lets no pod go'));
    else if ((least ?? undefined) === undefined && (most ?? undefined) === undefined) {
      const message = 'got neither minAvailable nor maxUnavailable: the API server then evicts none of the pods';
      reports.push({ path: '/spec', message, hint: HINT });
    } else if (least !== undefined) for (const report of compared(budget, least, cluster)) reports.push(report);
    return reports;
  },
});

/** All pods that it selects have to be known, and how many there can be. */
function compared(budget: Manifest, least: unknown, cluster: Cluster): readonly Report[] {
  const reports: Report[] = [];
  const [namespace, selector] = [namespaceOf(budget), readSelector(at(budget, 'spec', 'selector'))];
  const selected = selector ? cluster.selectedPods(namespace, selector) : [];
  const counts = selected.map((pods) => replicasOf(cluster, pods)?.most);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0);
  const wanted = share(least, total, 'up') ?? 0;
  if (!(total > 0) || wanted < total || mayHoldUnmanaged(cluster, 'Pod', namespace)) return reports;
  reports.push(forbids('minAvailable', `minAvailable ${least} of ${count(total, 'pod')} lets none go`));
  return reports;
}

function forbids(field: string, message: string): Report {
  return { path: `/spec/${field}`, message, hint: HINT };
}

const HINT = 'write maxUnavailable: 1, or leave the budget out if a pause does no harm';
