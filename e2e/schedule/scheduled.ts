import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textAt } from '../../lib/manifest/read';
import { until } from '../support/api';

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

/**
 * Pods by workload, when the scheduler has had its say on each and nothing moves any more.
 * @param expected who is waited for longer: it may be that a pod's next try is due
 * @param workloadOf whose pod it is @default `namespace/app`, by its label
 * @param soon milliseconds of quiet that are enough where all is as expected
 */
export async function settled(
  server: { list(apiVersion: 'v1', kind: 'Pod'): Promise<readonly Manifest[]> },
  expected: (found: ReadonlyMap<string, Scheduled>) => boolean,
  workloadOf: (pod: Manifest) => string = byLabel,
  soon = SOON,
): Promise<ReadonlyMap<string, Scheduled>> {
  let last = '';
  let since = Date.now();
  let silent: string[] = [];
  return until(
    async () => {
      const pods = await server.list('v1', 'Pod');
      silent = pods
        .filter((pod) => nodeOf(pod) === undefined && messageOf(pod) === undefined)
        .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
      const now = pods
        .map((pod) => `${pod.metadata.namespace}/${pod.metadata.name} ${nodeOf(pod)}`)
        .sort()
        .join();
      if (now !== last || silent.length > 0) [last, since] = [now, Date.now()];
      const quiet = Date.now() - since;
      if (quiet < soon) return undefined;
      const found = scheduledOf(pods, workloadOf);
      return quiet > LATE || expected(found) ? found : undefined;
    },
    60_000,
    () => `the scheduler to come to rest; it has said nothing of ${silent.join(', ')}`,
  );
}

function byLabel({ metadata: { namespace, labels } }: Manifest): string {
  return `${namespace}/${labels?.app}`;
}

function scheduledOf(pods: readonly Manifest[], workloadOf: (pod: Manifest) => string): ReadonlyMap<string, Scheduled> {
  const found = new Map<string, { nodes: string[]; waiting: string[] }>();
  for (const pod of pods) {
    const key = workloadOf(pod);
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
