import { NO_FREE_PORT } from './host-ports';
import { AFFINITY_NOT_MET, ANTI_AFFINITY_NOT_MET, EXISTING_ANTI_AFFINITY } from './inter-pod';
import type { Filter, Refusal } from './node-fit';
import type { Occupancy } from './occupancy';
import type { PodGroup } from './pod-group';
import { TOO_MANY } from './spread';
import type { SpreadCounter } from './topology-counters';
import { VOLUME_ELSEWHERE, VOLUME_TAKEN } from './volumes';

const NO_PORT: Refusal = { filter: 'NodePorts', reason: NO_FREE_PORT };
const NO_ROOM: Refusal = { filter: 'NodeResourcesFit', reason: '' };
const TAKEN: Refusal = { filter: 'VolumeRestrictions', reason: VOLUME_TAKEN };
const ELSEWHERE: Refusal = { filter: 'VolumeBinding', reason: VOLUME_ELSEWHERE };
const SKEWED: Refusal = { filter: 'PodTopologySpread', reason: TOO_MANY };
const NO_AFFINITY: Refusal = { filter: 'InterPodAffinity', reason: AFFINITY_NOT_MET };
const ANTI_AFFINITY: Refusal = { filter: 'InterPodAffinity', reason: ANTI_AFFINITY_NOT_MET };
const OTHERS_ANTI_AFFINITY: Refusal = { filter: 'InterPodAffinity', reason: EXISTING_ANTI_AFFINITY };

/** Filters that are asked after those of ports and resources. */
const LATE: readonly Filter[] = ['VolumeBinding', 'PodTopologySpread', 'InterPodAffinity'];

/** Whether one more pod of the group can be on the node, as things are. */
export function canBeOn(occupancy: Occupancy, group: PodGroup, node: number): boolean {
  return group.fit.refused[node] === undefined && refusedForWhatRuns(occupancy, group, node) === undefined;
}

/** Why the scheduler refuses the node for one more pod of the group, as things are: what its first filter that refuses says. */
export function refusalsOf(occupancy: Occupancy, group: PodGroup, node: number): readonly Refusal[] {
  const own = group.fit.refused[node];
  // Ports and resources are asked before volumes and other pods.
  const early = own && LATE.includes(own.filter) ? refusedForGood(occupancy, group, node) : undefined;
  const refused = early && !LATE.includes(early.filter) ? early : (own ?? refusedForWhatRuns(occupancy, group, node));
  if (refused === NO_ROOM) return shortages(occupancy, group, node);
  return refused ? [refused] : [];
}

/** Filters that only ever refuse more when more pods run: what they refuse beside pods that surely run is refused for good. */
export function refusedForGood(occupancy: Occupancy, group: PodGroup, node: number): Refusal | undefined {
  return (
    atPorts(occupancy, group, node) ??
    atResources(occupancy, group, node) ??
    atExclusiveVolumes(occupancy, group) ??
    antiAffinityRefusal(occupancy, group, node)
  );
}

function refusedForWhatRuns(occupancy: Occupancy, group: PodGroup, node: number): Refusal | undefined {
  return (
    atPorts(occupancy, group, node) ??
    atResources(occupancy, group, node) ??
    atExclusiveVolumes(occupancy, group) ??
    atVolumes(occupancy, group, node) ??
    (occupancy.countersOf(group).spread.every((spread) => spreads(spread, node)) ? undefined : SKEWED) ??
    (meetsAffinity(occupancy, group, node) ? antiAffinityRefusal(occupancy, group, node) : NO_AFFINITY)
  );
}

function atPorts(occupancy: Occupancy, group: PodGroup, node: number): Refusal | undefined {
  if (group.ports.length === 0) return undefined;
  const { hostPortConflicts } = occupancy.countersOf(group);
  for (const index of hostPortConflicts) if (occupancy.on[node]?.has(index)) return NO_PORT;
  return undefined;
}

/** Equality fits; what is not asked for does not matter, even if it is overdrawn. */
function atResources(occupancy: Occupancy, group: PodGroup, node: number): Refusal | undefined {
  const [request, free] = [occupancy.requestOf(group), occupancy.freeOn(node)];
  for (let i = 0; i < request.length; i += 1) {
    const wanted = request[i] ?? 0;
    if (wanted > 0 && wanted > (free[i] ?? 0)) return NO_ROOM;
  }
  return undefined;
}

function shortages(occupancy: Occupancy, group: PodGroup, node: number): readonly Refusal[] {
  const [request, free] = [occupancy.requestOf(group), occupancy.freeOn(node)];
  return occupancy.resources.flatMap((resource, i) => {
    const wanted = request[i] ?? 0;
    if (wanted === 0 || wanted <= (free[i] ?? 0)) return [];
    return [{ filter: 'NodeResourcesFit', reason: resource === 'pods' ? 'Too many pods' : `Insufficient ${resource}` } as const];
  });
}

function atExclusiveVolumes(occupancy: Occupancy, { volumes }: PodGroup): Refusal | undefined {
  return volumes.exclusive.some((claim) => occupancy.isUsed(claim)) ? TAKEN : undefined;
}

function atVolumes(occupancy: Occupancy, { volumes }: PodGroup, node: number): Refusal | undefined {
  return volumes.pinned.every((claim) => (occupancy.pinOf(claim) ?? node) === node) ? undefined : ELSEWHERE;
}

/** How many there would be, less those in the domain that has least, is at most the skew. */
function spreads({ hard, counter, self, maxSkew, minDomains }: SpreadCounter, node: number): boolean {
  if (!hard) return true;
  const least = counter.present.length < minDomains ? 0 : counter.least();
  return counter.at(node) + self - (Number.isFinite(least) ? least : 0) <= maxSkew;
}

/** Every term has a pod in the node's domain; or there is none anywhere and the pods would start the company themselves. */
function meetsAffinity(occupancy: Occupancy, group: PodGroup, node: number): boolean {
  const { affinity, matchesOwnAffinity } = occupancy.countersOf(group);
  if (affinity.length === 0 || affinity.every((counter) => counter.at(node) > 0)) return true;
  return matchesOwnAffinity && affinity.every(({ total }) => total === 0);
}

function antiAffinityRefusal(occupancy: Occupancy, group: PodGroup, node: number): Refusal | undefined {
  const { antiAffinity, existingAntiAffinity } = occupancy.countersOf(group);
  for (const counter of antiAffinity) if (counter.at(node) > 0) return ANTI_AFFINITY;
  for (const counter of existingAntiAffinity) if (counter.at(node) > 0) return OTHERS_ANTI_AFFINITY;
  return undefined;
}
