import { type Scrape, scrapesByPods } from '../cluster/monitors';
import type { Pods } from '../cluster/pods';
import type { ScrapeIntent } from '../lab/description';
import { identityOf, printIdentity } from '../manifest/identity';
import { selectorOfLabels } from '../manifest/selector';
import type { ReachContext } from './context';
import { endpointOf, platformEndpoints } from './endpoints';
import type { IntentProblem } from './intent-problem';
import { policyHops } from './policy-hops';

/** Scrapes that a monitor leads elsewhere, or that policies block. Where no monitor leads to the pods, something else may scrape them. */
export function scrapeProblems(context: ReachContext, intents: readonly ScrapeIntent[]): readonly IntentProblem[] {
  if (intents.length === 0) return [];
  const scrapes = scrapesByPods(context.cluster);
  return intents.flatMap((intent) =>
    context.cluster
      .selectedPods(intent.namespace, selectorOfLabels(intent.labels))
      .flatMap((pods) => [...misled(intent, pods, scrapes.get(pods) ?? []), ...blocked(context, intent, pods)]),
  );
}

function misled({ port, path }: ScrapeIntent, pods: Pods, scrapes: readonly Scrape[]): readonly IntentProblem[] {
  const [first] = scrapes;
  if (first === undefined || scrapes.some((one) => one.port === port && one.path === path)) return [];
  const message = `it scrapes ${first.path} on port ${first.port} of ${printIdentity(pods.object)}, the lab declares ${path} on port ${port}`;
  const hint = first.port === port ? `set the path to ${path}` : `name the port that is ${port} in the pods`;
  return [{ intent: 'scrape', object: identityOf(first.monitor), path: first.at, message, hint }];
}

function blocked(context: ReachContext, { port }: ScrapeIntent, pods: Pods): readonly IntentProblem[] {
  return platformEndpoints(context, { platform: 'prometheus' }).flatMap((from) =>
    policyHops(context, { from, to: endpointOf(pods), port: { port, protocol: 'TCP' } }).flatMap(
      ({ result, by, at = '', message, hint = '' }): readonly IntentProblem[] => {
        if (result !== 'dead' || by === undefined || by === 'lab') return [];
        return [{ intent: 'scrape', object: by, path: at, message: `${message}; the lab declares that it is scraped`, hint }];
      },
    ),
  );
}
