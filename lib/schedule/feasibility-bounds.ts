import { refusalsOf, refusedForGood } from './filters';
import { AFFINITY_NOT_MET } from './inter-pod';
import type { Refusal } from './node-fit';
import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';
import type { TopologyCounter } from './topology-counters';

/** What can be said of a group for certain while only the DaemonSets' pods run: whatever else runs can only make it worse. */
export interface FeasibilityBounds {
  readonly group: PodGroup;
  /** Nodes that nothing rules out. */
  readonly possible: readonly number[];
  /** For each node why it is ruled out; empty if it is not. */
  readonly refusals: readonly (readonly Refusal[])[];
  /** At most so many of these pods can run at the same time. */
  readonly most: number;
  /** What sets that number. */
  readonly limit: BoundReason;
}

/** Room on the nodes, host ports, domains that must hold one pod each, an even spread, or a volume that ties all to one node or one pod. */
export type BoundReason = 'room' | 'ports' | 'domains' | 'spread' | 'volume';

/**
 * Outlooks of all groups.
 * @param occupancy with DaemonSets' pods and nothing else
 * @param firm whether all of those have their nodes: else it is open which of them would yield
 */
export function feasibilityBounds(occupancy: Occupancy, firm: boolean): readonly FeasibilityBounds[] {
  const daemonsYield = Math.min(...occupancy.groups.filter(({ role }) => role === 'daemon').map(({ priority }) => priority));
  const near = new AffinityReach(occupancy);
  const helped = (group: PodGroup) => (counter: TopologyCounter) =>
    occupancy.counters.groupsCountedBy(counter).some((other) => other !== group && other.count > 0 && other.role !== 'daemon');
  const plain = new Map<string, Omit<FeasibilityBounds, 'group'>>();
  return occupancy.groups.map((group) => {
    // A pod of higher priority may drive them away.
    const beside = firm && group.priority <= daemonsYield;
    const kind = occupancy.plainKindOf(group);
    const known = kind === undefined ? undefined : plain.get(`${kind} ${beside}`);
    if (known) return { group, ...known };
    const refusals = occupancy.nodes.map(({ index }) => ruledOut(occupancy, group, index, beside, near));
    const possible = group.fit.eligible.filter((node) => refusals[node]?.length === 0);
    const found = { possible, refusals, ...mostOf(occupancy, group, possible, beside, helped(group)) };
    if (kind !== undefined) plain.set(`${kind} ${beside}`, found);
    return { group, ...found };
  });
}

/** Most nodes say nothing: one list for all of them. */
const NONE: readonly Refusal[] = [];

function ruledOut(occupancy: Occupancy, group: PodGroup, node: number, firm: boolean, near: AffinityReach): readonly Refusal[] {
  const refused = group.fit.refused[node];
  if (refused) return firm ? refusalsOf(occupancy, group, node) : [refused];
  if (firm && refusedForGood(occupancy, group, node)) return refusalsOf(occupancy, group, node);
  if (!firm) {
    const short = tooLarge(occupancy, group, node);
    if (short.length > 0) return short;
  }
  return near.allows(group, node) ? NONE : [{ filter: 'InterPodAffinity', reason: AFFINITY_NOT_MET }];
}

/** What even the empty node has too little of. */
function tooLarge(occupancy: Occupancy, group: PodGroup, node: number): readonly Refusal[] {
  const request = occupancy.requestOf(group);
  return occupancy.resources.flatMap((resource, i) => {
    const has = occupancy.nodes[node]?.allocatable[resource] ?? 0;
    return (request[i] ?? 0) > has ? [{ filter: 'NodeResourcesFit', reason: `Insufficient ${resource}` } as const] : [];
  });
}

/** Where pods that must be near others can be at all. */
class AffinityReach {
  readonly #reached = new Map<TopologyCounter, ReadonlySet<number>>();

  constructor(private readonly occupancy: Occupancy) {}

  allows(group: PodGroup, node: number): boolean {
    const { affinity, matchesOwnAffinity } = this.occupancy.countersOf(group);
    if (matchesOwnAffinity) return true;
    return affinity.every((counter) => {
      let reached = this.#reached.get(counter);
      if (reached === undefined) {
        const nodes = this.occupancy.counters.groupsCountedBy(counter).flatMap(({ fit, count }) => (count > 0 ? fit.eligible : []));
        reached = new Set(nodes.map((one) => counter.topology.domainOf[one] ?? -1));
        this.#reached.set(counter, reached);
      }
      return reached.has(counter.topology.domainOf[node] ?? -1);
    });
  }
}

function mostOf(
  occupancy: Occupancy,
  group: PodGroup,
  possible: readonly number[],
  firm: boolean,
  helped: (counter: TopologyCounter) => boolean,
) {
  const room = new Map(possible.map((node) => [node, copies(occupancy, group, node, firm)]));
  const total = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + (room.get(node) ?? 0), 0);
  const { antiAffinity, updates, hostPortConflicts, spread } = occupancy.countersOf(group);
  const found: { most: number; limit: BoundReason }[] = [
    { most: total(possible), limit: hostPortConflicts.has(group.index) ? 'ports' : 'room' },
  ];
  for (const counter of antiAffinity) {
    if (!updates.has(counter)) continue;
    const domains = new Set(possible.map((node) => counter.topology.domainOf[node] ?? -1));
    const without = possible.filter((node) => (counter.topology.domainOf[node] ?? -1) < 0);
    domains.delete(-1);
    found.push({ most: domains.size + total(without), limit: 'domains' });
  }
  for (const { hard, counter, self, maxSkew, minDomains } of spread) {
    if (!hard || self === 0 || helped(counter)) continue;
    const rooms = counter.present.map((domain) => total(possible.filter((node) => counter.topology.domainOf[node] === domain)));
    const already = counter.present.map((domain) => counter.counts[domain] ?? 0);
    if (already.some((count) => count > 0)) continue;
    const least = rooms.length < minDomains ? 0 : Math.min(...rooms);
    const outside = possible.filter((node) => !counter.present.includes(counter.topology.domainOf[node] ?? -1));
    found.push({ most: rooms.reduce((sum, one) => sum + Math.min(one, least + maxSkew), 0) + total(outside), limit: 'spread' });
  }
  if (group.volumes.pinned.length > 0) found.push({ most: Math.max(0, ...room.values()), limit: 'volume' });
  if (group.volumes.exclusive.length > 0) found.push({ most: Math.min(1, total(possible)), limit: 'volume' });
  return found.reduce((least, one) => (one.most < least.most ? one : least));
}

/** How many of these pods have room on a node. @param firm beside what is there now, else on the empty node */
export function copies(occupancy: Occupancy, group: PodGroup, node: number, firm: boolean): number {
  if (occupancy.countersOf(group).hostPortConflicts.has(group.index)) return 1;
  const request = occupancy.requestOf(group);
  let most = Number.POSITIVE_INFINITY;
  for (const [i, resource] of occupancy.resources.entries()) {
    const wanted = request[i] ?? 0;
    const has = firm ? occupancy.freeOn(node)[i] : occupancy.nodes[node]?.allocatable[resource];
    if (wanted > 0) most = Math.min(most, Math.floor((has ?? 0) / wanted));
  }
  return most;
}
