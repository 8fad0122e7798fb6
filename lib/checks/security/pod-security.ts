import { refusedByLevel } from '../../cluster/enforced-level';
import { placeOf } from '../../pod-security/in-words';
import { definePodRule, NOTHING } from '../rule';

/** The admission refuses the pods, not what makes them: a Deployment is accepted, and its pods never come. */
export const podSecurity = definePodRule({
  id: 'security/pod-security',
  severity: 'error',
  summary: 'pods are allowed by the Pod Security level that their namespace enforces',
  check(pods, cluster) {
    const refused = refusedByLevel(cluster, pods);
    if (refused === undefined) return NOTHING;
    const { problems, why, hints, label } = refused;
    return [
      {
        path: `${pods.at}${placeOf(problems)}`,
        message: why,
        hint: `${hints}; or label namespace ${pods.namespace} with ${label}, if the pods must be so`,
      },
    ];
  },
});
