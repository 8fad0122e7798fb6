import type { LabCluster } from '../cluster/cluster';
import { blockedProblems, flowProblems } from './flow-intent';
import type { IntentProblem } from './intent-problem';
import { routeProblems } from './route-intent';
import { scrapeProblems } from './scrape-intent';
import { worldOf } from './world';

/**
 * What of a lab's intents does not hold. It is content with what can't be judged: pods that nobody knows, labels and addresses of others. What
 * a reference leads to that is missing is for the rules about references to say.
 */
export function assertIntents(cluster: LabCluster): readonly IntentProblem[] {
  const { routes, flows, blocked, scrapes } = cluster.lab.intents;
  if ([routes, flows, blocked, scrapes].every((intents) => intents.length === 0)) return [];
  const world = worldOf(cluster);
  const problems = [
    ...routeProblems(world, routes),
    ...flowProblems(world, flows),
    ...blockedProblems(world, blocked),
    ...scrapeProblems(world, scrapes),
  ];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
