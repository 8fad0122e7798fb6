import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { ServiceMonitor } from '../monitoring/monitor';
import { serviceObject } from '../service/service-object';
import type { ServiceProps } from '../service/service-props';
import { type LabelProps, labelsOf } from '../workload/labels';
import type { Metrics } from '../workload/metrics';
import { type PodProps, podSpec } from '../workload/pod-template';
import type { PortProps } from '../workload/ports';
import type { ResourceProps } from '../workload/resources';
import { RunningPods } from '../workload/running-pods';

import { intOrString, type Share, type Update } from '../workload/update';
import { type Autoscale, autoscalerSpec } from './autoscale';

/** Pods that are all alike, and the Service in front of them. */
export interface DeploymentProps<L extends LabTypes> extends LabelProps, PodProps<L> {
  /** Number of pods. @default 1 */
  readonly replicas?: number;
  /** As many pods as the load asks for, instead of `replicas`. @default off */
  readonly autoscale?: Autoscale;
  /** Ports of the container; those with `servicePort` are the Service's. @default none, and no Service */
  readonly ports?: readonly PortProps[];
  /** How the Service differs from the workload. @default nothing */
  readonly service?: ServiceProps<L>;
  /** How pods are replaced. @default Kubernetes': rolling, 25% more and 25% fewer */
  readonly update?: Update;
  /** Old ReplicaSets that are kept to go back to. @default 10 */
  readonly revisionHistoryLimit?: number;
  /** What a drain of a node must leave: a PodDisruptionBudget. @default none */
  readonly budget?: { readonly minAvailable: Share } | { readonly maxUnavailable: Share };
  /** That the lab's Prometheus scrapes it: a ServiceMonitor. @default not scraped */
  readonly metrics?: Metrics;
}

/** A Deployment, and what belongs to it: Service, PodDisruptionBudget, HorizontalPodAutoscaler. @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/ */
export class Deployment<L extends LabTypes = LabTypes> extends RunningPods<L> {
  public readonly deployment: ApiObject;
  /** Made if a port is served. */
  public readonly service?: ApiObject;
  /** Made if there is a `budget`. */
  public readonly podDisruptionBudget?: ApiObject;
  /** Made if there is `autoscale`. */
  public readonly autoscaler?: ApiObject;
  /** Made if there are `metrics`. */
  public readonly serviceMonitor?: ApiObject;

  /** @throws ConfigurationError for what can't be: see the props */
  public constructor(app: AppChart<L>, id: string, props: DeploymentProps<NoInfer<L>>) {
    super(app, id, props, props.ports ?? []);
    this.deployment = this.makeDeployment(props);
    if (this.ports.some(({ servicePort }) => servicePort !== undefined) || props.service) this.service = this.makeService(props);
    if (props.budget) this.podDisruptionBudget = this.makeBudget(props.budget);
    if (props.autoscale) this.autoscaler = this.makeAutoscaler(props.autoscale, props);
    if (props.metrics) this.serviceMonitor = this.makeMonitor(`${id}-metrics`, props.metrics);
  }

  private makeDeployment(props: DeploymentProps<L>): ApiObject {
    if (props.replicas !== undefined && props.autoscale) {
      throw new ConfigurationError(
        `${this.name}: got replicas ${props.replicas} and autoscale, expected one of them: the autoscaler sets the number`,
      );
    }
    if (props.replicas !== undefined && (!Number.isInteger(props.replicas) || props.replicas < 0)) {
      throw new ConfigurationError(`${this.name}: got replicas ${props.replicas}, expected a whole number`);
    }
    const { selector, pods } = labelsOf(props);
    return new ApiObject(
      this,
      'deployment',
      k8s.KubeDeployment.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: pods },
        spec: {
          ...(props.autoscale ? {} : { replicas: props.replicas ?? 1 }),
          ...(props.revisionHistoryLimit === undefined ? {} : { revisionHistoryLimit: props.revisionHistoryLimit }),
          ...(props.update ? { strategy: props.update.strategy } : {}),
          selector: { matchLabels: selector },
          template: { metadata: { labels: pods }, spec: podSpec(this.app, props, { name: this.name, selector, ports: this.ports }) },
        },
      }),
    );
  }

  private makeService(props: DeploymentProps<L>): ApiObject {
    return new ApiObject(this, 'service', serviceObject(this.app, { ...this, ports: props.ports ?? [] }, props.service));
  }

  private makeBudget(budget: NonNullable<DeploymentProps<L>['budget']>): ApiObject {
    return new ApiObject(
      this,
      'pod-disruption-budget',
      k8s.KubePodDisruptionBudget.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: { ...this.labels } },
        spec: {
          ...('minAvailable' in budget
            ? { minAvailable: intOrString(budget.minAvailable) }
            : { maxUnavailable: intOrString(budget.maxUnavailable) }),
          selector: { matchLabels: { ...this.selector } },
        },
      }),
    );
  }

  private makeAutoscaler(autoscale: Autoscale, props: ResourceProps): ApiObject {
    return new ApiObject(
      this,
      'autoscaler',
      k8s.KubeHorizontalPodAutoscalerV2.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: { ...this.labels } },
        spec: autoscalerSpec(this.name, autoscale, props),
      }),
    );
  }

  private makeMonitor(id: string, { path, options }: Metrics): ApiObject {
    const port = options.port ?? this.ports.find(({ name }) => name !== undefined)?.name;
    if (port === undefined) throw new ConfigurationError(`${this.name}: got metrics, but no port with a name; expected one`);
    const every = options.every === undefined ? {} : { every: options.every };
    return new ServiceMonitor(this.app, id, { name: this.name, of: this, port, path, ...every }).serviceMonitor;
  }
}
