import type { ObjectIdentity } from '../manifest/manifest';
import type { Filter } from './node-fit';

/** Why a node takes no more of some pods. */
export interface NodeRefusal {
  readonly node: string;
  /** The scheduler's filter that refuses. */
  readonly filter: Filter;
  /** In the scheduler's words; several only for resources. */
  readonly reasons: readonly string[];
}

/** All pods get a node. */
export interface Fits {
  readonly kind: 'fits';
  /**
   * They do only if the scheduler places well: there is room, but in a bad order, or with bad choices, it may be taken by others. Without
   * reserve every order and choice leads to it. DaemonSets' pods are taken to be there first.
   */
  readonly reserve: boolean;
}

/** A proof that not all pods can run: it rests on filters, never on scores. */
export interface Impossible {
  readonly kind: 'impossible';
  /** Who refuses: the API server, for a quota or a LimitRange or for Pod Security, before any node is looked at; or the nodes. */
  readonly by: 'admission' | 'pod-security' | 'nodes';
  readonly why: string;
  /** What each node says to a pod that nothing but DaemonSets' pods keeps company; empty where the proof is about many pods. */
  readonly nodes: readonly NodeRefusal[];
  /** Workloads that can't all run together, some of them if there are many; empty if the workload can't run alone. */
  readonly together: readonly ObjectIdentity[];
  /** How many more of them there are. */
  readonly more: number;
  /** What would make it fit. */
  readonly suggestions: readonly string[];
}

/** No placement was found, and no proof that there is none. */
export interface Unproven {
  readonly kind: 'unproven';
  readonly why: string;
  /** Pods that were left over. */
  readonly pods: number;
  readonly nodes: readonly NodeRefusal[];
}

/** What can be said of some pods. */
export type Verdict = Fits | Impossible | Unproven;

/** How much of a resource is used on a node. */
export interface Usage {
  readonly allocatable: number;
  readonly used: number;
  readonly free: number;
  readonly percent: number;
}

/** A node and what is on it by the predicted placement. */
export interface NodePlan {
  readonly name: string;
  /** By resource: thousandths of a core for `cpu`, else whole units. Those of which the lab says nothing are left out. */
  readonly resources: Readonly<Record<string, Usage>>;
  readonly pods: readonly WorkloadPods[];
}

/** So many pods of a workload. */
export interface WorkloadPods {
  readonly workload: ObjectIdentity;
  readonly pods: number;
}

/** What a rollout of a workload does. */
export interface RolloutPlan {
  readonly strategy: 'RollingUpdate' | 'Recreate';
  /** Pods beyond the wanted number, and pods less than it, at any time. */
  readonly surge: number;
  readonly unavailable: number;
  readonly verdict: Verdict;
}

/** How many more pods of a workload fit beside everything. */
export interface Headroom {
  readonly pods: number;
  /** It was not counted further. */
  readonly orMore: boolean;
  /** What refuses the next one. */
  readonly limitedBy?: string;
}

/** A workload and where its pods land. */
export interface WorkloadPlan {
  readonly workload: ObjectIdentity;
  /** Wanted pods; of a DaemonSet, one for each eligible node. */
  readonly pods: number;
  /** A Job's pods end some day. */
  readonly finite: boolean;
  /** Node to number of pods, as the scheduler will probably have it. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly steady: Verdict;
  /** Left out where there is none: bare pods, Jobs, `OnDelete`. */
  readonly rollout?: RolloutPlan;
  readonly headroom?: Headroom;
}

/** Pods that find no other node when theirs is drained. */
export interface Stranded extends WorkloadPods {
  readonly why: string;
  readonly nodes: readonly NodeRefusal[];
  /** No other node can ever take them; else only none was found. */
  readonly proven: boolean;
  /** What keeps them on their node, where that is more than the nodes say: `why` names it. @default nothing of their own */
  readonly tie?: 'volume' | 'devices';
}

/** Pods that a PodDisruptionBudget keeps on the node. */
export interface Blocked extends WorkloadPods {
  readonly budgets: readonly string[];
  readonly why: string;
}

/** What happens when a node is drained. */
export interface DrainPlan {
  readonly node: string;
  readonly moves: readonly (WorkloadPods & { readonly to: Readonly<Record<string, number>> })[];
  readonly stranded: readonly Stranded[];
  readonly blocked: readonly Blocked[];
  /** DaemonSets' pods. */
  readonly stays: readonly WorkloadPods[];
  /** Pods that nothing makes again. */
  readonly lost: readonly WorkloadPods[];
}

/** Whether, where and how well the pods of a lab fit its nodes. Plain JSON. */
export interface SchedulePlan {
  readonly nodes: readonly NodePlan[];
  readonly workloads: readonly WorkloadPlan[];
  readonly drains: readonly DrainPlan[];
}
