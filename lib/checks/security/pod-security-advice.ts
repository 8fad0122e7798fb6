import { enforcedIn, SYSTEM } from '../../cluster/enforced-level';
import { inWords, placeOf } from '../../pod-security/in-words';
import { podSecurityProblems } from '../../pod-security/problems';
import { definePodRule, NOTHING } from '../rule';

/** Where nobody has decided, what baseline forbids is a way to the node or to other pods that somebody should know of. */
export const podSecurityAdvice = definePodRule({
  id: 'security/pod-security-advice',
  severity: 'info',
  summary: 'pods of a namespace without a Pod Security label would be allowed by baseline',
  check(pods, cluster) {
    const enforced = enforcedIn(cluster, pods.namespace);
    if (pods.namespace === SYSTEM || enforced?.by === 'label' || (enforced?.level ?? 'privileged') !== 'privileged') return NOTHING;
    const problems = podSecurityProblems(pods.spec, { annotations: pods.annotations }, 'baseline', cluster.minor);
    if (problems.length === 0) return NOTHING;
    const { message: says, hints } = inWords(problems);
    return [
      {
        path: `${pods.at}${placeOf(problems)}`,
        message: `the Pod Security level baseline would not allow these pods: ${says}`,
        hint: `${hints}; or label namespace ${pods.namespace} with pod-security.kubernetes.io/enforce: privileged, if it must be so`,
      },
    ];
  },
});
