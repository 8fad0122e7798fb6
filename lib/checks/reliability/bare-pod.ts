import { servicesOfPods } from '../../cluster/services';
import { isStaticPod } from '../../manifest/static-pod';
import { definePodRule, NOTHING } from '../rule';

/** Nothing makes another one when its node is drained or lost. */
export const barePod = definePodRule({
  id: 'reliability/bare-pod',
  severity: 'warning',
  summary: 'behind a Service are pods that something replaces',
  check(pods, cluster) {
    if (pods.owner?.kind !== 'Pod' || isStaticPod(pods.owner)) return NOTHING;
    const [service] = servicesOfPods(cluster).get(pods) ?? [];
    if (service === undefined) return NOTHING;
    return [
      {
        path: '',
        message: `is behind Service '${service.metadata.name}', and nothing replaces it when its node is drained or lost`,
        hint: 'write a Deployment or StatefulSet with this as its template',
      },
    ];
  },
});
