import { AUTOSCALER_TARGET } from '../../cluster/references/rules';
import { groupOf } from '../../manifest/identity';
import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';

const SCALABLE: readonly unknown[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'];

/** The VerticalPodAutoscaler. */
export const verticalPodAutoscaler = defineProduct({
  name: 'vertical-pod-autoscaler',
  title: 'the VerticalPodAutoscaler',
  facts: [
    {
      summary: 'a VerticalPodAutoscaler is for the pods of the workload that its targetRef names',
      source: 'https://github.com/kubernetes/autoscaler/tree/master/vertical-pod-autoscaler',
      versions: 'v1',
    },
  ],
  references: [
    {
      rule: AUTOSCALER_TARGET,
      to: (target) =>
        groupOf(textAt(target, 'apiVersion') ?? '') === 'apps' && SCALABLE.includes(target.kind) ? `apps/${target.kind}` : undefined,
      hint: 'write it, or remove the autoscaler',
      places: [{ from: ['autoscaling.k8s.io/VerticalPodAutoscaler'], path: 'spec.targetRef.name', emptyIsNone: true }],
    },
  ],
  kinds: { passiveGroups: ['autoscaling.k8s.io'] },
});
