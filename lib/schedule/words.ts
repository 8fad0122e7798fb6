import type { ObjectIdentity } from '../manifest/manifest';
import { refusalsOf } from './filters';
import { schedulerMessage } from './message';
import { CORDONED, type Refusal } from './node-fit';
import type { Occupancy } from './occupancy';
import type { NodeRefusal, WorkloadPods } from './plan';
import type { PodGroup } from './pod-group';

/** What each node says. */
export function nodeRefusals(occupancy: Occupancy, refusals: readonly (readonly Refusal[])[]): readonly NodeRefusal[] {
  return occupancy.nodes.flatMap(({ index, name }) => {
    const [first, ...more] = refusals[index] ?? [];
    return first ? [{ node: name, filter: first.filter, reasons: [first, ...more].map(({ reason }) => reason) }] : [];
  });
}

/** What the scheduler says to one more pod of the group, as things are. @param cordoned index of a node that takes no pods */
export function currentRefusals(
  occupancy: Occupancy,
  group: PodGroup,
  cordoned?: number,
): { readonly why: string; readonly nodes: readonly NodeRefusal[] } {
  const refusals = occupancy.nodes.map(({ index }) => (index === cordoned ? [CORDONED] : refusalsOf(occupancy, group, index)));
  return { why: schedulerMessage(refusals), nodes: nodeRefusals(occupancy, refusals) };
}

/** Pods of a workload. */
export function workloadPods({ workload }: PodGroup, count: number): WorkloadPods {
  return { workload, pods: count };
}

/** Workloads that are named one by one. */
const MAX_LISTED_WORKLOADS = 20;

/** Groups that can't run together, for a proof; none if there is only one. */
export function listTogether(groups: readonly PodGroup[]): { readonly together: readonly ObjectIdentity[]; readonly more: number } {
  if (groups.length < 2) return { together: [], more: 0 };
  return {
    together: groups.slice(0, MAX_LISTED_WORKLOADS).map(({ workload }) => workload),
    more: Math.max(0, groups.length - MAX_LISTED_WORKLOADS),
  };
}

/** Names of nodes, or their number where they are many. */
export function printNames(nodes: readonly string[]): string {
  return nodes.length > 5 ? `${nodes.length} nodes` : nodes.join(', ');
}
