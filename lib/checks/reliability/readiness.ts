import { NOTHING, podRule } from '../rule';
import { isReadyAtOnce } from './probes';
import { accessOf } from './services';

/** Without it a pod gets requests before its program listens, and while it hangs: at every rollout some fail. */
export const readiness = podRule({
  id: 'reliability/readiness',
  severity: 'warning',
  says: 'pods that get requests from outside the cluster have a readiness probe',
  check(pods, cluster) {
    const outside = accessOf(cluster, pods)?.outside;
    if (outside === undefined || !isReadyAtOnce(pods)) return NOTHING;
    return [
      {
        at: `${pods.at}/spec/containers`,
        message: `${outside} leads to these pods, and nothing tells when they are ready`,
        hint: 'add a readinessProbe',
      },
    ];
  },
});
