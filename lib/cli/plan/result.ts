import { waitingForVolume } from '../../checks/reliability/shared-claim';
import type { Product } from '../../cluster/cluster';
import { coverageOf, type Gap, type GapReason } from '../../cluster/coverage';
import { identityOf, objectKey } from '../../manifest/identity';
import { clusterOf } from '../../products/cluster-of';
import type { SchedulePlan, WorkloadPlan } from '../../schedule/plan';
import { scheduleLab } from '../../schedule/schedule-lab';
import type { LabFiles } from '../dist';

/** A workload and where its pods land. */
export interface PlannedWorkload extends WorkloadPlan {
  /** An app makes these pods itself: they are counted at their most. */
  readonly runTime: boolean;
  /** Why pods that have a node probably wait there for a volume that is on another one; empty if nothing says so. */
  readonly waiting: readonly string[];
}

/** What `homelab plan` found: the shape of `--format json`. */
export interface PlanResult extends SchedulePlan {
  /** Version of this shape: fields may be added, none is renamed or removed within one. */
  readonly format: 1;
  readonly lab: string;
  /** Nothing is proven not to fit, and no rollout to be permanently stuck: exit code 0 or 1. */
  readonly fits: boolean;
  readonly workloads: readonly PlannedWorkload[];
  /** What takes room on nodes, or may, and is not counted. */
  readonly coverage: readonly Gap[];
}

/** Gaps that say something about room. */
const UNCOUNTED: readonly GapReason[] = ['undeclared-pods', 'managed-elsewhere'];

/** Plans a lab. @param products besides the built-in ones */
export function planOf({ name, description, manifests, gaps = [] }: LabFiles, products?: readonly Product[]): PlanResult {
  const all = manifests.map(({ manifest }) => manifest);
  const cluster = clusterOf(all, description, { products });
  const { nodes, workloads, drains } = scheduleLab(cluster);
  const written = new Set(all.map((manifest) => objectKey(identityOf(manifest))));
  const waiting = new Map(
    cluster.pods.map((pods) => [objectKey(pods.object), waitingForVolume(cluster, pods).map(({ message }) => message)]),
  );
  return {
    format: 1,
    lab: name,
    fits: !workloads.some(({ steady, rollout }) => [steady, rollout?.verdict].some((verdict) => verdict?.kind === 'impossible')),
    nodes,
    workloads: workloads.map((one) => ({
      ...one,
      runTime: !written.has(objectKey(one.workload)),
      waiting: waiting.get(objectKey(one.workload)) ?? [],
    })),
    drains,
    coverage: [...coverageOf(cluster).filter(({ reason }) => UNCOUNTED.includes(reason)), ...gaps],
  };
}
