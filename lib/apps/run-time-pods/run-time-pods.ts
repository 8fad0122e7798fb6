import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Compact, DeviceName } from '../../lab/compact';
import type { Peer } from '../../lab/declarations';
import { ConfigurationError } from '../../manifest/configuration-error';
import { podSpec, type UnservedPodProps } from '../workload/pod-template';
import { podsPeer } from '../workload/workload';

/** Pods that a program of the app makes through the API, as far as they are known. */
export interface RunTimePodsProps<L extends AnyLabTypes, D extends string = never>
  extends Omit<UnservedPodProps<L, D>, 'spread' | 'podAnnotations'> {
  /** What they are called in findings and plans. */
  readonly name: string;
  /** Labels that they all bear. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many there are at most at the same time. */
  readonly max: number;
  /** Whether a container that ends is started again. @default 'Always' */
  readonly restart?: 'Always' | 'OnFailure' | 'Never';
}

/** Pods that an app creates itself at run time: they count in capacity and in policies; nothing is emitted for them. */
export class RunTimePods<L extends LabTypes = LabTypes, D extends DeviceName<L> = never> extends Construct implements Peer {
  public readonly name: string;
  public readonly peer: Peer['peer'];

  /** @throws ConfigurationError if `max` is no whole number above 0, or there is no label: the pods would be all of the namespace */
  public constructor(app: AppChart<L>, id: string, props: RunTimePodsProps<Compact<L>['names'], D>) {
    super(app, id);
    const { name, labels, max, restart } = props;
    if (!Number.isInteger(max) || max < 1)
      throw new ConfigurationError(`run-time pods ${name}: got max ${max}, expected a whole number above 0`);
    this.name = name;
    if (Object.keys(labels).length === 0)
      throw new ConfigurationError(`run-time pods ${name}: got no labels, expected at least one that they all bear`);
    this.peer = podsPeer(app.appNamespace, labels);
    const pod = { ...podSpec(app, props, { name, selector: labels, ports: [] }), ...(restart ? { restartPolicy: restart } : {}) };
    app.lab.declared.runTimePods.push({
      app: app.folder,
      namespace: app.appNamespace,
      name,
      labels,
      max,
      pod: k8s.toJson_PodSpec(pod) ?? {},
    });
  }
}
