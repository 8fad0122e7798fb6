import { groupOf, namespaceOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { missing } from './missing';

/** What Kubernetes itself can scale; of custom kinds nobody knows here who makes them. */
const SCALABLE: readonly string[] = ['Deployment', 'ReplicaSet', 'StatefulSet'];

/** An autoscaler without its workload does nothing. */
export const autoscalerTarget = defineRule({
  id: 'reference/autoscaler-target',
  severity: 'error',
  summary: 'the workload that a HorizontalPodAutoscaler scales exists',
  requires: 'lab',
  kinds: 'autoscaling/HorizontalPodAutoscaler',
  check(autoscaler, cluster) {
    const target = ['apiVersion', 'kind', 'name'].map((key) => textAt(autoscaler, 'spec', 'scaleTargetRef', key));
    const [apiVersion = '', kind = '', name = ''] = target;
    if (groupOf(apiVersion) !== 'apps' || !SCALABLE.includes(kind) || name === '') return NOTHING;
    const reference = { at: '/spec/scaleTargetRef/name', kind: `apps/${kind}`, name, namespace: namespaceOf(autoscaler) };
    return missing(cluster, reference, { otherwise: 'write it, or remove the autoscaler' });
  },
});
