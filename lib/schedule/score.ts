import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';

/** What each plugin's score counts for, as the scheduler is set up by default. */
const WEIGHT = { taints: 3, affinity: 2, spread: 2, pods: 2 };
const FULL = 100;
/** Skew of the constraint on nodes that every workload without one gets. */
const DEFAULT_SKEW = 3;

/**
 * The node that the scheduler would like best, of those that it may take. A prediction: the real one also looks at images, samples large
 * clusters and breaks ties by chance.
 */
export function bestOf(occupancy: Occupancy, group: PodGroup, nodes: readonly number[]): number | undefined {
  if (nodes.length < 2) return nodes[0];
  const scores = new Float64Array(nodes.length);
  addRoom(occupancy, group, nodes, scores);
  const { softTaints, preference } = group.fit;
  const valuesOf = (of: readonly number[]) => nodes.map((node) => of[node] ?? 0);
  if (softTaints.some((value) => value > 0)) addLessIsBetter(valuesOf(softTaints), 0, WEIGHT.taints, scores);
  if (preference.some((value) => value > 0)) addMoreIsBetter(valuesOf(preference), 0, WEIGHT.affinity, scores);
  addSpread(occupancy, group, nodes, scores);
  const { preferences } = occupancy.countersOf(group);
  if (preferences.length > 0) {
    const sums = nodes.map((node) => preferences.reduce((sum, { counter, weight }) => sum + weight * counter.at(node), 0));
    addMoreIsBetter(sums, Math.min(...sums), WEIGHT.pods, scores);
  }
  let best = 0;
  for (let i = 1; i < scores.length; i += 1) if ((scores[i] ?? 0) > (scores[best] ?? 0) + 1e-9) best = i;
  return nodes[best];
}

/** Room that is left, and how evenly cpu and memory are used. */
function addRoom(occupancy: Occupancy, group: PodGroup, nodes: readonly number[], scores: Float64Array): void {
  const request = occupancy.requestOf(group);
  const [cpu, memory] = [occupancy.resources.indexOf('cpu'), occupancy.resources.indexOf('memory')];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] ?? -1;
    const free = occupancy.freeOn(node);
    const allocatable = occupancy.nodes[node]?.allocatable;
    const cpuLeft = part((free[cpu] ?? 0) - (request[cpu] ?? 0), allocatable?.cpu);
    const memoryLeft = part((free[memory] ?? 0) - (request[memory] ?? 0), allocatable?.memory);
    scores[i] = (scores[i] ?? 0) + (FULL * (cpuLeft + memoryLeft)) / 2 + FULL * (1 - Math.abs(cpuLeft - memoryLeft) / 2);
  }
}

function part(left: number, all = 0): number {
  return Number.isFinite(all) && all > 0 ? left / all : 0;
}

function addSpread(occupancy: Occupancy, group: PodGroup, nodes: readonly number[], scores: Float64Array): void {
  const soft = occupancy.countersOf(group).spread.filter(({ hard }) => !hard);
  if (soft.length === 0 && (group.spread.length > 0 || group.source.owner === undefined)) return;
  // The first pod is as welcome on every node.
  if (soft.length === 0 && (occupancy.placed[group.index] ?? 0) === 0) return;
  const crowd = nodes.map((node) => {
    if (soft.length === 0) return occupancy.countOn(group, node) * Math.log(nodes.length + 2) + DEFAULT_SKEW - 1;
    return soft.reduce((sum, { counter, maxSkew }) => sum + counter.at(node) * Math.log(counter.present.length + 2) + maxSkew - 1, 0);
  });
  addLessIsBetter(crowd, Math.min(...crowd), WEIGHT.spread, scores);
}

function addLessIsBetter(values: readonly number[], least: number, weight: number, scores: Float64Array): void {
  const most = Math.max(...values);
  if (most === 0) return;
  for (const [i, value] of values.entries()) scores[i] = (scores[i] ?? 0) + (weight * FULL * (most + least - value)) / most;
}

function addMoreIsBetter(values: readonly number[], least: number, weight: number, scores: Float64Array): void {
  const range = Math.max(...values) - least;
  if (range === 0) return;
  for (const [i, value] of values.entries()) scores[i] = (scores[i] ?? 0) + (weight * FULL * (value - least)) / range;
}
