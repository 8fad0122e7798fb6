import type { Cluster } from '../../cluster/cluster';
import { groupOf, namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { textAt } from '../../manifest/read';
import { defineRule, list, NOTHING } from '../rule';

const AUTOSCALER = 'autoscaling/HorizontalPodAutoscaler';

/** The autoscaler controller finds that both select the same pods (AmbiguousSelector) and scales by neither. */
export const twoAutoscalers = defineRule({
  id: 'reference/two-autoscalers',
  severity: 'error',
  summary: 'a workload is scaled by one HorizontalPodAutoscaler at most',
  kinds: AUTOSCALER,
  check(autoscaler, cluster) {
    const target = targetOf(autoscaler);
    const all = target === undefined ? [] : (autoscalersByTarget(cluster).get(target) ?? []);
    const rivals = all.filter((one) => one !== autoscaler);
    const others = rivals.map(({ metadata }) => metadata.name);
    // The same autoscaler in two files is another fault.
    if (others.every((name) => name === autoscaler.metadata.name)) return NOTHING;
    const [kind, name] = ['kind', 'name'].map((key) => textAt(autoscaler, 'spec', 'scaleTargetRef', key));
    return [
      {
        path: '/spec/scaleTargetRef',
        message: `${list(others)} also ${others.length === 1 ? 'scales' : 'scale'} ${kind} ${name}: none of them works then`,
        hint: 'leave one, with the metrics of all',
        rivals,
      },
    ];
  },
});

/** Namespace, group, kind and name of what an autoscaler scales; undefined if it does not say. */
function targetOf(autoscaler: Manifest): string | undefined {
  const [version, kind, name] = ['apiVersion', 'kind', 'name'].map((key) => textAt(autoscaler, 'spec', 'scaleTargetRef', key));
  return kind && name ? JSON.stringify([namespaceOf(autoscaler), groupOf(version ?? ''), kind, name]) : undefined;
}

const autoscalersByTarget = memoize((cluster: Cluster): ReadonlyMap<string, readonly Manifest[]> => {
  const found = new Map<string, Manifest[]>();
  for (const autoscaler of cluster.ofKind(AUTOSCALER)) {
    const target = targetOf(autoscaler);
    if (target === undefined) continue;
    const known = found.get(target);
    if (known) known.push(autoscaler);
    else found.set(target, [autoscaler]);
  }
  return found;
});
