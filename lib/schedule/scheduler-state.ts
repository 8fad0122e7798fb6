import type { LabCluster } from '../cluster/cluster';
import { knownDevices } from '../cluster/device-classes';
import { type Refused, refusedAtAdmission } from './admission';
import { canBeOn } from './filters';
import { NodeFits } from './node-fit';
import { schedulerNodes } from './nodes';
import { Occupancy } from './occupancy';
import { distinguishesRevisions, type PodGroup, PodGroups } from './pod-group';
import { type Quota, quotasOf } from './quotas';
import { unlistedPods } from './unlisted-pods';

/** A lab with its DaemonSets' pods on their nodes, before anything else runs. */
export interface SchedulerState {
  readonly occupancy: Occupancy;
  readonly quotas: readonly Quota[];
  /** Groups that are wanted; DaemonSets' are among them. */
  readonly groups: readonly PodGroup[];
  /** Pods that a rollout makes, where the scheduler can tell them from the old ones. */
  readonly next: ReadonlyMap<PodGroup, PodGroup>;
  /** Why the API server takes none of a group's pods. */
  readonly refused: ReadonlyMap<PodGroup, Refused>;
  /** Nodes that have no room for a DaemonSet's pod beside the other DaemonSets'. */
  readonly nodesWithoutDaemon: ReadonlyMap<PodGroup, readonly number[]>;
}

/** Reads the pods and nodes of a lab. */
export function schedulerStateOf(cluster: LabCluster): SchedulerState {
  const nodes = schedulerNodes(cluster.lab, knownDevices(cluster));
  const maker = new PodGroups(cluster, new NodeFits(nodes));
  const groups = [...cluster.pods, ...unlistedPods(cluster)].map((pods, index) => maker.of(index, pods));
  const next = new Map<PodGroup, PodGroup>();
  for (const group of groups) {
    if (group.workload.kind !== 'Deployment' || !distinguishesRevisions(group)) continue;
    next.set(group, { ...maker.of(groups.length + next.size, group.source, 'next'), count: 0 });
  }
  const quotas = quotasOf(cluster);
  const refused = new Map<PodGroup, Refused>();
  for (const group of groups) {
    const why = refusedAtAdmission(cluster, group, maker, quotas);
    if (why !== undefined) refused.set(group, why);
  }
  const occupancy = new Occupancy(nodes, [...groups, ...next.values()]);
  const daemons = groups.filter((group) => group.role === 'daemon' && !refused.has(group));
  const nodesWithoutDaemon = placeDaemons(occupancy, daemons);
  occupancy.markBase();
  return { occupancy, quotas, groups, next, refused, nodesWithoutDaemon };
}

function placeDaemons(occupancy: Occupancy, daemons: readonly PodGroup[]): ReadonlyMap<PodGroup, readonly number[]> {
  const without = new Map<PodGroup, readonly number[]>();
  for (const group of [...daemons].sort((a, b) => b.priority - a.priority)) {
    const missing = group.fit.eligible.filter((node) => {
      if (!canBeOn(occupancy, group, node)) return true;
      occupancy.add(group, node);
      return false;
    });
    if (missing.length > 0) without.set(group, missing);
  }
  return without;
}
