import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName } from '../../lab/compact';
import type { LabelProps } from '../workload/labels';
import type { PodProps } from '../workload/pod-template';
import { type CountProps, ServedPods, type ServedProps } from '../workload/served-pods';
import type { Update } from '../workload/update';

/** Pods that are all alike, and the Service in front of them. */
export interface DeploymentProps<L extends AnyLabTypes, D extends string = never>
  extends LabelProps,
    PodProps<L, D>,
    ServedProps<L>,
    CountProps {
  /** How pods are replaced. @default Kubernetes': rolling, 25% more and 25% fewer */
  readonly update?: Update<'Deployment'>;
  /** Old ReplicaSets that are kept to go back to. @default 10 */
  readonly revisionHistoryLimit?: number;
}

/** A Deployment, and what belongs to it: Service, PodDisruptionBudget, HorizontalPodAutoscaler. @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/ */
export class Deployment<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends ServedPods<L> {
  public readonly deployment: ApiObject;
  /** Made if there is a `budget`. */
  public readonly podDisruptionBudget?: ApiObject;
  /** Made if there is `autoscale`. */
  public readonly autoscaler?: ApiObject;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: DeploymentProps<Compact<L>['names'], D>) {
    super(app, id, props);
    const { metadata, selector, template } = this.parts(props);
    this.deployment = new ApiObject(
      this,
      'deployment',
      k8s.KubeDeployment.manifest({
        metadata,
        spec: {
          ...this.replicas(props),
          ...(props.revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit: props.revisionHistoryLimit }),
          ...(props.update ? { strategy: props.update.strategy } : {}),
          selector,
          template,
        },
      }),
    );
    const budget = this.makeBudget(props);
    if (budget) this.podDisruptionBudget = budget;
    const autoscaler = this.makeAutoscaler('Deployment', props);
    if (autoscaler) this.autoscaler = autoscaler;
  }
}
