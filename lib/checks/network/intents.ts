import type { Cluster } from '../../cluster/cluster';
import { identityOf, kindsOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import type { IntentProblem } from '../../reach/intent-problem';
import { assertIntents } from '../../reach/intents';
import { defineRule, NOTHING, type Rule } from '../rule';
import { isLeftOut } from './faults';
import { isReported } from './reported';

/** A rule about one kind of intent: whatever object is to blame. */
export function intentRule(intent: IntentProblem['intent'], summary: string): Rule {
  return defineRule({
    id: `network/${intent}`,
    severity: 'error',
    summary,
    requires: 'lab',
    // Those that have any: where all is well, no object is asked about.
    kinds: (cluster) => kindsOf(problems(cluster).keys()),
    check(manifest, cluster) {
      const found = problems(cluster).get(manifest);
      return found ? found.filter((problem) => problem.intent === intent) : NOTHING;
    },
  });
}

/** Problems by the object that is to blame. One about what no manifest makes, such as run-time pods, is reported with the first. */
const problems = memoize((cluster: Cluster): ReadonlyMap<Manifest, readonly IntentProblem[]> => {
  const found = new Map<Manifest, IntentProblem[]>();
  const [first] = cluster.all;
  const all = cluster.hasLab() && first ? assertIntents(cluster) : [];
  if (first === undefined || all.length === 0) return found;
  const byKey = new Map(cluster.all.map((manifest) => [objectKey(identityOf(manifest)), manifest]));
  for (const problem of all) {
    const named = problem.service && byKey.get(objectKey(problem.service));
    const manifest = byKey.get(objectKey(problem.object)) ?? first;
    const { code, path } = problem;
    // What leads there is reported once, where it is wrong.
    if (code && isLeftOut(code, manifest, cluster)) continue;
    if (code && [manifest, named].some((one) => one && isReported(code, one, one === named ? '' : path, cluster))) continue;
    const there = found.get(manifest);
    if (there) there.push(problem);
    else found.set(manifest, [problem]);
  }
  return found;
});
