import type { Cluster } from '../../cluster/cluster';
import { identityOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { assertIntents, type IntentProblem } from '../../reach/intents';
import { NOTHING, type Report, type Rule, rule } from '../rule';

/** A rule about one kind of intent: whatever object is to blame. */
export function intentRule(intent: IntentProblem['intent'], says: string): Rule {
  return rule({
    id: `network/${intent}`,
    severity: 'error',
    says,
    needs: 'lab',
    on: '*',
    check(manifest, cluster) {
      const found = problems(cluster).get(manifest);
      return found ? found.filter((problem) => problem.intent === intent).map(reportOf) : NOTHING;
    },
  });
}

function reportOf({ object, at, message, hint }: IntentProblem): Report {
  return { object, at, message, hint };
}

/** Problems by the object that is to blame. One about what no manifest makes, such as run-time pods, is told with the first. */
const problems = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly IntentProblem[]> => {
  const found = new Map<Manifest, IntentProblem[]>();
  const [first] = cluster.all;
  const all = cluster.hasLab() && first ? assertIntents(cluster) : [];
  if (first === undefined || all.length === 0) return found;
  const byKey = new Map(cluster.all.map((manifest) => [objectKey(identityOf(manifest)), manifest]));
  for (const problem of all) {
    const manifest = byKey.get(objectKey(problem.object)) ?? first;
    const there = found.get(manifest);
    if (there) there.push(problem);
    else found.set(manifest, [problem]);
  }
  return found;
});
