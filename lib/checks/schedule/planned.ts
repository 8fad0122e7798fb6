import { inner } from '../../cluster/by-label';
import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import type { DrainPlan, Impossible, SchedulePlan, WorkloadPlan } from '../../schedule/plan';
import { scheduleLab } from '../../schedule/schedule-lab';

/** The plan of a lab, made once for all rules that ask it. */
export class Planned {
  /** By kind, namespace and name. */
  readonly #workloads = new Map<string, Map<string, Map<string, WorkloadPlan>>>();

  /** Whether all is found to fit: else what is said of rollouts may follow from what does not. */
  readonly fits: boolean;

  constructor(private readonly plan: SchedulePlan) {
    this.fits = plan.workloads.every(({ steady }) => steady.kind === 'fits');
    for (const one of plan.workloads) {
      const { namespace = '', name } = one.workload;
      inner(inner(this.#workloads, kindKey(one.workload)), namespace).set(name, one);
    }
  }

  /** What the plan says of these pods. */
  of({ object }: Pods): WorkloadPlan | undefined {
    return this.#workloads
      .get(kindKey(object))
      ?.get(object.namespace ?? '')
      ?.get(object.name);
  }

  /** Names of the lab's nodes. */
  get nodes(): readonly string[] {
    return this.plan.nodes.map(({ name }) => name);
  }

  /** What happens when each node is drained. */
  get drains(): readonly DrainPlan[] {
    return this.plan.drains;
  }

  /** A proof that not all of these pods can run, for what the nodes are or for what the API server lets in. */
  impossible(pods: Pods, by: Impossible['by']): Impossible | undefined {
    if (this.fits) return undefined;
    const steady = this.of(pods)?.steady;
    return steady?.kind === 'impossible' && steady.by === by ? steady : undefined;
  }
}

/** The plan of a lab; undefined where none is known. */
export const planned = memoize((cluster: Cluster): Planned | undefined => {
  return cluster.hasLab() ? new Planned(scheduleLab(cluster)) : undefined;
});
