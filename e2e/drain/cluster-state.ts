import { printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textAt } from '../../lib/manifest/read';
import { type Scheduled, settled } from '../schedule/scheduled';
import type { Api } from '../support/api';

/** What became of the pods of each workload. */
export type State = ReadonlyMap<string, Scheduled>;

/** Milliseconds of quiet that are enough where all is as expected. */
const SOON = 300;

/** Label of pods of a DaemonSet that stands for one that an app makes. */
export const RUN_TIME: Readonly<Record<string, string>> = { 'e2e/run-time': 'true' };

/** The pods of each workload, `Deployment demo-ha/demo-app`, when all is as expected; or when nothing moves any more. */
export function stateOf(api: Api, expected: (state: State) => boolean): Promise<State> {
  return settled(api, expected, workloadOf, SOON);
}

/** Whose pod it is. A ReplicaSet that no Deployment has made stands for an app that makes pods. */
export function workloadOf(pod: Manifest): string {
  const { namespace } = pod.metadata;
  const [owner] = mapsAt(pod, 'metadata', 'ownerReferences');
  const [kind, name] = [textAt(owner, 'kind') ?? 'Pod', textAt(owner, 'name') ?? pod.metadata.name];
  const at = namespace === undefined ? {} : { namespace };
  const hash = pod.metadata.labels?.['pod-template-hash'];
  if (kind === 'ReplicaSet' && hash !== undefined)
    return printIdentity({ apiVersion: 'apps/v1', kind: 'Deployment', ...at, name: name.slice(0, -hash.length - 1) });
  const isRunTime = kind === 'ReplicaSet' || Object.keys(RUN_TIME).some((label) => pod.metadata.labels?.[label] !== undefined);
  return printIdentity({ apiVersion: '', kind: isRunTime ? 'Pod' : kind, ...at, name });
}

/** Number of pods by node. */
export function countsOf(state: State, workload: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const node of state.get(workload)?.nodes ?? []) counts[node] = (counts[node] ?? 0) + 1;
  return counts;
}

/** All pods, on whatever node. */
export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
