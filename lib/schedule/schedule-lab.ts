import type { LabCluster } from '../cluster/cluster';
import type { Amounts } from './amounts';
import { Budgets } from './budgets';
import { planDrain } from './drain';
import { headroomOf } from './headroom';
import type { NodePlan, SchedulePlan, Usage, WorkloadPlan } from './plan';
import type { PodGroup } from './pod-group';
import { planRollout } from './rollout';
import { type SchedulerState, schedulerStateOf } from './scheduler-state';
import { placeSteadyState, type SteadyState } from './steady-state';
import { workloadPods } from './words';

/**
 * Whether, where and how well the pods of a lab fit its declared nodes: when all is in its place, during each workload's rollout, and with
 * each node drained. Run-time pods count at their most.
 */
export function scheduleLab(cluster: LabCluster): SchedulePlan {
  const state = schedulerStateOf(cluster);
  const steadyState = placeSteadyState(state);
  const budgets = new Budgets(cluster, state.groups);
  return {
    nodes: state.occupancy.nodes.map(({ index }) => nodePlan(state, index)),
    workloads: state.groups.filter(({ listed }) => listed).map((group) => workloadPlan(state, steadyState, group)),
    drains: state.occupancy.nodes.map(({ index }) => planDrain(state, steadyState, budgets, index)),
  };
}

function nodePlan({ occupancy }: SchedulerState, node: number): NodePlan {
  const name = occupancy.nodes[node]?.name ?? '';
  const allocatable: Amounts = occupancy.nodes[node]?.allocatable ?? {};
  const resources: Record<string, Usage> = {};
  for (const [i, resource] of occupancy.resources.entries()) {
    const all = allocatable[resource] ?? 0;
    if (!Number.isFinite(all) || all === 0) continue;
    const free = occupancy.freeOn(node)[i] ?? 0;
    resources[resource] = { allocatable: all, used: all - free, free, percent: Math.round((100 * (all - free)) / all) };
  }
  const here = occupancy.groupsOn(node).filter(({ listed }) => listed);
  return { name, resources, pods: here.map((group) => workloadPods(group, occupancy.countOn(group, node))) };
}

function workloadPlan(state: SchedulerState, steadyState: SteadyState, group: PodGroup): WorkloadPlan {
  const { occupancy } = state;
  const verdict = steadyState.verdicts.get(group);
  const rollout = planRollout(state, steadyState, group);
  return {
    workload: group.workload,
    pods: group.count,
    finite: group.role === 'finite',
    nodes: Object.fromEntries(occupancy.placesOf(group).map(([node, count]) => [occupancy.nodes[node]?.name ?? '', count])),
    steady: verdict ?? { kind: 'fits', reserve: true },
    ...(rollout ? { rollout } : {}),
    // More pods would have no volume of their own.
    ...(group.role === 'daemon' || verdict?.kind !== 'fits' || group.volumes.forOneNode ? {} : { headroom: headroomOf(state, group) }),
  };
}
