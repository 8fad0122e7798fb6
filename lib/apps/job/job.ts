import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type LabelProps, labelsOf } from '../workload/labels';
import { type PodProps, podSpec } from '../workload/pod-template';

/** A pod that runs to its end. Its selector is Kubernetes' own. */
export interface JobProps<L extends LabTypes>
  extends Omit<LabelProps, 'selector'>,
    Omit<PodProps<L>, 'liveness' | 'readiness' | 'startup' | 'spread'> {
  /** How often a failed pod is tried again. @default 6 */
  readonly retries?: number;
}

/** A Job: the template of one that exists can't be changed. @see https://kubernetes.io/docs/concepts/workloads/controllers/job/ */
export class Job<L extends LabTypes = LabTypes> extends Construct {
  public readonly job: ApiObject;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: JobProps<NoInfer<L>>) {
    super(app, id);
    if (props.retries !== undefined && !(Number.isInteger(props.retries) && props.retries >= 0))
      throw new ConfigurationError(`job ${props.name}: got retries ${props.retries}, expected a whole number`);
    const { selector, common, pods } = labelsOf(props);
    this.job = new ApiObject(
      this,
      'job',
      k8s.KubeJob.manifest({
        metadata: { name: props.name, namespace: app.appNamespace, labels: common },
        spec: {
          ...(props.retries === undefined ? {} : { backoffLimit: props.retries }),
          template: {
            metadata: { labels: pods },
            spec: { ...podSpec(app, props, { name: props.name, selector, ports: [] }), restartPolicy: 'Never' },
          },
        },
      }),
    );
  }
}
