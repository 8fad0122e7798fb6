import type { LabCluster } from '../cluster/cluster';
import type { Amounts } from './amounts';
import { Budgets } from './budgets';
import { planDrain } from './drain';
import { headroomOf } from './headroom';
import type { NodePlan, SchedulePlan, Usage, WorkloadPlan } from './plan';
import type { PodGroup } from './pod-group';
import { planRollout } from './rollout';
import { type Steady, settle } from './steady';
import { podsOf } from './words';
import { makeWorld, type World } from './world';

/**
 * Whether, where and how well the pods of a lab fit its declared nodes: when all is in its place, during each workload's rollout, and with
 * each node drained. Run-time pods count at their most.
 */
export function scheduleLab(cluster: LabCluster): SchedulePlan {
  const world = makeWorld(cluster);
  const steady = settle(world);
  const budgets = new Budgets(cluster, world.groups);
  return {
    nodes: world.occupancy.nodes.map(({ index }) => nodePlan(world, index)),
    workloads: world.groups.map((group) => workloadPlan(world, steady, group)),
    drains: world.occupancy.nodes.map(({ index }) => planDrain(world, steady, budgets, index)),
  };
}

function nodePlan({ occupancy }: World, node: number): NodePlan {
  const name = occupancy.nodes[node]?.name ?? '';
  const allocatable: Amounts = occupancy.nodes[node]?.allocatable ?? {};
  const resources: Record<string, Usage> = {};
  for (const [i, resource] of occupancy.resources.entries()) {
    const all = allocatable[resource] ?? 0;
    if (!Number.isFinite(all) || all === 0) continue;
    const free = occupancy.freeOn(node)[i] ?? 0;
    resources[resource] = { allocatable: all, used: all - free, free, percent: Math.round((100 * (all - free)) / all) };
  }
  return { name, resources, pods: occupancy.groupsOn(node).map((group) => podsOf(group, occupancy.countOn(group, node))) };
}

function workloadPlan(world: World, steady: Steady, group: PodGroup): WorkloadPlan {
  const { occupancy } = world;
  const verdict = steady.verdicts.get(group);
  const rollout = planRollout(world, steady, group);
  return {
    workload: group.workload,
    pods: group.count,
    passing: group.role === 'passing',
    nodes: Object.fromEntries(occupancy.placesOf(group).map(([node, count]) => [occupancy.nodes[node]?.name ?? '', count])),
    steady: verdict ?? { kind: 'fits', reserve: true },
    ...(rollout ? { rollout } : {}),
    ...(group.role === 'daemon' || verdict?.kind !== 'fits' ? {} : { headroom: headroomOf(world, group) }),
  };
}
