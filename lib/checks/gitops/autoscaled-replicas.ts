import type { Cluster } from '../../cluster/cluster';
import { groupOf, kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { at, textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** With both, each apply resets the number that the autoscaler has set. */
export const autoscaledReplicas = defineRule({
  id: 'gitops/autoscaled-replicas',
  severity: 'warning',
  summary: 'a workload that an autoscaler scales leaves its number of replicas out',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet'],
  check(workload, cluster) {
    const replicas = at(workload, 'spec', 'replicas');
    if (replicas === undefined || replicas === null) return NOTHING;
    const autoscaler = autoscaled(cluster).get(`${kindKey(workload)}/${workload.metadata.namespace ?? ''}/${workload.metadata.name}`);
    if (autoscaler === undefined) return NOTHING;
    return [
      {
        path: '/spec/replicas',
        message: `got ${String(replicas)} replicas beside HorizontalPodAutoscaler ${autoscaler}: each apply resets the number that the autoscaler has set`,
        hint: 'leave spec.replicas out',
      },
    ];
  },
});

/** Names of autoscalers by what they scale. */
const autoscaled = memoize((cluster: Cluster): ReadonlyMap<string, string> => {
  return new Map(
    cluster.ofKind('autoscaling/HorizontalPodAutoscaler').map(({ metadata, spec }) => {
      const group = groupOf(textAt(spec, 'scaleTargetRef', 'apiVersion') ?? '');
      const kind = textAt(spec, 'scaleTargetRef', 'kind') ?? '';
      const name = textAt(spec, 'scaleTargetRef', 'name') ?? '';
      return [`${group === '' ? kind : `${group}/${kind}`}/${metadata.namespace ?? ''}/${name}`, metadata.name];
    }),
  );
});
