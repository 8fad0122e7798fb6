import { Changes } from './changes';
import { copies } from './feasibility-bounds';
import { canBeOn } from './filters';
import type { Occupancy } from './occupancy';
import type { Headroom } from './plan';
import type { PodGroup } from './pod-group';
import { mostByQuota, usageOf } from './quotas';
import type { SchedulerState } from './scheduler-state';
import { currentRefusals } from './words';

/** So many more pods are enough to know. */
const ENOUGH = 100;

/** How many more pods of the group fit beside everything that is there. @param world with everything in its place; it is so afterwards */
export function headroomOf({ occupancy, groups, quotas }: SchedulerState, group: PodGroup): Headroom {
  const tight = mostByQuota(group, quotas, (quota, resource) =>
    groups.reduce(
      (sum, other) => sum + (quota.counts(other) ? (occupancy.placed[other.index] ?? 0) * (usageOf(other, resource) ?? 0) : 0),
      0,
    ),
  );
  const limit = Math.min(ENOUGH, tight?.most ?? ENOUGH);
  if (limit === ENOUGH && hasPlainRoom(occupancy, group)) return { pods: ENOUGH, orMore: true };
  const changes = new Changes(occupancy);
  let pods = 0;
  // Where the last one went there is often room for the next.
  let from = 0;
  for (; pods < limit; pods += 1) {
    const found = nextFit(group, from, (node) => canBeOn(occupancy, group, node));
    if (found === undefined) break;
    from = found;
    changes.add(group, group.fit.eligible[found] ?? -1);
  }
  const full = pods < limit ? currentRefusals(occupancy, group).why : undefined;
  changes.undo();
  if (full !== undefined) return { pods, orMore: false, limitedBy: full };
  if (limit === ENOUGH) return { pods, orMore: true };
  return { pods, orMore: false, limitedBy: `quota ${tight?.quota.name}: ${tight?.resource}` };
}

/** Whether there is room for enough, and nothing else matters to the group. */
function hasPlainRoom(occupancy: Occupancy, group: PodGroup): boolean {
  if (occupancy.plainKindOf(group) === undefined) return false;
  let room = 0;
  for (const node of group.fit.eligible) {
    room += copies(occupancy, group, node, true);
    if (room >= ENOUGH) return true;
  }
  return false;
}

function nextFit({ fit: { eligible } }: PodGroup, from: number, fits: (node: number) => boolean): number | undefined {
  for (let i = 0; i < eligible.length; i += 1) {
    const at = (from + i) % eligible.length;
    const node = eligible[at];
    if (node !== undefined && fits(node)) return at;
  }
  return undefined;
}
