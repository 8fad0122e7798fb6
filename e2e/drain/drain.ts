import { printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapsAt, textAt } from '../../lib/manifest/read';
import type { DrainPlan } from '../../lib/schedule/plan';
import { type Api, until } from '../support/api';
import { cordon, must } from './arrange';
import { stateOf, workloadOf } from './cluster-state';
import { type Foretold, isSaidBy, wrongIn } from './compare';
import type { Drained, Kept } from './drained';
import type { Trial } from './trials';

/** For how many milliseconds budgets may refuse every eviction before it counts as held: the first if that is foretold, else the second. */
const SOON = 1_200;
const LATE = 15_000;

/** Drains a node as `kubectl drain` does: cordons it and evicts all but DaemonSets' pods, again and again while budgets let some go. */
export async function drain(api: Api, trial: Trial, plan: Foretold): Promise<Drained> {
  await cordon(api, plan.node, true);
  await restartJobs(api, trial, plan);
  const kept = await evictAll(api, plan);
  const state = await stateOf(api, (found) => wrongIn(trial, plan, { state: found, kept }).length === 0);
  return { state, kept };
}

async function evictAll(api: Api, plan: DrainPlan): Promise<Kept> {
  let since = Date.now();
  let last = -1;
  const look = async () => {
    const kept = new Map<string, string[]>();
    const leaving = await leavingFrom(api, plan.node);
    for (const pod of leaving) {
      const { status, body } = await api.evict(pod);
      if (status === 201 || status === 404) continue;
      const why = [textAt(body, 'message'), ...mapsAt(body, 'details', 'causes').map((cause) => textAt(cause, 'message'))].join(' ');
      const workload = workloadOf(pod);
      kept.set(workload, [...(kept.get(workload) ?? []), why]);
    }
    const held = [...kept.values()].flat().length;
    if (held !== last) [last, since] = [held, Date.now()];
    const patience = isSaidBy(plan, kept) ? SOON : LATE;
    return held === 0 || Date.now() - since > patience ? kept : undefined;
  };
  return until(look, 90_000, `${plan.node} to be drained`);
}

/** Pods that a drain evicts; those that are complete stay where they were. */
async function leavingFrom(api: Api, node: string): Promise<readonly Manifest[]> {
  const pods = await api.list('v1', 'Pod');
  return pods.filter((pod) => {
    const owners = mapsAt(pod, 'metadata', 'ownerReferences');
    const here = textAt(pod, 'spec', 'nodeName') === node && textAt(pod, 'status', 'phase') !== 'Succeeded';
    return here && owners.every(({ kind }) => kind !== 'DaemonSet');
  });
}

/** A Job's pods end here as soon as they start. So that one is there to find no node, the Job starts anew. */
async function restartJobs(api: Api, { manifests }: Trial, { stranded, moves }: DrainPlan): Promise<void> {
  const leaving = [...stranded, ...moves].map(({ workload }) => printIdentity(workload));
  for (const job of manifests.filter(
    ({ kind, metadata }) => kind === 'Job' && leaving.includes(printIdentity({ apiVersion: '', kind, ...metadata })),
  )) {
    must(await api.delete(job));
    await until(async () => (await api.get(job)) === undefined, 30_000, 'the Job to be gone');
    must(await api.apply(job));
  }
}
