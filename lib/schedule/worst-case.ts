import { refusedForGood } from './filters';
import type { Occupancy } from './occupancy';
import { leastShare } from './pack';
import type { PodGroup } from './pod-group';
import type { SpreadCounter } from './topology-counters';

/** How many pods of each group, by index, may be there at most. */
export type Counts = (group: PodGroup) => number;

/** Subsets of a group's nodes that are tried: any of them may prove it. */
const SUBSETS = 6;

/**
 * Finds groups whose pods get a node whatever the scheduler does with all the others: by counting how many nodes the others can block at
 * most. A group that it does not find may be as lucky; nothing is said of it.
 */
export class WorstCase {
  readonly #meets = new Map<number, boolean>();
  /** What was found of plain groups, by kind and number of pods more. */
  readonly #plain = new Map<string, boolean>();
  /** Pods of all groups that take the same of the same nodes. */
  readonly #kinds = new Map<number, { readonly group: PodGroup; count: number }>();
  #more: { readonly group: PodGroup; readonly count: number } | undefined;

  /** @param occupancy with DaemonSets' pods and nothing else */
  constructor(
    private readonly occupancy: Occupancy,
    private readonly counts: Counts,
  ) {
    for (const group of occupancy.groups) {
      if (group.role === 'daemon') continue;
      const key = occupancy.kindOf(group);
      const kind = this.#kinds.get(key) ?? { group, count: 0 };
      kind.count += counts(group);
      this.#kinds.set(key, kind);
    }
  }

  /** Whether every pod of the group finds a node in every case. @param more pods of the group beyond its number */
  isGuaranteed(group: PodGroup, more = 0): boolean {
    const kind = this.occupancy.plainKindOf(group);
    const key = `${kind} ${more}`;
    const known = kind === undefined ? undefined : this.#plain.get(key);
    if (known !== undefined) return known;
    this.#more = { group, count: more };
    const guaranteed = this.#findsNode(group);
    this.#more = undefined;
    if (kind !== undefined) this.#plain.set(key, guaranteed);
    return guaranteed;
  }

  #countOf(group: PodGroup): number {
    return this.counts(group) + (this.#more?.group === group ? this.#more.count : 0);
  }

  #findsNode(group: PodGroup): boolean {
    const nodes = group.fit.eligible.filter((node) => refusedForGood(this.occupancy, group, node) === undefined);
    if (nodes.length === 0 || !this.#affinityGuaranteed(group, nodes)) return false;
    const { pinned, exclusive } = group.volumes;
    const users =
      pinned.length + exclusive.length === 0
        ? []
        : this.occupancy.groups.filter(({ volumes }) =>
            [...pinned, ...exclusive].some((claim) => [...volumes.pinned, ...volumes.exclusive].includes(claim)),
          );
    const sharing = users.reduce((sum, user) => sum + this.#countOf(user), 0) > 1;
    if (sharing && exclusive.length > 0) return false;
    // Whichever node the first user chooses, all others must have room there.
    if (sharing && !users.every(({ fit }) => nodes.length === fit.eligible.length && fit.eligible.every((node) => nodes.includes(node))))
      return false;
    const hard = this.occupancy.countersOf(group).spread.filter((spread) => spread.hard);
    const [spread, ...more] = hard;
    if (more.length > 0 || (spread && sharing)) return false;
    if (sharing) return nodes.every((node) => this.#hasRoomFor(group, [node]));
    return spread ? this.#spreadGuaranteed(group, nodes, spread) : this.#cannotBlock(group, nodes);
  }

  /** What must be near is: all nodes that any of them can be on are one domain. */
  #affinityGuaranteed(group: PodGroup, nodes: readonly number[]): boolean {
    const { affinity, matchesOwnAffinity } = this.occupancy.countersOf(group);
    return affinity.every((counter) => {
      const company = this.occupancy.groups
        .filter((other) => this.occupancy.countersOf(other).updates.has(counter))
        .flatMap(({ fit }) => fit.eligible);
      const domains = new Set([...nodes, ...company].map((node) => counter.topology.domainOf[node]));
      return matchesOwnAffinity && domains.size === 1;
    });
  }

  /** The domain with least pods always takes one more, if no domain that counts can be blocked; or there are too few pods to fill any. */
  #spreadGuaranteed(group: PodGroup, nodes: readonly number[], { counter, self, maxSkew, minDomains }: SpreadCounter): boolean {
    const open = counter.present.filter((domain) =>
      this.#cannotBlock(
        group,
        nodes.filter((node) => counter.topology.domainOf[node] === domain),
      ),
    );
    if (open.length === 0) return false;
    if (open.length === counter.present.length && open.length >= minDomains) return true;
    const counted = this.occupancy.counters.groupsCountedBy(counter);
    const others = counted.reduce((sum, other) => sum + this.#countOf(other), 0) - self;
    return Math.floor(others / open.length) + self <= maxSkew;
  }

  #cannotBlock(group: PodGroup, nodes: readonly number[]): boolean {
    const request = this.occupancy.requestOf(group);
    const slack = new Map(nodes.map((node) => [node, leastShare(this.occupancy.freeOn(node), request)]));
    const roomy = [...nodes].sort((a, b) => (slack.get(b) ?? 0) - (slack.get(a) ?? 0));
    for (let i = 0; i < SUBSETS; i += 1) {
      const subset = roomy.slice(0, Math.ceil((roomy.length * (SUBSETS - i)) / SUBSETS));
      if (subset.length > 0 && this.#hasRoomFor(group, subset)) return true;
    }
    return false;
  }

  /** Whether the others together can't block all these nodes: each pod counts for the part of a node that it can block at most. */
  #hasRoomFor(group: PodGroup, nodes: readonly number[]): boolean {
    const blocked = this.#blocked(group, nodes);
    if (blocked >= nodes.length) return false;
    const request = this.occupancy.requestOf(group);
    const slack = request.map((wanted, i) => (wanted > 0 ? this.#least(nodes, i) - wanted : Number.POSITIVE_INFINITY));
    const load = new Float64Array(request.length);
    const own = this.#kinds.get(this.occupancy.kindOf(group));
    let filled = 0;
    for (const kind of this.#kinds.values()) {
      const count = kind.count + (kind === own ? (this.#more?.group === group ? this.#more.count : 0) - 1 : 0);
      if (count <= 0 || !this.#meet(group, kind.group)) continue;
      const taken = this.occupancy.requestOf(kind.group);
      let most = 0;
      for (let i = 0; i < taken.length; i += 1) {
        if ((taken[i] ?? 0) === 0) continue;
        load[i] = (load[i] ?? 0) + count * (taken[i] ?? 0);
        most = Math.max(most, (taken[i] ?? 0) / (slack[i] ?? 0));
      }
      filled += count * most;
    }
    if (blocked === 0 && load.every((sum, i) => sum <= (slack[i] ?? 0))) return true;
    // A little less than all, as sums of fractions are not exact.
    return filled <= (nodes.length - blocked) * (1 - 1e-9);
  }

  #least(nodes: readonly number[], resource: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const node of nodes) least = Math.min(least, this.occupancy.freeOn(node)[resource] ?? 0);
    return least;
  }

  /** How many of the nodes the others can make impossible at most, just by being there. */
  #blocked(group: PodGroup, nodes: readonly number[]): number {
    const { hostPortConflicts, antiAffinity, existingAntiAffinity } = this.occupancy.countersOf(group);
    let blocked = 0;
    for (const index of hostPortConflicts) {
      const other = this.occupancy.groups[index];
      if (other && this.#meet(group, other)) blocked += this.#othersOf(group, other);
    }
    for (const counter of new Set([...antiAffinity, ...existingAntiAffinity])) {
      const sizes = new Map<number, number>();
      for (const node of nodes) {
        const domain = counter.topology.domainOf[node] ?? -1;
        if (domain >= 0) sizes.set(domain, (sizes.get(domain) ?? 0) + 1);
      }
      const pods = this.occupancy.counters.groupsCountedBy(counter).reduce((sum, other) => sum + this.#othersOf(group, other), 0);
      if (pods > 0) blocked += pods * Math.max(0, ...sizes.values());
    }
    return blocked;
  }

  /** Pods of another group, or the other pods of this one; DaemonSets' pods are there already. */
  #othersOf(group: PodGroup, other: PodGroup): number {
    return other.role === 'daemon' ? 0 : this.#countOf(other) - (other === group ? 1 : 0);
  }

  /** Whether pods of both can be on one node. */
  #meet({ fit: a }: PodGroup, { fit: b }: PodGroup): boolean {
    const key = a.id * this.occupancy.groups.length + b.id;
    let meet = this.#meets.get(key);
    if (meet === undefined) {
      const nodes = new Set(b.eligible);
      meet = a.eligible.some((node) => nodes.has(node));
      this.#meets.set(key, meet);
    }
    return meet;
  }
}
