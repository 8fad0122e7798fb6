import { definePodRule, NOTHING } from '../rule';
import { planned } from './planned';
import { clause, printNodes, printSuggestions } from './refusals';

/** What a quota or a LimitRange does not let in is never made: the Deployment shows fewer replicas, and only its events say why. */
export const quota = definePodRule({
  id: 'schedule/quota',
  severity: 'error',
  summary: 'quotas and limits of a namespace let in all pods that its workloads want',
  requires: 'lab',
  check(pods, cluster) {
    const verdict = planned(cluster)?.impossible(pods, 'admission');
    if (!verdict) return NOTHING;
    const others = printNodes(
      verdict.together.map(({ kind, name }) => `${kind} ${name}`),
      verdict.more,
    );
    const hint =
      verdict.suggestions.length > 0 ? printSuggestions(verdict.suggestions) : 'write what it asks for, or change the quota or limit';
    return [{ path: `${pods.at}/spec`, message: `${clause(verdict.why)}${others && ` by ${others}`}`, hint }];
  },
});
