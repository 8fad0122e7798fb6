import { count } from '../manifest/count';
import { Changes } from './changes';
import type { Occupancy } from './occupancy';
import { nodesFor } from './pack';
import type { Impossible, RolloutPlan, Verdict } from './plan';
import type { PodGroup } from './pod-group';
import { mostByQuota, usageOf } from './quotas';
import type { RolloutStrategy } from './rollout-strategy';
import type { SchedulerState } from './scheduler-state';
import { bestOf } from './score';
import type { SteadyState } from './steady-state';
import { currentRefusals, listTogether } from './words';

/**
 * What a rollout of the workload does: pods of the same size come in place of those that run. Undefined if nothing replaces its pods.
 * @param world with everything in its place
 */
export function planRollout(state: SchedulerState, steadyState: SteadyState, group: PodGroup): RolloutPlan | undefined {
  const verdict = steadyState.verdicts.get(group);
  const { rollout: strategy } = group;
  if (strategy === undefined || verdict === undefined) return undefined;
  if (verdict.kind !== 'fits' || group.count === 0) return { ...strategy, verdict };
  // Where old pods go first, on their own nodes, it is as when they came.
  if (group.role === 'daemon') return { ...strategy, verdict: strategy.surge === 0 ? verdict : daemonSurge(state.occupancy, group) };
  if (group.workload.kind === 'StatefulSet' || strategy.strategy === 'Recreate') return { ...strategy, verdict };
  // What is sure needs no trial.
  if (steadyState.guaranteedRollouts.has(group) && !state.next.has(group))
    return { ...strategy, verdict: { kind: 'fits', reserve: false } };
  return { ...strategy, verdict: proof(state, steadyState, group, strategy) ?? simulate(state, steadyState, group, strategy) };
}

/** Where no pod may be missing, one more than wanted must run at first: a proof that it can't. */
function proof(
  { groups, quotas, next }: SchedulerState,
  { prover, bounds: outlooks }: SteadyState,
  group: PodGroup,
  { unavailable }: RolloutStrategy,
): Impossible | undefined {
  if (unavailable > 0) return undefined;
  const first = 'the rollout starts one pod before it ends one (maxUnavailable is 0)';
  const suggestions = ['maxUnavailable: 1', 'strategy Recreate'];
  const stuck = { kind: 'impossible', by: 'nodes', nodes: [], ...listTogether([]), suggestions } as const;
  const limit = outlooks.get(group)?.limit;
  // Pods of two distinguishable revisions do not repel each other.
  const apart = next.has(group) && limit !== 'room' && limit !== 'volume';
  const alone = apart ? undefined : prover.alone(group, group.count + 1);
  if (alone)
    return {
      ...alone,
      why: `${first}: ${alone.why}`,
      suggestions: [...suggestions, ...(group.count > 1 ? ['1 fewer'] : []), ...alone.suggestions],
    };
  const tight = mostByQuota(group, quotas, (quota, resource) => {
    const staying = groups.filter((other) => other !== group && other.role !== 'finite' && quota.counts(other));
    return staying.reduce((sum, other) => sum + other.count * (usageOf(other, resource) ?? 0), 0);
  });
  // With less it is the steady state that asks for too much, not the rollout.
  if (tight?.most === group.count) {
    return {
      ...stuck,
      by: 'admission',
      why: `${first}: quota ${tight.quota.name} allows ${count(tight.most, 'pod')} by its ${tight.resource}`,
    };
  }
  const full = prover.overfullWith(group);
  return full === undefined ? undefined : { ...stuck, why: `${first}: ${full}` };
}

/** Does the rollout as the controller would, each new pod at once ready. */
function simulate(
  { occupancy, next }: SchedulerState,
  { guaranteedRollouts }: SteadyState,
  group: PodGroup,
  { surge, unavailable }: RolloutStrategy,
): Verdict {
  const changes = new Changes(occupancy);
  const fresh = next.get(group) ?? group;
  const old = new Map(occupancy.placesOf(group));
  let left = occupancy.placed[group.index] ?? 0;
  let made = 0;
  for (let moved = true; moved && made < group.count; ) {
    moved = false;
    for (; left > 0 && left + made > group.count - unavailable; moved = true, left -= 1) changes.evict(group, leaving(old));
    for (; made < group.count && left + made < group.count + surge; moved = true, made += 1) {
      const node = bestOf(occupancy, fresh, nodesFor(occupancy, fresh));
      if (node === undefined) break;
      changes.add(fresh, node);
    }
  }
  const over = group.count - made;
  const { why, nodes } = over > 0 ? currentRefusals(occupancy, fresh) : { why: '', nodes: [] };
  changes.undo();
  if (over === 0) return { kind: 'fits', reserve: !guaranteedRollouts.has(group) };
  return { kind: 'unproven', why: `the rollout stops with ${count(over, 'pod')} to replace: ${why}`, pods: over, nodes };
}

/** Takes one from the node with most old pods: the first to go is one of those that share a node with most others. */
function leaving(old: Map<number, number>): number {
  let [fullest, most] = [-1, 0];
  for (const [node, count] of old) if (count > most) [fullest, most] = [node, count];
  old.set(fullest, most - 1);
  return fullest;
}

/** With a surge the new pod stands beside the old one. */
function daemonSurge(occupancy: Occupancy, group: PodGroup): Verdict {
  const free = nodesFor(occupancy, group);
  const full = group.fit.eligible.filter((node) => !free.includes(node));
  if (full.length === 0) return { kind: 'fits', reserve: true };
  return { kind: 'unproven', pods: full.length, ...currentRefusals(occupancy, group) };
}
