import { definePodRule, NOTHING } from '../rule';
import { isReadyAtOnce } from './probes';
import { accessOf } from './services';

/** Programs in the cluster mostly try again, and many vendors' manifests have none: worth knowing, no more. */
export const readinessInside = definePodRule({
  id: 'reliability/readiness-inside',
  severity: 'info',
  summary: 'pods behind a Service of the cluster have a readiness probe',
  check(pods, cluster) {
    const access = accessOf(cluster, pods);
    if (access === undefined || access.outside !== undefined || !isReadyAtOnce(pods)) return NOTHING;
    return [
      {
        path: `${pods.at}/spec/containers`,
        message: `${access.service} sends requests to these pods, and nothing says when they are ready`,
        hint: 'add a readinessProbe',
      },
    ];
  },
});
