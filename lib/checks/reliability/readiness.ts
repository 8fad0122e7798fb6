import { definePodRule, NOTHING } from '../rule';
import { isReadyAtOnce } from './probes';
import { accessOf } from './services';

/** Without it a pod gets requests before its program listens, and while it hangs: at every rollout some fail. */
export const readiness = definePodRule({
  id: 'reliability/readiness',
  severity: 'warning',
  summary: 'pods that get requests from outside the cluster have a readiness probe',
  check(pods, cluster) {
    const outside = accessOf(cluster, pods)?.outside;
    if (outside === undefined || !isReadyAtOnce(pods)) return NOTHING;
    return [
      {
        path: `${pods.at}/spec/containers`,
        message: `${outside} leads to these pods, and nothing says when they are ready`,
        hint: 'add a readinessProbe',
      },
    ];
  },
});
