import type { LabCluster } from '../cluster/cluster';
import { reachContextOf } from './context';
import { blockedProblems, flowProblems } from './flow-intent';
import type { IntentProblem } from './intent-problem';
import { routeProblems } from './route-intent';
import { scrapeProblems } from './scrape-intent';

/**
 * What of a lab's intents does not hold. It is content with what can't be judged: unknown pods, labels and addresses of others. What
 * a reference leads to that is missing is for the rules about references to say.
 */
export function assertIntents(cluster: LabCluster): readonly IntentProblem[] {
  const { routes, flows, blocked, scrapes } = cluster.lab.intents;
  if ([routes, flows, blocked, scrapes].every((intents) => intents.length === 0)) return [];
  const context = reachContextOf(cluster);
  const problems = [
    ...routeProblems(context, routes),
    ...flowProblems(context, flows),
    ...blockedProblems(context, blocked),
    ...scrapeProblems(context, scrapes),
  ];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
