import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { Compact, DeviceName } from '../../lab/compact';
import type { Peer } from '../../lab/declarations';
import { labelsOf, workloadMetadata } from '../workload/labels';
import { podsPeer } from '../workload/workload';
import { type JobProps, jobSpec } from './job-spec';

/** A Job: the template of one that exists can't be changed. @see https://kubernetes.io/docs/concepts/workloads/controllers/job/ */
export class Job<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends Construct implements Peer {
  public readonly job: ApiObject;
  public readonly name: string;
  public readonly peer: Peer['peer'];

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: JobProps<Compact<L>['names'], D>) {
    super(app, id);
    const { selector, common } = labelsOf(props);
    this.name = props.name;
    this.peer = podsPeer(app.appNamespace, selector);
    this.job = new ApiObject(
      this,
      'job',
      k8s.KubeJob.manifest({ metadata: workloadMetadata(props, app.appNamespace, common), spec: jobSpec(app, 'job', props) }),
    );
  }
}
