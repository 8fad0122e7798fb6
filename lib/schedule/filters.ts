import type { Cluster } from './cluster';
import { NO_FREE_PORT } from './host-ports';
import { NOT_NEAR, TOO_NEAR, UNWELCOME } from './inter-pod';
import type { SpreadLink } from './links';
import type { Filter, Refusal } from './node-fit';
import type { PodGroup } from './pod-group';
import { TOO_MANY } from './spread';
import { VOLUME_ELSEWHERE, VOLUME_TAKEN } from './volumes';

const NO_PORT: Refusal = { filter: 'NodePorts', reason: NO_FREE_PORT };
const NO_ROOM: Refusal = { filter: 'NodeResourcesFit', reason: '' };
const TAKEN: Refusal = { filter: 'VolumeRestrictions', reason: VOLUME_TAKEN };
const ELSEWHERE: Refusal = { filter: 'VolumeBinding', reason: VOLUME_ELSEWHERE };
const SKEWED: Refusal = { filter: 'PodTopologySpread', reason: TOO_MANY };
const FAR: Refusal = { filter: 'InterPodAffinity', reason: NOT_NEAR };
const NEAR: Refusal = { filter: 'InterPodAffinity', reason: TOO_NEAR };
const UNWANTED: Refusal = { filter: 'InterPodAffinity', reason: UNWELCOME };

/** Filters that are asked after those of ports and resources. */
const LATE: readonly Filter[] = ['VolumeBinding', 'PodTopologySpread', 'InterPodAffinity'];

/** Whether one more pod of the group can be on the node, as things are. */
export function canBeOn(cluster: Cluster, group: PodGroup, node: number): boolean {
  return group.fit.refused[node] === undefined && refusedForWhatRuns(cluster, group, node) === undefined;
}

/** Why the scheduler refuses the node for one more pod of the group, as things are: what its first filter that refuses says. */
export function refusalsOf(cluster: Cluster, group: PodGroup, node: number): readonly Refusal[] {
  const own = group.fit.refused[node];
  // Ports and resources are asked before volumes and other pods.
  const early = own && LATE.includes(own.filter) ? refusedForGood(cluster, group, node) : undefined;
  const refused = early && !LATE.includes(early.filter) ? early : (own ?? refusedForWhatRuns(cluster, group, node));
  if (refused === NO_ROOM) return shortages(cluster, group, node);
  return refused ? [refused] : [];
}

/** Filters that only ever refuse more when more pods run: what they refuse beside pods that surely run is refused for good. */
export function refusedForGood(cluster: Cluster, group: PodGroup, node: number): Refusal | undefined {
  return (
    atPorts(cluster, group, node) ??
    atResources(cluster, group, node) ??
    atExclusiveVolumes(cluster, group) ??
    awayFromOthers(cluster, group, node)
  );
}

function refusedForWhatRuns(cluster: Cluster, group: PodGroup, node: number): Refusal | undefined {
  return (
    atPorts(cluster, group, node) ??
    atResources(cluster, group, node) ??
    atExclusiveVolumes(cluster, group) ??
    atVolumes(cluster, group, node) ??
    (cluster.links(group).spread.every((link) => spreads(link, node)) ? undefined : SKEWED) ??
    (isNear(cluster, group, node) ? awayFromOthers(cluster, group, node) : FAR)
  );
}

function atPorts(cluster: Cluster, group: PodGroup, node: number): Refusal | undefined {
  if (group.ports.length === 0) return undefined;
  const { rivals } = cluster.links(group);
  for (const index of rivals) if (cluster.on[node]?.has(index)) return NO_PORT;
  return undefined;
}

/** Equality fits; what is not asked for does not matter, even if it is overdrawn. */
function atResources(cluster: Cluster, group: PodGroup, node: number): Refusal | undefined {
  const [request, free] = [cluster.requestOf(group), cluster.freeOn(node)];
  for (let i = 0; i < request.length; i += 1) {
    const wanted = request[i] ?? 0;
    if (wanted > 0 && wanted > (free[i] ?? 0)) return NO_ROOM;
  }
  return undefined;
}

function shortages(cluster: Cluster, group: PodGroup, node: number): readonly Refusal[] {
  const [request, free] = [cluster.requestOf(group), cluster.freeOn(node)];
  return cluster.resources.flatMap((resource, i) => {
    const wanted = request[i] ?? 0;
    if (wanted === 0 || wanted <= (free[i] ?? 0)) return [];
    return [{ filter: 'NodeResourcesFit', reason: resource === 'pods' ? 'Too many pods' : `Insufficient ${resource}` } as const];
  });
}

function atExclusiveVolumes(cluster: Cluster, { volumes }: PodGroup): Refusal | undefined {
  return volumes.exclusive.some((claim) => cluster.isUsed(claim)) ? TAKEN : undefined;
}

function atVolumes(cluster: Cluster, { volumes }: PodGroup, node: number): Refusal | undefined {
  return volumes.pinned.every((claim) => (cluster.pinOf(claim) ?? node) === node) ? undefined : ELSEWHERE;
}

/** How many there would be, less those in the domain that has least, is at most the skew. */
function spreads({ hard, counter, self, maxSkew, minDomains }: SpreadLink, node: number): boolean {
  if (!hard) return true;
  const least = counter.present.length < minDomains ? 0 : counter.least();
  return counter.at(node) + self - (Number.isFinite(least) ? least : 0) <= maxSkew;
}

/** Every term has a pod in the node's domain; or there is none anywhere and the pods would start the company themselves. */
function isNear(cluster: Cluster, group: PodGroup, node: number): boolean {
  const { affinity, startsAffinity } = cluster.links(group);
  if (affinity.length === 0 || affinity.every((counter) => counter.at(node) > 0)) return true;
  return startsAffinity && affinity.every(({ total }) => total === 0);
}

function awayFromOthers(cluster: Cluster, group: PodGroup, node: number): Refusal | undefined {
  const { antiAffinity, unwelcome } = cluster.links(group);
  for (const counter of antiAffinity) if (counter.at(node) > 0) return NEAR;
  for (const counter of unwelcome) if (counter.at(node) > 0) return UNWANTED;
  return undefined;
}
