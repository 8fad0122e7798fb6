import { canBeOn } from './filters';
import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';
import { bestOf } from './score';

/** So many pods of a group are to be placed. */
export interface Wanted {
  readonly group: PodGroup;
  readonly count: number;
}

/** Which node a pod goes to, of those that it may. */
type Choose = (occupancy: Occupancy, group: PodGroup, nodes: readonly number[]) => number | undefined;

/** What was placed: the occupancy has these pods now. */
export interface Packing {
  readonly placed: readonly (readonly [group: PodGroup, node: number])[];
  /** Pods that no node would take. */
  readonly missing: readonly Wanted[];
}

/** Places pods as the scheduler probably does: by priority, then in the order in which they are given, on the node it likes best. */
function packAsScheduler(occupancy: Occupancy, wanted: readonly Wanted[]): Packing {
  return pack(
    occupancy,
    [...wanted].sort((a, b) => b.group.priority - a.group.priority),
    bestOf,
  );
}

/** The same, and if pods are missing then the hard ones first: those that few nodes take, then large ones. What is still missing may yet fit. */
export function packHard(occupancy: Occupancy, wanted: readonly Wanted[]): Packing {
  const first = packAsScheduler(occupancy, wanted);
  if (first.missing.length === 0) return first;
  const hardFirst = [...wanted].sort((a, b) => hardness(occupancy, b.group) - hardness(occupancy, a.group));
  for (const choose of [tightest, bestOf]) {
    unpack(occupancy, first);
    const next = pack(occupancy, hardFirst, choose);
    if (next.missing.length === 0) return next;
    unpack(occupancy, next);
    for (const [group, node] of first.placed) occupancy.add(group, node);
  }
  return first;
}

/** Takes away what was placed. */
export function unpack(occupancy: Occupancy, { placed }: Packing): void {
  for (const [group, node] of [...placed].reverse()) occupancy.undo(group, node);
}

/** Places pods one by one, until nothing more moves: one that has no place yet may get one when others have come. */
function pack(occupancy: Occupancy, wanted: readonly Wanted[], choose: Choose): Packing {
  const placed: (readonly [PodGroup, number])[] = [];
  let missing = wanted.filter(({ count }) => count > 0);
  for (let before = -1; placed.length > before && missing.length > 0; ) {
    before = placed.length;
    missing = missing.flatMap(({ group, count }) => {
      for (let left = count; left > 0; left -= 1) {
        const node = choose(occupancy, group, nodesFor(occupancy, group));
        if (node === undefined) return [{ group, count: left }];
        occupancy.add(group, node);
        placed.push([group, node]);
      }
      return [];
    });
  }
  return { placed, missing };
}

/** Nodes that one more pod can be on, as things are. */
export function nodesFor(occupancy: Occupancy, group: PodGroup): readonly number[] {
  return group.fit.eligible.filter((node) => canBeOn(occupancy, group, node));
}

function tightest(occupancy: Occupancy, group: PodGroup, nodes: readonly number[]): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const left = leastShare(occupancy.freeOn(node), occupancy.requestOf(group));
    if (left < least) [best, least] = [node, left];
  }
  return best;
}

/** How much of what the pod asks for is there, of the resource that there is least of. */
export function leastShare(free: Float64Array, request: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < request.length; i += 1) {
    const wanted = request[i] ?? 0;
    if (wanted > 0) least = Math.min(least, (free[i] ?? 0) / wanted);
  }
  return least;
}

function hardness(occupancy: Occupancy, group: PodGroup): number {
  const { eligible } = group.fit;
  const roomiest = Math.max(0, ...eligible.map((node) => leastShare(occupancy.freeOn(node), occupancy.requestOf(group))));
  return 1 / (eligible.length * roomiest + 1e-9);
}
