import { type Scrape, scrapesByPods } from '../cluster/monitors';
import type { Pods } from '../cluster/pods';
import type { ScrapeIntent } from '../lab/description';
import { identityOf, printIdentity } from '../manifest/identity';
import { selectorOfLabels } from '../manifest/selector';
import { endOf, platformEnds } from './ends';
import type { IntentProblem } from './intent-problem';
import { policyHops } from './policy-hops';
import type { World } from './world';

/** Scrapes that a monitor leads elsewhere, or that policies block. Where no monitor leads to the pods, something else may scrape them. */
export function scrapeProblems(world: World, intents: readonly ScrapeIntent[]): readonly IntentProblem[] {
  if (intents.length === 0) return [];
  const scrapes = scrapesByPods(world.cluster);
  return intents.flatMap((intent) =>
    world.cluster
      .selectedPods(intent.namespace, selectorOfLabels(intent.labels))
      .flatMap((pods) => [...misled(intent, pods, scrapes.get(pods) ?? []), ...blocked(world, intent, pods)]),
  );
}

function misled({ port, path }: ScrapeIntent, pods: Pods, scrapes: readonly Scrape[]): readonly IntentProblem[] {
  const [first] = scrapes;
  if (first === undefined || scrapes.some((one) => one.port === port && one.path === path)) return [];
  const message = `it scrapes ${first.path} on port ${first.port} of ${printIdentity(pods.object)}, the lab declares ${path} on port ${port}`;
  const hint = first.port === port ? `set the path to ${path}` : `name the port that is ${port} in the pods`;
  return [{ intent: 'scrape', object: identityOf(first.monitor), path: first.at, message, hint }];
}

function blocked(world: World, { port }: ScrapeIntent, pods: Pods): readonly IntentProblem[] {
  return platformEnds(world, { platform: 'prometheus' }).flatMap((from) =>
    policyHops(world, { from, to: endOf(pods), port: { port, protocol: 'TCP' } }).flatMap(
      ({ result, by, at = '', says, hint = '' }): readonly IntentProblem[] => {
        if (result !== 'dead' || by === undefined || by === 'lab') return [];
        return [{ intent: 'scrape', object: by, path: at, message: `${says}; the lab declares that it is scraped`, hint }];
      },
    ),
  );
}
