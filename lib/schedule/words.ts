import type { ObjectIdentity } from '../manifest/manifest';
import type { Cluster } from './cluster';
import { refusalsOf } from './filters';
import { schedulerMessage } from './message';
import { CORDONED, type Refusal } from './node-fit';
import type { NodeRefusal, WorkloadPods } from './plan';
import type { PodGroup } from './pod-group';

/** What each node says. */
export function nodeRefusals(cluster: Cluster, refusals: readonly (readonly Refusal[])[]): readonly NodeRefusal[] {
  return cluster.nodes.flatMap(({ index, name }) => {
    const [first, ...more] = refusals[index] ?? [];
    return first ? [{ node: name, filter: first.filter, reasons: [first, ...more].map(({ reason }) => reason) }] : [];
  });
}

/** What the scheduler says to one more pod of the group, as things are. @param cordoned index of a node that takes no pods */
export function saysNow(
  cluster: Cluster,
  group: PodGroup,
  cordoned?: number,
): { readonly why: string; readonly nodes: readonly NodeRefusal[] } {
  const refusals = cluster.nodes.map(({ index }) => (index === cordoned ? [CORDONED] : refusalsOf(cluster, group, index)));
  return { why: schedulerMessage(refusals), nodes: nodeRefusals(cluster, refusals) };
}

/** `1 pod`, `2 pods`. */
export function pods(count: number): string {
  return count === 1 ? '1 pod' : `${count} pods`;
}

/** Pods of a workload. */
export function podsOf({ workload }: PodGroup, count: number): WorkloadPods {
  return { workload, pods: count };
}

/** The workloads of groups. */
export function workloadsOf(groups: readonly PodGroup[]): readonly ObjectIdentity[] {
  return groups.map(({ workload }) => workload);
}
