import { podSecurityProblems } from '../../pod-security/problems';
import { definePodRule, NOTHING } from '../rule';
import { enforcedIn, inWords, placeOf } from './enforced-level';

/** The admission refuses the pods, not what makes them: a Deployment is accepted, and its pods never come. */
export const podSecurity = definePodRule({
  id: 'security/pod-security',
  severity: 'error',
  summary: 'pods are allowed by the Pod Security level that their namespace enforces',
  check(pods, cluster) {
    const enforced = enforcedIn(cluster, pods.namespace);
    if (enforced === undefined || enforced.level === 'privileged') return NOTHING;
    const problems = podSecurityProblems(pods.spec, { annotations: pods.annotations }, enforced.level, enforced.minor);
    if (problems.length === 0) return NOTHING;
    // The level that would let them in.
    const baseline = podSecurityProblems(pods.spec, { annotations: pods.annotations }, 'baseline', enforced.minor).length === 0;
    const { message, hints } = inWords(problems);
    const why = enforced.by === 'label' ? '' : ', as Talos does without a label,';
    const level = enforced.minor < cluster.minor ? `${enforced.level} of v1.${enforced.minor}` : enforced.level;
    return [
      {
        path: `${pods.at}${placeOf(problems)}`,
        message: `namespace ${pods.namespace} enforces ${level}${why} and refuses these pods: ${message}`,
        hint: `${hints}; or label namespace ${pods.namespace} with pod-security.kubernetes.io/enforce: ${baseline ? 'baseline' : 'privileged'}, if the pods must be so`,
      },
    ];
  },
});
