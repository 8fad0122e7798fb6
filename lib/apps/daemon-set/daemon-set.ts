import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName } from '../../lab/compact';
import type { LabelProps } from '../workload/labels';
import type { PodProps } from '../workload/pod-template';
import { ServedPods, type ServedProps } from '../workload/served-pods';
import type { Update } from '../workload/update';

/** One pod on every node that the placement allows: those with taints want `tolerations`. */
export interface DaemonSetProps<L extends AnyLabTypes, D extends string = never>
  extends LabelProps,
    Omit<PodProps<L, D>, 'spread'>,
    ServedProps<L> {
  /** How pods are replaced. @default Kubernetes': one node after the other */
  readonly update?: Update<'DaemonSet'>;
  /** Old revisions that are kept to go back to. @default 10 */
  readonly revisionHistoryLimit?: number;
}

/** A DaemonSet and its Service. @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/ */
export class DaemonSet<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends ServedPods<L> {
  public readonly daemonSet: ApiObject;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: DaemonSetProps<Compact<L>['names'], D>) {
    super(app, id, props);
    const { metadata, selector, template } = this.parts(props);
    this.daemonSet = new ApiObject(
      this,
      'daemon-set',
      k8s.KubeDaemonSet.manifest({
        metadata,
        spec: {
          selector,
          template,
          ...(props.update ? { updateStrategy: props.update.strategy } : {}),
          ...(props.revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit: props.revisionHistoryLimit }),
        },
      }),
    );
  }
}
