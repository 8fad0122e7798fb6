import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textAt } from '../../lib/manifest/read';
import { type Api, until } from '../support/api';

/** The pods of one workload, as the scheduler left them. */
export interface Scheduled {
  /** Node of each pod that is bound. */
  readonly nodes: readonly string[];
  /** What the scheduler says of each that is not. */
  readonly waiting: readonly string[];
}

/** For how many milliseconds nothing may move before it counts as settled; what is missing gets the scheduler's longest pause. */
const SOON = 2_000;
const LATE = 15_000;
/** Between two looks: a list of all pods is work for the server, too. */
const PAUSE = 500;

/**
 * Pods by `namespace/workload`, when the scheduler has had its say on each and nothing moves any more.
 * @param expected who is waited for longer: it may be that a pod's next try is due
 */
export async function settled(
  api: Api,
  expected: (found: ReadonlyMap<string, Scheduled>) => boolean,
): Promise<ReadonlyMap<string, Scheduled>> {
  let last = '';
  let since = Date.now();
  let silent: string[] = [];
  return until(
    async () => {
      const pods = await api.list('v1', 'Pod');
      silent = pods
        .filter((pod) => nodeOf(pod) === undefined && messageOf(pod) === undefined)
        .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
      const now = pods
        .map((pod) => `${pod.metadata.namespace}/${pod.metadata.name} ${nodeOf(pod)}`)
        .sort()
        .join();
      if (now !== last || silent.length > 0) [last, since] = [now, Date.now()];
      await new Promise((done) => setTimeout(done, PAUSE));
      const quiet = Date.now() - since;
      if (quiet < SOON) return undefined;
      const found = byWorkload(pods);
      return quiet > LATE || expected(found) ? found : undefined;
    },
    60_000,
    () => `the scheduler to come to rest; it has said nothing of ${silent.join(', ')}`,
  );
}

function byWorkload(pods: readonly Manifest[]): ReadonlyMap<string, Scheduled> {
  const found = new Map<string, { nodes: string[]; waiting: string[] }>();
  for (const pod of pods) {
    const key = `${pod.metadata.namespace}/${pod.metadata.labels?.app}`;
    const one = found.get(key) ?? { nodes: [], waiting: [] };
    found.set(key, one);
    const node = nodeOf(pod);
    if (node === undefined) one.waiting.push(messageOf(pod) ?? '');
    else one.nodes.push(node);
  }
  return found;
}

function nodeOf(pod: Manifest): string | undefined {
  return textAt(pod, 'spec', 'nodeName');
}

function messageOf(pod: Manifest): string | undefined {
  return mapsAt(pod, 'status', 'conditions')
    .filter(({ type, status }) => type === 'PodScheduled' && status === 'False')
    .map((condition) => textAt(condition, 'message'))[0];
}
