import type { Cluster } from '../../cluster/cluster';
import { identityOf, objectKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { type PlatformProblem, platformProblems } from '../../reach/platform-problems';
import { defineRule, NOTHING, type Rule } from '../rule';

/** A rule about policies that keep a part of the platform from pods that it is led to. */
export function platformRule(
  platform: PlatformProblem['platform'],
  { id, summary, severity = 'error' }: Pick<Rule, 'id' | 'summary'> & Partial<Pick<Rule, 'severity'>>,
): Rule {
  return defineRule({
    id,
    severity,
    summary,
    requires: 'lab',
    kinds: 'networking.k8s.io/NetworkPolicy',
    check(policy, cluster) {
      const found = problems(cluster).get(objectKey(identityOf(policy)));
      if (found === undefined) return NOTHING;
      return found.filter((one) => one.platform === platform).map(({ path, message, hint }) => ({ path, message, hint }));
    },
  });
}

const problems = memoize((cluster: Cluster): ReadonlyMap<string, readonly PlatformProblem[]> => {
  const found = new Map<string, PlatformProblem[]>();
  for (const problem of cluster.hasLab() ? platformProblems(cluster) : []) {
    const key = objectKey(problem.policy);
    const there = found.get(key);
    if (there) there.push(problem);
    else found.set(key, [problem]);
  }
  return found;
});
