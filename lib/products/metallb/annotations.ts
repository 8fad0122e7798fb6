import type { AnnotationVocabulary } from '../../cluster/annotation-vocabulary';
import { textAt } from '../../manifest/read';

/** MetalLB reads both prefixes; the second is the older one. */
export const ANNOTATIONS: readonly AnnotationVocabulary[] = ['metallb.io/', 'metallb.universe.tf/'].map((prefix) => ({
  prefix,
  role: 'loadBalancer',
  complete: true,
  groups: [
    {
      names: ['address-pool', 'loadBalancerIPs', 'allow-shared-ip', 'ip-allocated-from-pool'],
      on: ['Service'],
      lacks: (service) => (textAt(service, 'spec', 'type') === 'LoadBalancer' ? undefined : 'type: LoadBalancer'),
    },
  ],
}));
