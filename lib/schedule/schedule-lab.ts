import type { LabDescription } from '../lab/description';
import type { Objects } from '../manifest/objects';
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
export function scheduleLab(objects: Objects, lab: LabDescription): SchedulePlan {
  const world = makeWorld(objects, lab);
  const steady = settle(world);
  const budgets = new Budgets(objects, world.groups);
  return {
    nodes: world.cluster.nodes.map(({ index }) => nodePlan(world, index)),
    workloads: world.groups.map((group) => workloadPlan(world, steady, group)),
    drains: world.cluster.nodes.map(({ index }) => planDrain(world, steady, budgets, index)),
  };
}

function nodePlan({ cluster }: World, node: number): NodePlan {
  const name = cluster.nodes[node]?.name ?? '';
  const allocatable: Amounts = cluster.nodes[node]?.allocatable ?? {};
  const resources: Record<string, Usage> = {};
  for (const [i, resource] of cluster.resources.entries()) {
    const all = allocatable[resource] ?? 0;
    if (!Number.isFinite(all) || all === 0) continue;
    const free = cluster.freeOn(node)[i] ?? 0;
    resources[resource] = { allocatable: all, used: all - free, free, percent: Math.round((100 * (all - free)) / all) };
  }
  return { name, resources, pods: cluster.groupsOn(node).map((group) => podsOf(group, cluster.countOn(group, node))) };
}

function workloadPlan(world: World, steady: Steady, group: PodGroup): WorkloadPlan {
  const { cluster } = world;
  const verdict = steady.verdicts.get(group);
  const rollout = planRollout(world, steady, group);
  return {
    workload: group.workload,
    pods: group.count,
    passing: group.role === 'passing',
    nodes: Object.fromEntries(cluster.placesOf(group).map(([node, count]) => [cluster.nodes[node]?.name ?? '', count])),
    steady: verdict ?? { kind: 'fits', reserve: true },
    ...(rollout ? { rollout } : {}),
    ...(group.role === 'daemon' || verdict?.kind !== 'fits' ? {} : { headroom: headroomOf(world, group) }),
  };
}
