import { printAmount } from './amounts';
import type { FeasibilityBounds } from './feasibility-bounds';
import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';
import { printNames } from './words';

/** A set of nodes, and what pods ask of it: it may be more than full. */
export interface CapacityBound {
  readonly groups: readonly PodGroup[];
  readonly resource: string;
  readonly wanted: number;
  readonly has: number;
  readonly nodes: readonly string[];
}

/** Different sets of nodes that are looked at; a lab has few. */
const SETS = 64;

/** Groups whose pods can be on the same nodes. */
interface Alike {
  readonly set: ReadonlySet<number>;
  readonly groups: PodGroup[];
}

/** What is asked for of sets of nodes by the pods that can be nowhere else. Only pods that stay count: a Job's may run before or after. */
export class CapacityBounds {
  readonly #alike = new Map<string, Alike>();
  readonly #of = new Map<PodGroup, readonly CapacityBound[]>();
  /** Sets of nodes that are more than full, the smallest first. */
  readonly overfull: readonly CapacityBound[];

  /** @param occupancy with DaemonSets' pods and nothing else */
  constructor(
    private readonly occupancy: Occupancy,
    outlooks: readonly FeasibilityBounds[],
  ) {
    this.#gather(outlooks);
    const all = [...this.#alike.values()];
    const sets = [...all.slice(0, SETS).map(({ set }) => set), new Set(occupancy.nodes.map(({ index }) => index))];
    const found: CapacityBound[] = [];
    for (const set of sets) {
      const inside = all.filter((one) => isSubset(one.set, set));
      const sums = this.#boundsOf(
        set,
        inside.flatMap(({ groups }) => groups),
      );
      found.push(...sums.filter(({ wanted, has }) => wanted > has));
      for (const { groups } of inside) for (const group of groups) this.#of.set(group, sums.concat(this.#of.get(group) ?? []));
    }
    this.overfull = found.sort((a, b) => a.nodes.length - b.nodes.length);
  }

  /** What one more pod of the group makes more than full; undefined if nothing, or only what is so without it. */
  overfullWith(group: PodGroup): CapacityBound | undefined {
    const request = this.occupancy.requestOf(group);
    for (const sum of this.#of.get(group) ?? []) {
      const wanted = sum.wanted + (request[this.occupancy.resources.indexOf(sum.resource)] ?? 0);
      if (sum.wanted <= sum.has && wanted > sum.has) return { ...sum, wanted };
    }
    return undefined;
  }

  #gather(outlooks: readonly FeasibilityBounds[]): void {
    const keys = new Map<readonly number[], string>();
    for (const { group, possible } of outlooks) {
      if (group.role !== 'permanent' || group.count === 0 || possible.length === 0) continue;
      const key = keys.get(possible) ?? possible.join();
      keys.set(possible, key);
      const one = this.#alike.get(key) ?? { set: new Set(possible), groups: [] };
      this.#alike.set(key, one);
      one.groups.push(group);
    }
  }

  #boundsOf(set: ReadonlySet<number>, inside: readonly PodGroup[]): readonly CapacityBound[] {
    const { occupancy } = this;
    const nodes = [...set].map((node) => occupancy.nodes[node]?.name ?? '');
    return occupancy.resources.map((resource, i) => {
      const groups = inside.filter((group) => (occupancy.requestOf(group)[i] ?? 0) > 0);
      const wanted = groups.reduce((sum, group) => sum + group.count * (occupancy.requestOf(group)[i] ?? 0), 0);
      return { groups, resource, wanted, has: roomOn(occupancy, groups, set, i), nodes };
    });
  }
}

function isSubset(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size > b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** What DaemonSets' pods leave; they yield to pods of higher priority. */
function roomOn(occupancy: Occupancy, asking: readonly PodGroup[], set: ReadonlySet<number>, i: number): number {
  const most = asking.reduce((highest, { priority }) => Math.max(highest, priority), Number.NEGATIVE_INFINITY);
  const yields = occupancy.groups.some(({ role, priority }) => role === 'daemon' && most > priority);
  const resource = occupancy.resources[i] ?? '';
  let sum = 0;
  for (const node of set) sum += Math.max(0, (yields ? occupancy.nodes[node]?.allocatable[resource] : occupancy.baseOn(node)[i]) ?? 0);
  return sum;
}

/** The sum in words. */
export function printCapacityBound({ resource, wanted, has, nodes }: CapacityBound): string {
  return `together they request ${printAmount(resource, wanted)} ${resource}, and ${printNames(nodes)} ${nodes.length === 1 ? 'has' : 'have'} ${printAmount(resource, has)}`;
}
