import { objectKey } from '../../manifest/identity';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { Pods } from '../../manifest/pods';
import { grant } from '../../schedule/grants';
import type { DrainPlan, SchedulePlan, Verdict, WorkloadPlan } from '../../schedule/plan';
import { scheduleLab } from '../../schedule/schedule-lab';
import { makeWorld } from '../../schedule/world';
import type { Context } from '../context';

/** The plan of a lab, made once for all rules that ask it. */
export class Planned {
  readonly #workloads: ReadonlyMap<string, WorkloadPlan>;

  constructor(
    private readonly plan: SchedulePlan,
    private readonly admission: ReadonlyMap<string, Verdict>,
  ) {
    this.#workloads = new Map(plan.workloads.map((one) => [objectKey(one.workload), one]));
  }

  /** What the plan says of these pods. */
  of({ object }: Pods): WorkloadPlan | undefined {
    return this.#workloads.get(objectKey(object));
  }

  /** Whether nothing is proven not to fit: else what is said of rollouts follows from that. */
  get fits(): boolean {
    return this.plan.workloads.every(({ steady }) => steady.kind !== 'impossible');
  }

  /** Names of the lab's nodes. */
  get nodes(): readonly string[] {
    return this.plan.nodes.map(({ name }) => name);
  }

  /** What happens when each node is drained. */
  get drains(): readonly DrainPlan[] {
    return this.plan.drains;
  }

  /** What quotas and limits say of these pods, before any node is looked at; undefined if they let all in. */
  atAdmission(object: ObjectIdentity): Verdict | undefined {
    return this.admission.get(objectKey(object));
  }
}

/** The plan of the context's lab; undefined where none is known. For `context.once`. */
export function planned({ lab, objects }: Context): Planned | undefined {
  if (lab === undefined) return undefined;
  const limited = ['LimitRange', 'ResourceQuota'].some((kind) => objects.ofKind(kind).length > 0);
  const verdicts = limited ? [...grant(makeWorld(objects, lab)).verdicts] : [];
  return new Planned(scheduleLab(objects, lab), new Map(verdicts.map(([{ workload }, verdict]) => [objectKey(workload), verdict])));
}
